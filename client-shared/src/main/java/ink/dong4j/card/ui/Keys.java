package ink.dong4j.card.ui;

import static ink.dong4j.card.i18n.Action.ANOTHER;
import static ink.dong4j.card.i18n.Action.ASK;
import static ink.dong4j.card.i18n.Action.BACK;
import static ink.dong4j.card.i18n.Action.CLEAR;
import static ink.dong4j.card.i18n.Action.CODE;
import static ink.dong4j.card.i18n.Action.COMMANDS;
import static ink.dong4j.card.i18n.Action.COMPLETE;
import static ink.dong4j.card.i18n.Action.CONTINUE;
import static ink.dong4j.card.i18n.Action.COPY;
import static ink.dong4j.card.i18n.Action.DROP;
import static ink.dong4j.card.i18n.Action.FIND;
import static ink.dong4j.card.i18n.Action.KEEP;
import static ink.dong4j.card.i18n.Action.LEAVE;
import static ink.dong4j.card.i18n.Action.LOOK;
import static ink.dong4j.card.i18n.Action.MOVE;
import static ink.dong4j.card.i18n.Action.NEWEST;
import static ink.dong4j.card.i18n.Action.NEW_LINE;
import static ink.dong4j.card.i18n.Action.NEXT;
import static ink.dong4j.card.i18n.Action.OPEN;
import static ink.dong4j.card.i18n.Action.PAGE;
import static ink.dong4j.card.i18n.Action.PREVIOUS;
import static ink.dong4j.card.i18n.Action.READ;
import static ink.dong4j.card.i18n.Action.REPLACE;
import static ink.dong4j.card.i18n.Action.RETURN;
import static ink.dong4j.card.i18n.Action.RUN;
import static ink.dong4j.card.i18n.Action.SCROLL;
import static ink.dong4j.card.i18n.Action.SOURCE;
import static ink.dong4j.card.i18n.Action.STOP;
import static ink.dong4j.card.i18n.Action.SUGGEST;
import static ink.dong4j.card.i18n.Action.UNFOLD;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.ArrayList;
import java.util.List;

/** The keys that do something just now, the most useful first: what the last line names. */
final class Keys {
    private Keys() {}

    static List<Hint> home(Home home, Model model) {
        boolean answering = model.isAnswering();
        if (isCommand(model)) {
            return command(model);
        }
        if (home.opensMarked(model)) {
            boolean read = answering && home.current(model) == MenuItem.ASK;
            Actions actions = new Actions().add(read ? READ : OPEN).addIf(answering, STOP);
            return model.composer().isEmpty()
                    ? actions.add(MOVE, COMMANDS)
                            .addIf(Tips.fit(model), SUGGEST)
                            .add(LEAVE)
                            .in(model)
                    : actions.addIf(!answering, CLEAR).in(model);
        }
        if (model.editing() != 0) {
            return editing(model).in(model);
        }
        return answering
                ? new Actions().add(READ, STOP, NEW_LINE).in(model)
                : new Actions()
                        .add(ASK)
                        .addIf(Tips.stand(model), ANOTHER)
                        .addIf(model.composer().isAtChip(), UNFOLD)
                        .add(NEW_LINE, CLEAR)
                        .in(model);
    }

    /** The chat's; page keys are of use where the conversation is longer than its place. */
    static List<Hint> chat(Model model, boolean scrolls, boolean isBehind) {
        boolean answering = model.isAnswering();
        if (isCommand(model)) {
            return command(model);
        }
        if (answering) {
            return new Actions()
                    .add(STOP)
                    .addIf(isBehind && model.composer().isEmpty(), NEWEST)
                    .addIf(scrolls, PAGE)
                    .in(model);
        }
        if (model.editing() != 0) {
            return editing(model).addIf(scrolls, PAGE).in(model);
        }
        if (model.composer().isEmpty()) {
            return new Actions()
                    .addIf(Asking.mayGoOn(model), CONTINUE)
                    .add(BACK)
                    .addIf(isBehind, NEWEST)
                    .addIf(scrolls, PAGE)
                    .add(COMMANDS)
                    .addIf(Tips.fit(model), SUGGEST)
                    .addIf(Openable.of(model).best().isPresent(), SOURCE)
                    .add(LEAVE)
                    .in(model);
        }
        boolean blank = model.composer().text().isBlank();
        return new Actions()
                .addIf(!blank, ASK)
                .addIf(Tips.stand(model), ANOTHER)
                .addIf(model.composer().isAtChip(), UNFOLD)
                .add(BACK, NEW_LINE, CLEAR)
                .addIf(scrolls, PAGE)
                .in(model);
    }

    static List<Hint> links(Model model) {
        return back(model).add(CODE, COPY, MOVE).in(model);
    }

    static List<Hint> pages(Model model) {
        return back(model).add(OPEN, MOVE).in(model);
    }

    static List<Hint> reader(Model model, boolean scrolls) {
        return back(model).addIf(scrolls, SCROLL).add(FIND).in(model);
    }

    static List<Hint> qr(Model model) {
        return back(model).add(COPY).in(model);
    }

    static List<Hint> export(Model model, boolean scrolls) {
        return back(model).addIf(scrolls, SCROLL).in(model);
    }

    static List<Hint> find(Model model, boolean typing, int places) {
        if (typing) {
            return new Actions().add(LOOK).add(model.isAnswering() ? STOP : BACK).in(model);
        }
        return back(model).addIf(places > 1, NEXT).addIf(places > 1, PREVIOUS).in(model);
    }

    /** A key of a list: Tab goes along it too. */
    static Key asArrow(Key key) {
        return key == Key.TAB ? Key.DOWN : key == Key.BACK_TAB ? Key.UP : key;
    }

    /** Whether a key goes back where there is no prompt. */
    static boolean leaves(Key key) {
        return key == Key.ESCAPE || key == Key.BACKSPACE || key == Key.LEFT;
    }

    static List<Hint> help(Model model, boolean scrolls) {
        return back(model).addIf(scrolls, SCROLL).in(model);
    }

    private static Actions back(Model model) {
        return model.isAnswering() ? new Actions().add(STOP, RETURN) : new Actions().add(BACK);
    }

    /** The last question is being changed. */
    private static Actions editing(Model model) {
        return new Actions()
                .addIf(!model.composer().text().isBlank(), REPLACE)
                .add(KEEP)
                .addIf(model.composer().isAtChip(), UNFOLD)
                .add(NEW_LINE);
    }

    private static boolean isCommand(Model model) {
        return Commands.isCommand(model.composer().text().strip());
    }

    private static List<Hint> command(Model model) {
        String draft = model.composer().text();
        boolean answering = model.isAnswering();
        Offers offers = Offers.of(model);
        boolean runs = !offers.isEmpty() || Command.named(draft).isPresent();
        boolean completes = !offers.isEmpty() && !offers.completed().equals(Command.plain(draft));
        return new Actions()
                .addIf(runs, RUN)
                .addIf(answering, STOP)
                .addIf(!answering && Commands.isCommand(draft), DROP)
                .addIf(completes, COMPLETE)
                .addIf(offers.isChoice(), MOVE)
                .in(model);
    }

    /** Actions as they are gathered. */
    private static final class Actions {
        private final List<Action> all = new ArrayList<>();

        Actions add(Action... actions) {
            all.addAll(List.of(actions));
            return this;
        }

        Actions addIf(boolean possible, Action action) {
            return possible ? add(action) : this;
        }

        List<Hint> in(Model model) {
            Phrases phrases = Phrases.of(model.lang());
            return all.stream().map(phrases::key).toList();
        }
    }
}
