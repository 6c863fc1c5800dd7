package ink.dong4j.card.markdown;

import ink.dong4j.card.formula.Formula;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Has CommonMark take formulas out of running text, before it takes their marks for escapes. */
final class FormulaParser implements InlineContentParser {
    /** A formula in the tree of a block. */
    static final class Node extends CustomNode {
        private final String latex;

        private Node(String latex) {
            this.latex = latex;
        }

        /** The formula in one line. */
        String text() {
            return Formula.line(latex);
        }
    }

    /** Makes the parser of a block. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('$', '\\');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    private FormulaParser() {}

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        int before = scanner.peekPreviousCodePoint();
        // The character before decides whether a dollar is a mark.
        boolean first = before == Scanner.END || before == '\n';
        String text = (first ? " " : Character.toString(before)) + ahead(scanner);
        int from = first ? 1 : Character.charCount(before);
        Optional<FormulaMarks> found = FormulaMarks.at(text, from);
        scanner.setPosition(start);
        if (found.isEmpty()) {
            return ParsedInline.none();
        }
        for (int i = from; i < found.get().end(); i++) {
            scanner.next();
        }
        return ParsedInline.of(new Node(found.get().latex()), scanner.position());
    }

    /** What follows, as far as a formula may reach. */
    private static String ahead(Scanner scanner) {
        StringBuilder ahead = new StringBuilder();
        while (scanner.hasNext() && ahead.length() <= 2 * FormulaMarks.LONGEST) {
            ahead.append(scanner.peek());
            scanner.next();
        }
        return ahead.toString();
    }
}
