package ink.dong4j.card.screen;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.ui.Abilities;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Step;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A page of the card for {@code ssh host PAGE}: what the same command in the interface opens, as lines. */
public sealed interface PrintedPage {
    /** In columns. */
    int LONGEST_COMMAND = 200;

    /** Answers what a page asks of the server when it is opened. */
    interface Server {
        Reply reply(Request request) throws InterruptedException;
    }

    /** The page. */
    record Found(List<String> lines) implements PrintedPage {}

    /** The card has it, but not what was asked of it. */
    record Refused(String sentence) implements PrintedPage {}

    /** The page says that the server could not give what it shows. */
    record Failed(List<String> lines, Refusal refusal) implements PrintedPage {}

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
     * @throws InterruptedException from the server
     */
    static PrintedPage of(
            Card card,
            Lang lang,
            ZoneId zone,
            Terms terms,
            Command command,
            String argument,
            Server server)
            throws InterruptedException {
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
        Step opened = App.update(typed, Msg.press(Key.ENTER));
        String refusal = opened.model().notice().sentence(Phrases.of(lang));
        return refusal.isEmpty()
                ? told(opened, server)
                : new Refused(refusal.replace(command.word(), inShell(command, card)));
    }

    /** The page with what the server has for it. */
    private static PrintedPage told(Step opened, Server server) throws InterruptedException {
        Model model = opened.model();
        Optional<Refusal> refusal = Optional.empty();
        for (Effect effect : opened.effects()) {
            if (effect instanceof Effect.Call(Request request)) {
                Reply reply = server.reply(model.screen().printing(request));
                model = App.update(model, new Msg.Came(reply)).model();
                if (reply instanceof Reply.Refused refused) {
                    refusal = Optional.of(refused.refusal());
                }
            }
        }
        List<String> lines = model.screen().printed(model);
        return refusal.<PrintedPage>map(why -> new Failed(lines, why))
                .orElseGet(() -> new Found(lines));
    }
}
