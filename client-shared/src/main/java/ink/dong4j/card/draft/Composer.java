package ink.dong4j.card.draft;

import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The draft in a prompt, of one line or several, and where its caret stands. Immutable.
 *
 * @param marked the draft, with long pastes between the marks of {@link PasteChip}
 * @param caret chars before the caret, always between two {@link CaretStops}
 * @param goal the column that the caret keeps to while it moves up and down, -1 for its own
 * @param killed what was deleted last by words or lines
 * @param past the questions of this visit
 * @param laid the rows of the draft, as far as they were made
 */
public record Composer(
        String marked,
        int caret,
        int goal,
        UndoHistory undo,
        String killed,
        QuestionHistory past,
        Mode mode,
        LaidRows laid) {
    public static final Composer EMPTY = of("");

    private static final String TAB = "    ";

    /** What the prompt is used for. */
    sealed interface Mode {
        record Writing() implements Mode {}

        /** An earlier question is shown in the place of the visitor's own draft. */
        record Walking(int place, Composer own) implements Mode {}
    }

    /** With another draft, of which no rows were made. */
    Composer(
            String marked,
            int caret,
            int goal,
            UndoHistory undo,
            String killed,
            QuestionHistory past,
            Mode mode) {
        this(marked, caret, goal, undo, killed, past, mode, new LaidRows());
    }

    static Composer of(String text) {
        return new Composer(
                text,
                text.length(),
                -1,
                UndoHistory.NONE,
                "",
                QuestionHistory.NONE,
                new Mode.Writing());
    }

    /** The draft as it is sent. */
    public String text() {
        return PasteChip.whole(marked);
    }

    public boolean isEmpty() {
        return marked.isEmpty();
    }

    /** Whether the draft takes more than so many bytes of UTF-8. */
    public boolean isLongerThan(int bytes) {
        return 3L * marked.length() > bytes && bytes() > bytes;
    }

    public int bytes() {
        String text = text();
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a pair counts for two of its four.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    public Composer type(String more) {
        return replace(caret, caret, more.replace("\t", TAB), Edit.Kind.TYPE);
    }

    public Composer newLine() {
        return replace(caret, caret, "\n", Edit.Kind.REPLACE);
    }

    public Composer paste(String pasted) {
        return replace(caret, caret, PasteChip.of(pasted.replace("\t", TAB)), Edit.Kind.REPLACE);
    }

    public Composer backspace() {
        return delete(CaretStops.before(marked, caret), caret);
    }

    public Composer delete() {
        return delete(caret, CaretStops.after(marked, caret));
    }

    public Composer deleteWord() {
        return kill(WordBoundaries.before(marked, caret), caret);
    }

    public Composer deleteWordAfter() {
        return kill(caret, WordBoundaries.after(marked, caret));
    }

    public Composer deleteToStart() {
        int start = lineStart();
        return kill(start == caret ? CaretStops.before(marked, caret) : start, caret);
    }

    public Composer deleteToEnd() {
        int end = lineEnd();
        return kill(caret, end == caret ? CaretStops.after(marked, caret) : end);
    }

    /** Puts back what was deleted last by words or lines. */
    public Composer yank() {
        return replace(caret, caret, killed, Edit.Kind.REPLACE);
    }

    /** The whole draft becomes another text. */
    public Composer become(String text) {
        return replace(0, marked.length(), text, Edit.Kind.REPLACE);
    }

    /** The chip at the caret becomes its text; without one nothing changes. */
    public Composer unfold() {
        if (!isAtChip()) {
            return this;
        }
        int start = PasteChip.endsAt(marked, caret) ? PasteChip.start(marked, caret) : caret;
        int end = PasteChip.end(marked, start);
        String pasted = marked.substring(start + 1, end - 1);
        return replace(start, end, pasted, Edit.Kind.REPLACE);
    }

    public boolean isAtChip() {
        return PasteChip.endsAt(marked, caret) || PasteChip.startsAt(marked, caret);
    }

    public Composer undone() {
        return undo.last()
                .map(change -> restored(change.undone(marked), change.caretBefore(), undo.back()))
                .orElse(this);
    }

    public Composer redone() {
        return undo.lastUndone()
                .map(
                        change -> {
                            String next = change.redone(marked);
                            int end = change.at() + change.inserted().length();
                            return restored(next, CaretStops.atOrAfter(next, end), undo.again());
                        })
                .orElse(this);
    }

    public Composer left() {
        return at(CaretStops.before(marked, caret));
    }

    public Composer right() {
        return at(CaretStops.after(marked, caret));
    }

    public Composer wordLeft() {
        return at(WordBoundaries.before(marked, caret));
    }

    public Composer wordRight() {
        return at(WordBoundaries.after(marked, caret));
    }

    public Composer home() {
        return at(lineStart());
    }

    public Composer end() {
        return at(lineEnd());
    }

    /** One row up, or from the first one to an earlier question that begins as the draft does. */
    public Composer up(Supplier<DraftRows> rows) {
        if (mode instanceof Mode.Writing) {
            int row = rows.get().rowOf(caret);
            if (row > 0) {
                return in(rows.get(), row - 1);
            }
        }
        Composer older = older();
        boolean moves = older.equals(this) && mode instanceof Mode.Writing;
        return moves ? at(0) : older;
    }

    /** One row down, or while earlier questions are shown to the next newer, at last the draft. */
    public Composer down(Supplier<DraftRows> supplier) {
        if (mode instanceof Mode.Walking walking) {
            return newer(walking);
        }
        DraftRows rows = supplier.get();
        int row = rows.rowOf(caret);
        return row < rows.count() - 1 ? in(rows, row + 1) : at(marked.length());
    }

    /**
     * The draft was asked, and another one begins.
     *
     * @param before what would have to stand before it to ask it again
     */
    public Composer asked(String before) {
        return emptied(past.with((before + marked.strip()).strip()));
    }

    /** The draft was used up, and another one begins. */
    public Composer emptied() {
        return emptied(past);
    }

    /** Another question comes back into the prompt, folded as it was when it was asked. */
    public Composer restored(String question) {
        int last = past.size() - 1;
        boolean folded = last >= 0 && PasteChip.whole(past.question(last)).equals(question);
        return emptied(past).become(folded ? past.question(last) : question);
    }

    private Composer older() {
        Composer own = mode instanceof Mode.Walking walking ? walking.own() : this;
        int from = mode instanceof Mode.Walking walking ? walking.place() : past.size();
        int place = past.older(from, fitting(own));
        return place < 0 ? this : shown(place, own);
    }

    private Composer newer(Mode.Walking walking) {
        int place = past.newer(walking.place(), fitting(walking.own()));
        return place == past.size() ? walking.own() : shown(place, walking.own());
    }

    private Predicate<String> fitting(Composer own) {
        String start = own.marked.substring(0, own.caret);
        return question -> question.startsWith(start) && !question.equals(marked);
    }

    private Composer shown(int place, Composer own) {
        Composer next = own.become(past.question(place));
        Mode walking = new Mode.Walking(place, own);
        return new Composer(
                next.marked, next.caret, -1, next.undo.closed(), killed, past, walking, next.laid);
    }

    private Composer emptied(QuestionHistory next) {
        return new Composer("", 0, -1, UndoHistory.NONE, killed, next, new Mode.Writing());
    }

    private Composer at(int position) {
        return at(position, -1);
    }

    private Composer at(int position, int keptColumn) {
        return new Composer(
                marked,
                position,
                keptColumn,
                undo.closed(),
                killed,
                past,
                new Mode.Writing(),
                laid);
    }

    private Composer in(DraftRows rows, int row) {
        int column = goal < 0 ? rows.columnOf(caret) : goal;
        return at(rows.charAt(row, column), column);
    }

    private Composer restored(String text, int position, UndoHistory next) {
        return new Composer(text, position, -1, next, killed, past, new Mode.Writing());
    }

    private Composer delete(int from, int to) {
        return replace(from, to, "", Edit.Kind.DELETE);
    }

    /** Deletes for a yank; what is deleted right after each other comes back together. */
    private Composer kill(int from, int to) {
        if (from == to) {
            return this;
        }
        String cut = marked.substring(from, to);
        String joined = !undo.isKilling() ? cut : from < caret ? cut + killed : killed + cut;
        Composer next = replace(from, to, "", Edit.Kind.KILL);
        return new Composer(next.marked, next.caret, -1, next.undo, joined, next.past, next.mode);
    }

    /** What was joined may have become one cluster: the caret goes behind it. */
    private Composer replace(int from, int to, String with, Edit.Kind kind) {
        if (from == to && with.isEmpty()) {
            return this;
        }
        String next = marked.substring(0, from) + with + marked.substring(to);
        Edit change = new Edit(from, marked.substring(from, to), with, caret, kind);
        int position = CaretStops.atOrAfter(next, from + with.length());
        return new Composer(
                next, position, -1, undo.with(change), killed, past, new Mode.Writing());
    }

    /** Line breaks inside of chips do not count. */
    private int lineStart() {
        int at = caret;
        while (at > 0) {
            int line = marked.lastIndexOf('\n', at - 1) + 1;
            int chip = marked.lastIndexOf(PasteChip.CLOSE, at - 1);
            if (chip < line) {
                return line;
            }
            at = PasteChip.start(marked, chip + 1);
        }
        return 0;
    }

    private int lineEnd() {
        int at = caret;
        while (true) {
            int line = marked.indexOf('\n', at);
            int chip = marked.indexOf(PasteChip.OPEN, at);
            if (line < 0 || (chip >= 0 && chip < line)) {
                if (chip < 0) {
                    return marked.length();
                }
                at = PasteChip.end(marked, chip);
            } else {
                return line;
            }
        }
    }
}
