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
import org.jspecify.annotations.Nullable;

/** Converts a parsed inline tree into lines of spans. An instance converts one; for one thread. */
final class Spans {
    private static final String STRUCK = "~~";
    private static final String ITEM = "- ";
    private static final String GAP = "  ";

    /** Nested marks below this depth are shown as plain text. */
    private static final int DEEPEST = 100;

    private final Style base;
    private final List<Line> lines = new ArrayList<>();
    private final List<Span> line = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private Style runStyle;
    private String runHref = "";
    private int skip;

    /** The end of a source line, which is a space of its own style except between CJK characters. */
    private @Nullable Span broken;

    /** Whether a tag began the line or the block. */
    private boolean afterTag = true;

    private final OpenTags tags = new OpenTags();

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
        tags.closeLink().ifPresent(this::where);
        if (open) {
            runHref = "";
        }
        endLine();
        while (!lines.isEmpty() && lines.getLast().spans().isEmpty()) {
            lines.removeLast();
        }
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
            case Code code -> add(code.getLiteral(), OpenTags.coded(style), href);
            case HtmlInline html -> html(html.getLiteral(), style, href);
            case FormulaParser.Node formula -> add(formula.text(), style, href);
            case Emphasis _ -> children(node, style.asItalic(), href, depth + 1);
            case StrongEmphasis _ -> children(node, style.asBold(), href, depth + 1);
            case Strikethrough _ -> {
                add(STRUCK, style.asDim(), href);
                children(node, style.asDim(), href, depth + 1);
                add(STRUCK, style.asDim(), href);
            }
            case Link link -> link(link, link.getDestination(), style, depth);
            case Image image -> link(image, image.getDestination(), style, depth);
            case SoftLineBreak _ -> broken = new Span(" ", tags.style(style), linked(href));
            case HardLineBreak _ -> hardBreak();
            default -> children(node, style, href, depth + 1);
        }
    }

    /** The end of a source line behind a tag that ended the line already adds no empty line. */
    private void hardBreak() {
        if (!(afterTag && isLineEmpty())) {
            endLine();
        }
    }

    private void html(String literal, Style style, String href) {
        Optional<Tag> read = Tag.of(literal);
        if (read.isEmpty()) {
            add(literal, style, href);
            return;
        }
        Tag tag = read.get();
        switch (tag.effect()) {
            case LINE_BREAK -> endLine();
            case BLOCK, ITEM, TITLE -> {
                if (!isLineEmpty()) {
                    endLine();
                }
                if (tag.effect() == Tag.Effect.ITEM && !tag.closes()) {
                    add(ITEM, style, href);
                }
            }
            case CELL -> {
                if (!tag.closes() && !isLineEmpty()) {
                    add(GAP, style, href);
                }
            }
            case IMAGE -> add(tag.attribute("alt"), style, href);
            case STRUCK -> add(STRUCK, style.asDim(), href);
            case NOTHING, BOLD, ITALIC, UNDERLINED, CODE, LINK, LOWERED, RAISED -> {}
        }
        afterTag = isLineEmpty();
        tags.take(tag).ifPresent(this::where);
    }

    private boolean isLineEmpty() {
        return line.isEmpty() && run.isEmpty();
    }

    /** Adds the address of a link that its text does not show. */
    private void where(Address address) {
        add(" (" + address.shown() + ")", Style.of(Tone.MUTED), address.href());
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
        String all = tags.text(safe(literal.substring(from)));
        String text = afterTag && isLineEmpty() ? all.stripLeading() : all;
        if (text.isEmpty()) {
            return;
        }
        if (broken != null
                && !isLineEmpty()
                && !(Letters.isUnspaced(last) && Letters.isUnspaced(text.codePointAt(0)))) {
            append(broken);
        }
        broken = null;
        last = text.codePointBefore(text.length());
        append(new Span(text, tags.style(style), linked(href)));
    }

    /** The address of a link, of Markdown or of a tag. */
    private String linked(String href) {
        return href.isEmpty() ? tags.href() : href;
    }

    private void append(Span span) {
        if (!span.style().equals(runStyle) || !span.href().equals(runHref)) {
            endRun();
            runStyle = span.style();
            runHref = span.href();
        }
        run.append(span.text());
    }

    private void endRun() {
        if (!run.isEmpty()) {
            line.add(new Span(run.toString(), runStyle, runHref));
            run.setLength(0);
        }
    }

    private void endLine() {
        endRun();
        broken = null;
        boolean second = line.isEmpty() && (lines.isEmpty() || lines.getLast().spans().isEmpty());
        if (!second) {
            lines.add(new Line(line));
            line.clear();
        }
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
                case FormulaParser.Node part -> text.append(part.text());
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
