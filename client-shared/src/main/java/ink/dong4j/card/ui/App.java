package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.ColourChoice;
import ink.dong4j.card.card.Theme;
import ink.dong4j.card.card.Themes;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Spinner;
import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.transcript.ChatTurn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interface: pure functions from a model and a message to the next model and its view. */
public final class App {
    /** Two Ctrl-C within this time leave. */
    private static final Duration TWICE = Duration.ofSeconds(2);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private App() {}

    public static Step update(Model model, Msg msg) {
        Abilities known = msg instanceof Msg.Able(Abilities told) ? told : model.abilities();
        return Width.measured(known.ambiguousWide(), () -> fitted(model, msg));
    }

    @SuppressWarnings("ReferenceEquality") // Only what is laid out anew is another screen.
    private static Step fitted(Model model, Msg msg) {
        Presence before = model.screen().presence();
        Step step =
                Remembering.followed(
                        model, before.followed(Stopping.endedIfIdle(updated(model, msg))));
        Model next = step.model();
        Screen fitted = next.screen().fitted(next);
        return fitted == next.screen() ? step : new Step(next.with(fitted), step.effects());
    }

    private static Step updated(Model model, Msg msg) {
        return switch (msg) {
            case Msg.Clock(Instant now) -> Step.of(clocked(model.withNow(now)));
            case Msg.Entered(Input input) -> onPageOfCard(entered(model, input));
            case Msg.Resized(int columns, int rows) ->
                    Step.of(interrupted(model).withSize(columns, rows));
            case Msg.Renewed(Card card, Screens screens) -> renewed(model.with(card, screens));
            case Msg.Able(Abilities abilities) -> Step.of(able(model, abilities));
            case Msg.Told(long turn, AnswerEvent event) -> Step.of(Asking.told(model, turn, event));
            case Msg.Delta(long turn, String text) -> Step.of(Asking.delta(model, turn, text));
            case Msg.TurnEnded(long turn, Outcome outcome) -> Asking.ended(model, turn, outcome);
            case Msg.Came(MemoryReply reply) -> Remembering.came(model, reply);
            case Msg.Came(Reply.Refused(MemoryRequest request, Refusal _)) ->
                    Remembering.refused(model, request);
            case Msg.Came(Reply reply) ->
                    InPerson.came(model, reply).orElseGet(() -> came(model, reply));
            case Msg.Announced(String words) -> Step.of(model.withAnnouncement(words));
            case Msg.AllowanceChanged(Allowance allowance) -> Step.of(model.with(allowance));
            case Msg.IdleSoon(Duration left) ->
                    Step.of(model.with(Notice.of(phrases -> phrases.idleSoon(left))));
            case Msg.Stopping() -> Step.of(Stopping.begun(model));
            case Msg.Closing(Farewell farewell) ->
                    Step.of(Stopping.cut(model.withStopping()), new Effect.Quit(farewell));
        };
    }

    /** What is known of the visitor's own texts is known wherever he looks. */
    private static Step came(Model model, Reply reply) {
        Model next = model.with(model.writings().after(reply, model.now()));
        return next.screen().came(next, reply);
    }

    /** The theme may have other colours in the new card, or be gone from it. */
    private static Step renewed(Model model) {
        ColourChoice former = model.colours();
        Themes themes = model.card().themes();
        Theme theme = themes.named(former.theme().name()).orElse(themes.first());
        ColourChoice next = new ColourChoice(theme, former.mode());
        return next.equals(former)
                ? Step.of(model)
                : Step.of(model.with(next), new Effect.Colours(theme.hues(), next.mode()));
    }

    /** Goes to the first screen from a page that the card, read anew, no longer has; it was seen until this key. */
    private static Step onPageOfCard(Step step) {
        Model model = step.model();
        boolean gone =
                !model.screen().hasPrompt()
                        && model.screen()
                                .menu(model)
                                .filter(menu -> !model.menu().contains(menu.item()))
                                .isPresent();
        return gone ? new Step(model.with(model.screens().home()), step.effects()) : step;
    }

    /** Lays out anew what was laid out in other widths, by way of another size. */
    private static Model able(Model model, Abilities abilities) {
        Model next = model.with(abilities);
        if (abilities.ambiguousWide() == model.abilities().ambiguousWide()) {
            return next;
        }
        Model other = next.withSize(1, 1);
        return other.with(other.screen().fitted(other)).withSize(model.columns(), model.rows());
    }

