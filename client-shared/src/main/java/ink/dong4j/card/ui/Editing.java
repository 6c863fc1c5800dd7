package ink.dong4j.card.ui;

import ink.dong4j.card.draft.Composer;
import ink.dong4j.card.draft.DraftKeys;
import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import java.util.function.Function;

/** What keys and text do to the draft, the same wherever the prompt is live. */
public final class Editing {
    private Editing() {}

    /** Text that was typed; what would make the draft too long is refused whole. */
    public static Model insert(Model model, String text) {
        return bounded(model, model.composer().type(text));
    }

    /** As typed, but undone as one, and folded where it is long. */
    static Model paste(Model model, String text) {
        return bounded(model, model.composer().paste(text));
    }

    public static Model press(Model model, Key key) {
        return bounded(model, DraftKeys.pressed(model.composer(), key, () -> rows(model)));
    }

    /** Sends the draft: a command, or a question. */
    public static Step enter(Model model) {
        return enter(model, Asking::submit);
    }

    /** Runs the draft as a command, or does something else with one that is none. */
    public static Step enter(Model model, Function<Model, Step> otherwise) {
        String draft = model.composer().text();
        return Commands.isCommand(draft.strip())
                ? Commands.run(model, draft)
                : otherwise.apply(model);
    }

    private static Model bounded(Model model, Composer next) {
        return next.isLongerThan(model.bounds().draftBytes())
                ? model.with(Notice.of(Phrases::tooLong))
                : model.with(next);
    }

    private static DraftRows rows(Model model) {
        return Prompt.rows(model, model.layout());
    }
}
