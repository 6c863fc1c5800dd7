package ink.dong4j.card.ui;

import ink.dong4j.card.text.Clusters;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The draft in the prompt, of one line or several, and where its caret stands. Immutable.
 *
 * @param caret chars before the caret, always between two grapheme clusters
 * @param recalled which earlier question is shown, 1 for the newest; 0 for the visitor's own draft
 * @param own the visitor's draft while an earlier question is shown
 */
record Composer(String text, int caret, int recalled, String own) {
    static final Composer EMPTY = of("");
    private static final String TAB = "    ";

    static Composer of(String text) {
        return new Composer(text, text.length(), 0, "");
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    Composer insert(String more) {
        String clean = more.replace("\t", TAB);
        String next = text.substring(0, caret) + clean + text.substring(caret);
        return edited(next, caret + clean.length());
    }

    Composer backspace() {
        return cut(before(caret), caret);
    }

    Composer delete() {
        return cut(caret, after(caret));
    }

    Composer deleteWord() {
        return cut(Words.before(text, caret), caret);
    }

    Composer deleteToStart() {
        int start = lineStart();
        return cut(start == caret ? before(caret) : start, caret);
    }

    Composer deleteToEnd() {
        int end = lineEnd();
        return cut(caret, end == caret ? after(caret) : end);
    }

    Composer left() {
        return at(before(caret));
    }

    Composer right() {
        return at(after(caret));
    }

    Composer wordLeft() {
        return at(Words.before(text, caret));
    }

    Composer wordRight() {
        return at(Words.after(text, caret));
    }

    Composer home() {
        return at(lineStart());
    }

    Composer end() {
        return at(lineEnd());
    }

    /** One row up of those that the prompt shows, or to the next older question from the first. */
    Composer up(PromptRows rows, List<String> questions) {
        int row = rows.rowOf(caret);
        if (row > 0) {
            return at(rows.charAt(row - 1, rows.columnOf(caret)));
        }
        return recalled < questions.size() ? recall(recalled + 1, questions) : at(0);
    }

    /** One row down, or from the last one to the next newer question, at last the own draft. */
    Composer down(PromptRows rows, List<String> questions) {
        int row = rows.rowOf(caret);
        if (row < rows.count() - 1) {
            return at(rows.charAt(row + 1, rows.columnOf(caret)));
        }
        return recalled > 0 ? recall(recalled - 1, questions) : at(text.length());
    }

    private Composer recall(int which, List<String> questions) {
        String mine = recalled == 0 ? text : own;
        String shown = which == 0 ? mine : questions.get(questions.size() - which);
        return new Composer(shown, shown.length(), which, which == 0 ? "" : mine);
    }

    private Composer at(int position) {
        return new Composer(text, position, recalled, own);
    }

    private Composer cut(int from, int to) {
        return from == to ? this : edited(text.substring(0, from) + text.substring(to), from);
    }

    /** What was joined may have become one cluster: the caret goes behind it. */
    private static Composer edited(String text, int caret) {
        Clusters clusters = new Clusters(text);
        int boundary = 0;
        while (boundary < caret && clusters.next()) {
            boundary = clusters.end();
        }
        return new Composer(text, boundary, 0, "");
    }

    private int before(int position) {
        Clusters clusters = new Clusters(text);
        while (clusters.next()) {
            if (clusters.end() >= position) {
                return position == 0 ? 0 : clusters.start();
            }
        }
        return 0;
    }

    private int after(int position) {
        Clusters clusters = new Clusters(text);
        while (clusters.next()) {
            if (clusters.end() > position) {
                return clusters.end();
            }
        }
        return text.length();
    }

    private int lineStart() {
        return caret == 0 ? 0 : text.lastIndexOf('\n', caret - 1) + 1;
    }

    private int lineEnd() {
        int end = text.indexOf('\n', caret);
        return end < 0 ? text.length() : end;
    }
}
