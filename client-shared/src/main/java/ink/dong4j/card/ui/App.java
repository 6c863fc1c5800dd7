package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
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

    /** The model that a visit starts with: the home screen. */
    public static Model start(Card card, Lang lang, int columns, int rows, Instant now) {
        return start(card, lang, Bounds.DEFAULT, columns, rows, now);
    }

    /** As {@link #start(Card, Lang, int, int, Instant)}, with bounds of the operator's. */
    public static Model start(
            Card card, Lang lang, Bounds bounds, int columns, int rows, Instant now) {
        return start(card, lang, bounds, Terms.PAGES_ONLY, columns, rows, now);
    }

    /** As {@link #start(Card, Lang, int, int, Instant)}, with bounds and terms of the operator's. */
    public static Model start(
            Card card, Lang lang, Bounds bounds, Terms terms, int columns, int rows, Instant now) {
        return Model.first(card, lang, bounds, terms, columns, rows, now);
    }

    public static Step update(Model model, Msg msg) {
        Step step = Stopping.settled(updated(model, msg));
        Model next = step.model();
        return next.screen().fits(next)
                ? step
                : new Step(next.with(next.screen().fitted(next)), step.effects());
    }

    private static Step updated(Model model, Msg msg) {
        return switch (msg) {
            case Msg.Clock(Instant now) -> Step.of(expire(model.withNow(now)));
            case Msg.Typed(String text) -> text(model, text);
            case Msg.Paste(String text) -> paste(noticed(model), text);
            case Msg.PasteTooLong() -> Step.of(model.with(new Notice.TooLong()));
            case Msg.Press(Key key) -> press(model, key);
            case Msg.Resized(int columns, int rows) -> Step.of(model.withSize(columns, rows));
            case Msg.Arrows(Key key, int times) -> arrows(model, key, times);
            case Msg.Wheel(int lines) -> Pointing.wheel(noticed(model), lines);
            case Msg.Click(int column, int row) -> Pointing.click(noticed(model), column, row);
            case Msg.Able(Abilities abilities) -> Step.of(model.with(abilities));
            case Msg.Told(long turn, Aside aside) -> Step.of(Asking.told(model, turn, aside));
            case Msg.Delta(long turn, String text) -> Step.of(Asking.delta(model, turn, text));
            case Msg.TurnEnded(long turn, Outcome outcome) -> Asking.ended(model, turn, outcome);
            case Msg.AllowanceChanged(Allowance allowance) -> Step.of(model.with(allowance));
            case Msg.IdleSoon(Duration left) -> Step.of(model.with(new Notice.IdleSoon(left)));
            case Msg.Stopping() -> Step.of(Stopping.begun(model));
            case Msg.Closing(Farewell farewell) ->
                    Step.of(Stopping.cut(model), new Effect.Quit(farewell));
        };
    }

    public static View view(Model model) {
        Layout layout = Layout.of(model);
        if (layout.isTiny()) {
            return TooSmall.view(model);
        }
        return screen(model, layout).withMouse(model.mouse().isCards(model.screen()));
    }

    private static View screen(Model model, Layout layout) {
        return switch (model.screen()) {
            case Home home ->
                    Page.placed(model, layout, home.menu(model), Home.view(home, model, layout));
            case Links links ->
                    Page.placed(
                            model, layout, open(MenuItem.LINKS), Links.view(links, model, layout));
            case Help help ->
                    Page.placed(model, layout, open(MenuItem.HELP), Help.view(help, model, layout));
            case Pages pages ->
                    Page.placed(
                            model, layout, open(MenuItem.PAGES), Pages.view(pages, model, layout));
            case Reader reader ->
                    Page.placed(
                            model,
                            layout,
                            open(reader.isPrivacy() ? MenuItem.ASK : MenuItem.PAGES),
                            Reader.view(reader, model, layout));
            case Find find -> {
                boolean page = find.under() instanceof Reader;
                Menu menu = open(page ? MenuItem.PAGES : MenuItem.ASK);
                yield Page.placed(model, layout, menu, Find.view(find, model, layout));
            }
            case Qr qr -> Qr.view(qr, model);
            case Export export -> Export.view(export, model);
            case Chat chat ->
                    Page.placed(model, layout, open(MenuItem.ASK), Chat.view(chat, model, layout));
        };
    }

    /** How often the loop shall send the time while nothing else happens; zero for never. */
    public static Duration tick(Model model) {
        boolean armed = model.notice() instanceof Notice.PressAgain;
        if (model.screen() instanceof Chat && !Layout.of(model).isTiny()) {
            Optional<ChatTurn> last = model.transcript().last();
            if (last.filter(ChatTurn::isWaiting).isPresent()) {
                return Spinner.STEP;
            }
            Optional<Instant> limited = last.flatMap(ChatTurn::limitedUntil);
            if (limited.filter(model.now()::isBefore).isPresent()) {
                return SECOND;
            }
        }
        return armed ? SECOND : Duration.ZERO;
    }

    /** Whether letters are text where the visitor is; elsewhere each one is a key. */
    public static boolean takesText(Model model) {
        return model.screen().takesText();
    }

    /** What was asked and answered, oldest first, as far as it goes along with the next question. */
    public static List<Exchange> history(Model model) {
        return model.transcript().history(model.bounds().historyExchanges());
    }

    /** The number of the turn that was asked last, 0 for none. */
    public static long lastTurn(Model model) {
        return model.transcript().nextNumber() - 1;
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
            case DISPLACED -> {
                lines.addAll(Stopping.kept(model));
                lines.add(phrases.closedMakingRoom());
            }
        }
        lines.add(phrases.thanks(model.card().name()));
        lines.add(phrases.comeBack(model.card().host()));
        return List.copyOf(lines);
    }

    private static Menu open(MenuItem item) {
        return new Menu(item, Menu.Mark.OPEN);
    }

    /** Nobody recalls a question several at a time: over a conversation it is the wheel. */
    private static Step arrows(Model model, Key key, int times) {
        if (model.screen() instanceof Chat && model.composer().isEmpty()) {
            return Pointing.wheel(noticed(model), key == Key.UP ? -times : times);
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
            case ENTER,
                    NEWLINE,
                    TAB,
                    BACK_TAB,
                    UP,
                    DOWN,
                    LEFT,
                    RIGHT,
                    HOME,
                    END,
                    PAGE_UP,
                    PAGE_DOWN,
                    WORD_LEFT,
                    WORD_RIGHT,
                    BACKSPACE,
                    DELETE,
                    DELETE_WORD,
                    DELETE_TO_START,
                    DELETE_TO_END,
                    DELETE_WORD_AFTER,
                    YANK,
                    THOUGHTS,
                    UNDO,
                    REDO,
                    OPEN ->
                    Layout.of(quiet).isTiny() ? Step.of(quiet) : onScreen(quiet, key);
        };
    }

    private static Step onScreen(Model model, Key key) {
        Offers offers = Offers.of(model);
        if (offers.take(key)) {
            return offers.press(model, key);
        }
        Optional<Model> suggested = Tips.press(model, key);
        if (suggested.isPresent()) {
            return Step.of(suggested.get());
        }
        if (key == Key.ESCAPE && model.screen().hasPrompt() && model.editing() != 0) {
            return Step.of(model.withoutDraft());
        }
        if (key == Key.OPEN && model.screen().hasPrompt()) {
            return Step.of(Commands.openNamed(model));
        }
        return switch (model.screen()) {
            case Home home -> Home.press(home, model, key);
            case Links links -> Links.press(links, model, key);
            case Help help -> Help.press(help, model, key);
            case Pages pages -> Pages.press(pages, model, key);
            case Reader reader -> Reader.press(reader, model, key);
            case Qr qr -> Qr.press(qr, model, key);
            case Find find -> Find.press(find, model, key);
            case Export export -> Export.press(export, model, key);
            case Chat chat -> Chat.press(chat, model, key);
        };
    }

    /** Text arrives in any pieces: where letters are keys each of them is one. */
    private static Step text(Model model, String text) {
        Model next = noticed(model);
        if (Layout.of(next).isTiny()) {
            return Step.of(next);
        }
        List<Effect> effects = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean whole = next.screen().takesText();
            int to = whole ? text.length() : text.offsetByCodePoints(from, 1);
            Step step = typed(noticed(next), text.substring(from, to));
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

    private static Step typed(Model model, String text) {
        return switch (model.screen()) {
            case Home _, Chat _ -> Step.of(Editing.insert(model, text));
            case Links links -> Links.typed(links, model, text);
            case Help help -> Help.typed(help, model, text);
            case Pages pages -> Pages.typed(pages, model, text);
            case Reader reader -> Reader.typed(reader, model, text);
            case Qr qr -> Qr.typed(qr, model, text);
            case Find find -> Find.typed(find, model, text);
            case Export export -> Export.typed(export, model, text);
        };
    }

    private static Step paste(Model model, String text) {
        boolean live = model.screen().hasPrompt() && !Layout.of(model).isTiny();
        return Step.of(live ? Editing.paste(model, text) : model);
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
        Model armed = model.with(new Notice.PressAgain(model.now().plus(TWICE)));
        return stopped(armed)
                .orElseGet(() -> Step.of(armed.screen().hasPrompt() ? emptied(armed) : armed));
    }

    private static Optional<Step> stopped(Model model) {
        return model.transcript().running().map(turn -> Asking.stop(model, turn));
    }

    /** An undo brings the draft back. */
    private static Model emptied(Model model) {
        return model.with(model.composer().become("")).withEditing(0);
    }

    /** Leaves, unless a draft in sight would be lost; then it deletes, as in a shell. */
    private static Step endOfInput(Model model) {
        boolean drafting =
                model.screen().hasPrompt()
                        && !model.composer().isEmpty()
                        && !Layout.of(model).isTiny();
        return drafting
                ? Step.of(model.with(model.composer().delete()))
                : Step.of(model, new Effect.Quit(Farewell.LEFT));
    }

    private static Model noticed(Model model) {
        return model.with(new Notice.None());
    }

    private static Model expire(Model model) {
        return model.notice() instanceof Notice.PressAgain(Instant until)
                        && model.now().isAfter(until)
                ? noticed(model)
                : model;
    }
}
