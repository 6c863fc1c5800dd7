package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Privacy;
import ink.dong4j.card.ui.Terms;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The commands of the linear mode, and the numbers of its menu. */
record LinearCommands(Card card, Terms terms) {
    /** Whether a line that was typed is a command, or nothing, and no question. */
    boolean isOne(String words) {
        return words.isEmpty()
                || Command.plain(words).startsWith("/")
                || PlainText.item(card, words).isPresent();
    }

    /** What a command leads to while no answer runs. */
    LinearReply reply(String words, Lang lang, LinearTalk talk) {
        if (words.isEmpty()) {
            return talk.mayGoOn() ? new LinearReply.GoOn() : new LinearReply.Lines(List.of());
        }
        Phrases phrases = Phrases.of(lang);
        if (words.equals("1")) {
            return LinearReply.Lines.of(phrases.chatIntroduction(card.name()));
        }
        Optional<Command> named = PlainText.item(card, words).or(() -> Command.named(words));
        if (named.isEmpty()) {
            return LinearReply.Lines.of(phrases.unknownCommand(words));
        }
        String argument = Command.argument(words);
        return switch (named.get()) {
            case LINKS -> new LinearReply.Lines(PlainText.links(card, lang));
            case PAGES -> new LinearReply.Lines(PlainText.pages(card, lang, argument));
            case HELP -> new LinearReply.Lines(PlainText.commands(card, terms, lang));
            case HOME -> new LinearReply.Home(lang);
            case CLEAR -> new LinearReply.Forget();
            case QUIT -> new LinearReply.Leave();
            case LANG -> language(argument, lang);
            case PRIVACY -> new LinearReply.Lines(Privacy.lines(terms, lang));
            case OPEN -> new LinearReply.Lines(PlainText.open(card, lang, talk.named(), argument));
            case MODEL -> model(argument, lang, talk);
            case CONTINUE ->
                    talk.mayGoOn()
                            ? new LinearReply.GoOn()
                            : LinearReply.Lines.of(phrases.nothingToContinue());
            case RETRY ->
                    talk.mayAskAgain()
                            ? new LinearReply.Again()
                            : LinearReply.Lines.of(phrases.noQuestionYet());
            case STOP -> LinearReply.Lines.of(phrases.nothingToStop());
            case PLAIN -> LinearReply.Lines.of(phrases.alreadyPlain());
            case THEME, COPY, EDIT, FIND, THOUGHTS, MOUSE, EXPORT ->
                    LinearReply.Lines.of(phrases.unknownCommand(words));
        };
    }

    private LinearReply model(String name, Lang lang, LinearTalk talk) {
        if (name.isBlank() || terms.models().isEmpty()) {
            return new LinearReply.Lines(PlainText.models(terms, talk.model(), lang));
        }
        OptionalInt place = terms.placeOf(name);
        return place.isPresent()
                ? new LinearReply.Choice(place.getAsInt())
                : LinearReply.Lines.of(Phrases.of(lang).noModelNamed(name));
    }

    private static LinearReply language(String name, Lang lang) {
        return switch (name) {
            case "" -> new LinearReply.Home(lang.other());
            case "en" -> new LinearReply.Home(Lang.EN);
            case "zh" -> new LinearReply.Home(Lang.ZH);
            default -> LinearReply.Lines.of(Phrases.of(lang).unknownLanguage(name));
        };
    }
}
