package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Option;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.talk.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A short word to the visitor that stands until the next key. */
public sealed interface Notice {
    record None() implements Notice {}

    /** A first Ctrl-C; a second one until then leaves. */
    record PressAgain(Instant until) implements Notice {}

    record OneAtATime() implements Notice {}

    record TooLong() implements Notice {}

    record UnknownCommand(String command) implements Notice {}

    record UnknownLanguage(String name) implements Notice {}

    record IdleSoon(Duration left) implements Notice {}

    /** The server stops once the answer that runs has ended. */
    record Stopping() implements Notice {}

    /** Other colours are shown. */
    record Colours(Option option) implements Notice {}

    record UnknownTheme(String name) implements Notice {}

    record Mouse(boolean on) implements Notice {}

    /** An answer was sent for the clipboard. */
    record Copied() implements Notice {}

    /** A short text was sent for the clipboard. */
    record CopiedText(String text) implements Notice {}

    record TooLongToCopy() implements Notice {}

    record NoAnswerYet() implements Notice {}

    record NoSuchCode(int blocks) implements Notice {}

    record NoQuestionYet() implements Notice {}

    record NothingToStop() implements Notice {}

    record NoPages() implements Notice {}

    record WordsMissing(Command command) implements Notice {}

    record NotFound(String words) implements Notice {}

    record NothingToContinue() implements Notice {}

    record NoPageNamed(String name) implements Notice {}

    record ModelIs(String name) implements Notice {}

    record NoModelNamed(String name) implements Notice {}

    record NoModels() implements Notice {}

    /** Line by line is how it is read already. */
    record AlreadyPlain() implements Notice {}

    /** The models to choose from. */
    record Models(Terms terms, int choice) implements Notice {}

    /** The sentence for it, empty for none. */
    default String sentence(Phrases phrases) {
        return switch (this) {
            case None() -> "";
            case PressAgain(Instant until) -> phrases.pressAgainToLeave();
            case OneAtATime() -> phrases.oneAtATime();
            case TooLong() -> phrases.tooLong();
            case UnknownCommand(String command) -> phrases.unknownCommand(command);
            case UnknownLanguage(String name) -> phrases.unknownLanguage(name);
            case IdleSoon(Duration left) -> phrases.idleSoon(left);
            case Stopping() -> phrases.closedStopping();
            case Colours(Option option) -> phrases.coloursAre(option);
            case UnknownTheme(String name) -> phrases.unknownTheme(name);
            case Mouse(boolean on) -> on ? phrases.mouseOn() : phrases.mouseOff();
            case Copied() -> phrases.copied();
            case CopiedText(String text) -> phrases.copied(text);
            case TooLongToCopy() -> phrases.tooLongToCopy();
            case NoAnswerYet() -> phrases.noAnswerYet();
            case NoSuchCode(int blocks) -> phrases.noSuchCode(blocks);
            case NoQuestionYet() -> phrases.noQuestionYet();
            case NothingToStop() -> phrases.nothingToStop();
            case NoPages() -> phrases.noPages();
            case WordsMissing(Command command) -> phrases.wordsMissing(command.word());
            case NotFound(String words) -> phrases.notFound(words);
            case NothingToContinue() -> phrases.nothingToContinue();
            case NoPageNamed(String name) -> phrases.noPageNamed(name);
            case ModelIs(String name) -> phrases.modelIs(name);
            case NoModelNamed(String name) -> phrases.noModelNamed(name);
            case NoModels() -> phrases.noModels();
            case AlreadyPlain() -> phrases.alreadyPlain();
            case Models(Terms terms, int choice) -> models(terms, choice, phrases);
        };
    }

    private static String models(Terms terms, int choice, Phrases phrases) {
        List<String> names = new ArrayList<>();
        for (String name : terms.models()) {
            String used = names.size() == choice ? " (" + phrases.inUse() + ")" : "";
            names.add(names.size() + 1 + " " + name + used);
        }
        return phrases.listed(names) + ". " + phrases.modelsHint(Command.MODEL.word());
    }
}
