package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** Parses the inline Markdown of one block into styled lines. Thread-safe. */
final class Inline {
    private static final String MARKS = "*_`[]<>&\\!~@$\n";

    /** Stands before a leading bracket, which the parser could take for a link definition. */
    private static final String GUARD = "(";

    private static final Extension STRUCK =
            StrikethroughExtension.builder().requireTwoTildes(true).build();

    private static final Parser PARSER =
            Parser.builder()
                    .extensions(List.of(STRUCK))
                    .customInlineContentParserFactory(new FormulaParser.Factory())
                    .postProcessor(new BareAddresses())
                    .enabledBlockTypes(Set.of())
                    .build();

    private Inline() {}

    /**
     * The text as lines, split at its hard breaks; none when it is blank.
     *
     * @param open whether more text may follow, so that an address at the end is not a link yet
     */
    static List<Line> lines(String text, Style style, boolean open) {
        String bare = text.strip();
        if (bare.isEmpty()) {
            return List.of();
        }
        if (isPlain(bare)) {
            return List.of(Line.of(Span.of(Spans.safe(bare), style)));
        }
        boolean guarded = bare.charAt(0) == '[';
        String helped = Flanks.help(bare);
        Node parsed = PARSER.parse(guarded ? GUARD + helped : helped);
        Spans spans = new Spans(style, guarded ? GUARD.length() : 0);
        spans.addAll(parsed);
        return spans.finish(open);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MARKS.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !text.contains("://") && !text.contains("www.");
    }
}
