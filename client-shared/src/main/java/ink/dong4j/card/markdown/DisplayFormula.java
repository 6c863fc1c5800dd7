package ink.dong4j.card.markdown;

import ink.dong4j.card.formula.Formula;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Wrap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A formula on lines of its own. Until its end has come it may still turn out to be a paragraph. Immutable.
 *
 * @param source its lines so far, with their marks
 * @param closed whether its end has come
 */
record DisplayFormula(String source, boolean closed) implements Leaf {
    private static final int INDENT = 2;

    /** Columns from which on it is indented. */
    private static final int ROOM_FOR_INDENT = 16;

    /** The formula that a line begins, if it begins one. */
    static Optional<Leaf> of(String line) {
        String text = line.strip();
        boolean marked =
                text.startsWith("$$") || text.startsWith("\\[") || text.startsWith("\\begin{");
        if (!marked) {
            return Optional.empty();
        }
        DisplayFormula begun = new DisplayFormula(text, false).checked();
        boolean alone = text.equals("$$") || text.equals("\\[");
        return begun.closed || alone || FormulaMarks.closed(text, 0).isPresent()
                ? Optional.of(begun)
                : Optional.empty();
    }

    /** Whether another line belongs to it. */
    boolean isOpen() {
        return !closed && source.length() < FormulaMarks.LONGEST;
    }

    /** Adds a line. */
    DisplayFormula line(String line) {
        return new DisplayFormula(source + "\n" + line.strip(), false).checked();
    }

    private DisplayFormula checked() {
        return new DisplayFormula(source, formula().isPresent());
    }

    /** The formula and the punctuation behind it, when its end is the end of a line. */
    private Optional<FormulaMarks> formula() {
        return FormulaMarks.at(source, 0)
                .filter(marks -> isPunctuation(source.substring(marks.end())));
    }

    private static boolean isPunctuation(String rest) {
        return rest.strip().length() <= 1 && rest.strip().chars().allMatch(Letters::isPunctuation);
    }

    @Override
    public void end(Sheet sheet) {
        formula()
                .ifPresentOrElse(
                        marks -> add(marks.latex(), source.substring(marks.end()).strip(), sheet),
                        () -> addText(sheet));
    }

    @Override
    public void show(Sheet sheet) {
        Optional<String> shown = closed ? Optional.empty() : FormulaMarks.closed(source, 0);
        if (shown.isEmpty()) {
            end(sheet);
            return;
        }
        FormulaMarks.at(shown.get(), 0).ifPresent(marks -> add(marks.latex(), "", sheet));
    }

    private static void add(String latex, String behind, Sheet sheet) {
        List<String> rows = new ArrayList<>(Formula.rows(latex));
        if (rows.isEmpty()) {
            return;
        }
        rows.set(rows.size() - 1, rows.getLast() + behind);
        sheet.begin();
        boolean indented =
                sheet.containers.isEmpty()
                        && !sheet.form.plain()
                        && sheet.room() >= ROOM_FOR_INDENT;
        String lead = " ".repeat(indented ? INDENT : 0);
        for (String row : rows) {
            for (Line part : Wrap.line(Line.of(Spans.safe(row)), sheet.room() - lead.length())) {
                sheet.add(indented ? Line.of(lead).plus(part.spans().toArray(Span[]::new)) : part);
            }
        }
    }

    /** Its lines as a paragraph. */
    private void addText(Sheet sheet) {
        sheet.begin();
        Prose prose = Prose.paragraph();
        for (String line : source.lines().toList()) {
            prose = prose.line(line, sheet);
        }
        prose.end(sheet);
    }
}
