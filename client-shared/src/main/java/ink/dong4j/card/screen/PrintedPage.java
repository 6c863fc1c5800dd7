package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.ui.Abilities;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.PlainText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A page of the card for {@code ssh host PAGE}: what the same command in the interface opens, as lines. */
public sealed interface PrintedPage {
    /** In columns. */
    int LONGEST_COMMAND = 200;

    /** The page. */
    record Found(List<String> lines) implements PrintedPage {}

    /** The card has it, but not what was asked of it. */
    record Refused(String sentence) implements PrintedPage {}

    /** The card has no such page. */
    record Absent() implements PrintedPage {}

    /** The command of an item that a menu may have, by its name without the slash. */
    static Optional<Command> command(String name) {
        return CardScreens.pages().filter(command -> command.word().equals("/" + name)).findFirst();
    }

    /** The command as a visitor types it in a shell. */
    static String inShell(Command command, Card card) {
        return "ssh " + card.host() + " " + command.word().substring(1);
    }

    /**
     * Looks a page up.
     *
     * @param zone of the times that are shown
     * @param argument what stands behind the command; empty for nothing
     */
    static PrintedPage of(
            Card card, Lang lang, ZoneId zone, Terms terms, Command command, String argument) {
        Model home =
                CardScreens.start(
                                card,
                                lang,
                                zone,
                                VisitBounds.DEFAULT,
                                terms,
                                PlainText.COLUMNS,
                                PlainText.COLUMNS,
                                Instant.EPOCH)
                        .with(Abilities.UNKNOWN.inLines());
        boolean has =
                home.menu().stream().anyMatch(item -> item.command().equals(Optional.of(command)));
        if (!has) {
            return new Absent();
        }
        String line = Safe.line(command.word() + " " + argument, LONGEST_COMMAND).strip();
        Model typed = App.update(home, Msg.typed(line)).model();
        Model opened = App.update(typed, Msg.press(Key.ENTER)).model();
        String refusal = opened.notice().sentence(Phrases.of(lang));
        return refusal.isEmpty()
                ? new Found(opened.screen().printed(opened))
                : new Refused(refusal.replace(command.word(), inShell(command, card)));
    }
}