    private static Step entered(Model model, Input input) {
        return switch (input) {
            case Input.Typed(String text) -> text(model, text);
            case Input.Paste(String text) -> paste(noticed(model), text);
            case Input.PasteTooLong() -> Step.of(model.with(Notice.of(Phrases::tooLong)));
            case Input.Press(Key key) -> press(model, key);
            case Input.Arrows(Key key, int times) -> arrows(model, key, times);
            case Input.Wheel(int lines) -> wheel(noticed(model), lines);
            case Input.Click(int column, int row) -> click(noticed(model), column, row);
            case Input.FocusLost() -> Step.of(interrupted(model));
        };
    }

    public static View view(Model model) {
        return Width.measured(model.abilities().ambiguousWide(), () -> seen(model));
    }

    private static View seen(Model model) {
        Layout layout = model.layout();
        if (layout.isTiny()) {
            return TooSmall.view(model);
        }
        Screen screen = model.screen();
        View view = screen.view(model, layout);
        Optional<Menu> menu = screen.menu(model);
        View placed = menu.isPresent() ? Page.placed(model, layout, menu.get(), view) : view;
        return placed.with(screen.reports());
    }

    /** How often the loop shall send the time while nothing else happens; zero for never. */
    public static Duration tick(Model model) {
        boolean armed = model.notice() instanceof Notice.PressAgain;
        if (model.screen().isChat() && !model.layout().isTiny()) {
            Optional<ChatTurn> last = model.transcript().last();
            if (last.filter(ChatTurn::isWaiting).isPresent()) {
                return Spinner.STEP;
            }
            Optional<Instant> limited = last.flatMap(ChatTurn::limitedUntil);
            if (limited.filter(model.now()::isBefore).isPresent()) {
                return SECOND;
            }
        }
        Duration tick = model.screen().tick();
        return armed && tick.isZero() ? SECOND : tick;
    }

    /** Whether letters are text where the visitor is; elsewhere each one is a key. */
    public static boolean takesText(Model model) {
        return model.screen().takesText();
    }

    /** Whether Enter alone lets the newest answer go on where it broke off. */
    public static boolean mayGoOn(Model model) {
        return Asking.mayGoOn(model);
    }

