package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;

/** What keys and text do to the draft, the same wherever the prompt is live. */
final class Editing {
    private Editing() {}

    /** Text typed or pasted; what would make the draft too long is refused whole. */
    static Model insert(Model model, String text) {
        Composer next = model.composer().insert(text);
        return next.bytes() > model.bounds().draftBytes()
                ? model.with(new Notice.TooLong())
                : model.with(next);
    }

    static Model press(Model model, Key key) {
        Composer draft = model.composer();
        return switch (key) {
            case NEWLINE -> insert(model, "\n");
            case TAB -> complete(model);
            case LEFT -> model.with(draft.left());
            case RIGHT -> model.with(draft.right());
            case WORD_LEFT -> model.with(draft.wordLeft());
            case WORD_RIGHT -> model.with(draft.wordRight());
            case HOME -> model.with(draft.home());
            case END -> model.with(draft.end());
            case UP -> model.with(draft.up(rows(model), model.transcript().questions()));
            case DOWN -> model.with(draft.down(rows(model), model.transcript().questions()));
            case BACKSPACE -> model.with(draft.backspace());
            case DELETE -> model.with(draft.delete());
            case DELETE_WORD -> model.with(draft.deleteWord());
            case DELETE_TO_START -> model.with(draft.deleteToStart());
            case DELETE_TO_END -> model.with(draft.deleteToEnd());
            case DELETE_WORD_AFTER, YANK, TRANSPOSE, UNDO, REDO, SEARCH -> model;
            case ENTER, BACK_TAB, ESCAPE, PAGE_UP, PAGE_DOWN, INTERRUPT, END_OF_INPUT, REDRAW ->
                    model;
        };
    }

    /** Sends the draft: a command, or a question. */
    static Step enter(Model model) {
        String draft = model.composer().text();
        return Commands.isCommand(draft.strip())
                ? Commands.run(model, draft)
                : Asking.submit(model);
    }

    private static PromptRows rows(Model model) {
        return Prompt.rows(model, Layout.of(model));
    }

    private static Model complete(Model model) {
        String draft = model.composer().text();
        String completed = Commands.completed(draft, Phrases.of(model.lang()));
        return completed.equals(draft) ? model : model.with(Composer.of(completed));
    }
}
