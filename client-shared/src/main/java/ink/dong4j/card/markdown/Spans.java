package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Converts a parsed inline tree into lines of spans. An instance converts one; for one thread. */
final class Spans {
    private static final String STRUCK = "~~";

    /** Nested marks below this depth are shown as plain text. */
    private static final int DEEPEST = 100;

    private final Style base;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> line = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style runStyle;
    private String runHref = "";
    private int skip;

    /** Whether a line of the source ended, which is a space except between CJK characters. */
    private boolean broken;

    /** The last code point that was written. */
    private int last = ' ';

    /**
     * @param base the style of text without marks
     * @param skip chars at the start that are not part of the text
     */
    Spans(Style base, int skip) {
        this.base = base;
        this.runStyle = base;
        this.skip = skip;
    }

    /**
     * Filters parsed text for one line of a terminal, since entities may have expanded to anything.
     */
    static String safe(String text) {
        String safe = Safe.text(Flanks.taken(text));
        return safe.indexOf('\n') < 0 ? safe : safe.replace('\n', ' ');
    }

    /** Adds the children of a node. */
    void addAll(Node parent) {
        children(parent, base, "", 0);
    }

    /**
     * Ends the last line and returns all lines.
     *
     * @param open whether more text may follow, so that an address at the end is not a link yet
     */
    List<Line> finish(boolean open) {
        if (open) {
            runHref = "";
        }
        endLine();
        return lines;
    }

    private void children(Node parent, Style style, String href, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (depth > DEEPEST) {
                add(literal(node), style, href);
            } else {
                add(node, style, href, depth);
            }
        }
    }

    private void add(Node node, Style style, String href, int depth) {
        switch (node) {
            case Text text -> add(text.getLiteral(), style, href);
            case Code code -> add(code.getLiteral(), coded(style), href);
            case HtmlInline html -> add(html.getLiteral(), style, href);
            case Emphasis _ -> children(node, style.asItalic(), href, depth + 1);
            case StrongEmphasis _ -> children(node, style.asBold(), href, depth + 1);
            case Strikethrough _ -> {
                add(STRUCK, style.asDim(), href);
                children(node, style.asDim(), href, depth + 1);
                add(STRUCK, style.asDim(), href);
            }
            case Link link -> link(link, link.getDestination(), style, depth);
            case Image image -> link(image, image.getDestination(), style, depth);
            case SoftLineBreak _ -> broken = true;
            case HardLineBreak _ -> endLine();
            default -> children(node, style, href, depth + 1);
        }
    }

    private static Style coded(Style style) {
        Style code = Style.of(Tone.CODE);
        code = style.bold() ? code.asBold() : code;
        code = style.italic() ? code.asItalic() : code;
        return style.underline() ? code.asUnderlined() : code;
    }

    private void link(Node link, String destination, Style style, int depth) {
        String to = Flanks.taken(destination);
        String text = Flanks.taken(literal(link));
        Optional<Address> address = Address.of(to);
        String href = address.map(Address::href).orElse("");
        Style linked = address.isPresent() ? style.asUnderlined() : style;
        if (text.isBlank()) {
            add(address.map(Address::shown).orElse(to), linked, href);
            return;
        }
        children(link, linked, href, depth + 1);
        boolean shown = address.map(a -> a.isShownBy(text)).orElse(to.isEmpty() || text.equals(to));
        if (!shown) {
            String where = address.map(Address::shown).orElse(to);
            add(" (" + where + ")", Style.of(Tone.MUTED), href);
        }
    }

    private void add(String literal, Style style, String href) {
        int from = Math.min(skip, literal.length());
        skip -= from;
        String text = safe(literal.substring(from));
        if (text.isEmpty()) {
            return;
        }
        if (!style.equals(runStyle) || !href.equals(runHref)) {
            endRun();
            runStyle = style;
            runHref = href;
        }
        if (broken && !(Letters.isUnspaced(last) && Letters.isUnspaced(text.codePointAt(0)))) {
            run.append(' ');
        }
        broken = false;
        last = text.codePointBefore(text.length());
        run.append(text);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            line.add(new Span(run.toString(), runStyle, runHref));
            run.setLength(0);
        }
    }

    private void endLine() {
        endRun();
        broken = false;
        lines.add(new Line(line));
        line.clear();
    }

    /** The text of a node and of all in it, however deep. */
    private static String literal(Node node) {
        StringBuilder text = new StringBuilder();
        Deque<Node> next = new ArrayDeque<>();
        next.push(node);
        while (!next.isEmpty()) {
            Node at = next.pop();
            switch (at) {
                case Text part -> text.append(part.getLiteral());
                case Code part -> text.append(part.getLiteral());
                case HtmlInline part -> text.append(part.getLiteral());
                case SoftLineBreak _, HardLineBreak _ -> text.append(' ');
                default -> {
                    for (Node n = at.getLastChild(); n != null; n = n.getPrevious()) {
                        next.push(n);
                    }
                }
            }
        }
        return text.toString();
    }
}
