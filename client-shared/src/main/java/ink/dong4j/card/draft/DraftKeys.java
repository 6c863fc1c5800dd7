package ink.dong4j.card.draft;

import ink.dong4j.card.keys.Key;
import java.util.function.Supplier;

/** What keys do to a draft, wherever it is written. */
public final class DraftKeys {
    private DraftKeys() {}

    /**
     * The draft after a key; the same where the key means nothing to it.
     *
     * @param rows the draft as it is shown, asked for where the caret moves up or down
     */
    public static Composer pressed(Composer draft, Key key, Supplier<DraftRows> rows) {
        return switch (key) {
            case NEWLINE -> draft.newLine();
            case TAB -> draft.isAtChip() ? draft.unfold() : draft;
            case LEFT -> draft.left();
            case RIGHT -> draft.right();
            case WORD_LEFT -> draft.wordLeft();
            case WORD_RIGHT -> draft.wordRight();
            case HOME -> draft.home();
            case END -> draft.end();
            case UP -> draft.up(rows);
            case DOWN -> draft.down(rows);
            case BACKSPACE -> draft.backspace();
            case DELETE -> draft.delete();
            case DELETE_WORD -> draft.deleteWord();
            case DELETE_WORD_AFTER -> draft.deleteWordAfter();
            case DELETE_TO_START -> draft.deleteToStart();
            case DELETE_TO_END -> draft.deleteToEnd();
            case YANK -> draft.yank();
            case UNDO -> draft.undone();
            case REDO -> draft.redone();
            default -> draft;
        };
    }
}