    /** The lines that stay in the visitor's scrollback after the screen was restored. */
    public static List<String> goodbye(Model model, Farewell farewell) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> lines = new ArrayList<>();
        switch (farewell) {
            case LEFT -> {}
            case IDLE -> lines.add(phrases.closedIdle());
            case STOPPING -> {
                lines.addAll(Stopping.kept(model));
                lines.add(phrases.closedStopping());
            }
            case ENDED_BY_OWNER -> {
                lines.addAll(Stopping.kept(model));
                lines.add(phrases.closedByOwner(model.card().name()));
            }
            case NOT_OWNER -> lines.add(phrases.closedNotOwner());
            case DISPLACED -> {
                lines.addAll(Stopping.kept(model));
                lines.add(phrases.closedMakingRoom());
            }
        }
        lines.add(phrases.thanks(model.card().name()));
        lines.add(phrases.comeBack(model.card().host()));
        return List.copyOf(lines);
    }

    /** Nobody recalls a question several at a time: over a conversation it is the wheel. */
    private static Step arrows(Model model, Key key, int times) {
        if (model.screen().isChat() && model.composer().isEmpty()) {
            return wheel(noticed(model), key == Key.UP ? -times : times);
        }
        Step step = Step.of(model);
        for (int i = 0; i < times; i++) {
            step = press(step.model(), key);
        }
        return step;
    }

    private static Step press(Model model, Key key) {
        Model quiet = noticed(model);
        return switch (key) {
            case REDRAW -> Step.of(quiet, new Effect.Repaint());
            case INTERRUPT -> interrupt(model);
            case END_OF_INPUT -> endOfInput(quiet);
            case ESCAPE -> escape(quiet);
            default -> quiet.layout().isTiny() ? Step.of(quiet) : onScreen(quiet, key);
        };
    }

    private static Step onScreen(Model model, Key key) {
        if (takesLines(model)) {
            return key == Key.ENTER ? line(model) : Step.of(Editing.press(model, key));
        }
        CommandCompletion offers = CommandCompletion.of(model);
        if (offers.take(key)) {
            return offers.press(model, key);
        }
        Optional<Model> suggested = SuggestedQuestions.press(model, key);
        if (suggested.isPresent()) {
            return Step.of(suggested.get());
        }
        if (key == Key.ESCAPE && model.screen().hasPrompt() && model.editing() != 0) {
            return Step.of(model.withoutDraft());
        }
        if (key == Key.ESCAPE && model.screen().hasPrompt() && model.describing()) {
            return Step.of(emptied(model).withDescribing(false));
        }
        return model.screen().press(model, key);
    }

    /** Whether there are only lines, and they are for the screen. */
    private static boolean takesLines(Model model) {
        return !model.abilities().fullScreen() && model.screen().staysInLines();
    }

    private static boolean hasPrompt(Model model) {
        return model.screen().hasPrompt() || takesLines(model);
    }

    private static Step line(Model model) {
        String line = model.composer().text();
        return Commands.isCommand(line.strip())
                ? Commands.run(model, line)
                : model.screen().line(model.withoutDraft(), line.strip());
    }

    /** Text arrives in any pieces: where letters are keys each of them is one. */
    private static Step text(Model model, String text) {
        Model next = noticed(model);
        if (next.layout().isTiny()) {
            return Step.of(next);
        }
        if (takesLines(next)) {
            return Step.of(Editing.insert(next, text));
        }
        List<Effect> effects = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean whole = next.screen().takesText();
            int to = whole ? text.length() : text.offsetByCodePoints(from, 1);
            Step step = next.screen().typed(noticed(next), text.substring(from, to));
            // A clipboard holds what came last.
            if (!step.effects().isEmpty()) {
                effects.removeIf(Effect.Copy.class::isInstance);
            }
            effects.addAll(step.effects());
            next = step.model();
            from = to;
        }
        return new Step(next, effects);
    }

    /** The wheel moves the mark of a list, and scrolls the conversation. */
    private static Step wheel(Model model, int lines) {
        return model.layout().isTiny() ? Step.of(model) : model.screen().wheel(model, lines);
    }

    /** A click marks what it hits and opens it, anywhere in its row. */
    private static Step click(Model model, int column, int row) {
        Layout layout = model.layout();
        if (layout.isTiny() || model.screen().menu(model).isEmpty()) {
            return Step.of(model);
        }
        return Page.railItem(model, layout, column, row)
                .map(item -> Step.of(model.with(item.opened(model, model.screens().home()))))
                .orElseGet(
                        () ->
                                model.screen()
                                        .click(model, column - layout.left() - layout.rail(), row));
    }

    private static Step paste(Model model, String text) {
        if (model.layout().isTiny()) {
            return Step.of(model);
        }
        return model.screen().hasPrompt()
                ? Step.of(Editing.paste(model, text))
                : model.screen().pasted(model, text);
    }

    /** Esc stops an answer first, wherever the visitor looks. */
    private static Step escape(Model model) {
        return stopped(model).orElseGet(() -> onScreen(model, Key.ESCAPE));
    }

    private static Step interrupt(Model model) {
        if (model.notice() instanceof Notice.PressAgain(Instant until)
                && !model.now().isAfter(until)) {
            return Step.of(model, new Effect.Quit(Farewell.LEFT));
        }
        // From here a second Ctrl-C leaves.
        Model armed = interrupted(model).with(new Notice.PressAgain(model.now().plus(TWICE)));
        return stopped(armed).orElseGet(() -> Step.of(hasPrompt(armed) ? emptied(armed) : armed));
    }

    private static Model interrupted(Model model) {
        return model.with(model.screen().interrupted());
    }

    private static Optional<Step> stopped(Model model) {
        return model.transcript().running().map(turn -> Asking.stop(model, turn));
    }

    /** An undo brings the draft back. A prompt that was empty is for a question again. */
    private static Model emptied(Model model) {
        return model.with(model.composer().become(""))
                .withEditing(0)
                .withDescribing(model.describing() && !model.composer().isEmpty());
    }

    /** Leaves, unless a draft in sight would be lost; then it deletes, as in a shell. */
    private static Step endOfInput(Model model) {
        boolean prompted = hasPrompt(model);
        boolean drafting = prompted ? !model.composer().isEmpty() : model.screen().isDrafting();
        if (!drafting || model.layout().isTiny()) {
            return Step.of(model, new Effect.Quit(Farewell.LEFT));
        }
        return prompted
                ? Step.of(model.with(model.composer().delete()))
                : model.screen().press(model, Key.DELETE);
    }

    private static Model noticed(Model model) {
        return model.notice() instanceof Notice.None ? model : model.with(new Notice.None());
    }

    private static Model clocked(Model model) {
        Model next = expire(model);
        return next.screen().ticked(next);
    }

    private static Model expire(Model model) {
        return model.notice() instanceof Notice.PressAgain(Instant until)
                        && model.now().isAfter(until)
                ? noticed(model)
                : model;
    }
}
