package ink.dong4j.card.server.feed;

import ink.dong4j.card.text.Safe;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * HTML of a stranger as the card's own Markdown. It is cleaned by a list of what may stay, and bounded in
 * length and depth before that, so that the work grows with its length alone.
 */
final class HtmlMarkdown {
    private static final int LONGEST_HTML = 256 << 10;
    private static final int DEEPEST = 48;

    /** What is left out with everything in it: it is no text, or does not work here. */
    private static final String NO_TEXT =
            "script, style, noscript, iframe, object, svg, form, button, template, .gutter,"
                    + " .line-numbers";

    private static final Safelist MAY_STAY =
            Safelist.relaxed()
                    .addTags("del", "s", "hr", "figure", "figcaption", "section", "article")
                    .addAttributes("figure", "class")
                    .addAttributes("pre", "class")
                    .addAttributes("code", "class")
                    .addAttributes("td", "class")
                    .addAttributes("div", "class");

    private HtmlMarkdown() {}

    /**
     * Markdown of blocks with blank lines between them; it has not passed {@link Safe} yet.
     *
     * @param base the address that its links begin at
     */
    static String of(String html, URI base) {
        return String.join("\n\n", blocks(cleaned(html, base.toString())));
    }

    /** A text without HTML that may have characters written as in HTML, and tags. */
    static String plain(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : cleaned(text, "").text();
    }

    /** Text without any marks, paragraph by paragraph. */
    static String ofPlain(String text) {
        return Safe.text(text.substring(0, Math.min(text.length(), LONGEST_HTML)))
                .lines()
                .map(line -> MarkdownText.beginning(MarkdownText.escaped(line.strip())))
                .collect(Collectors.joining("\n"));
    }

    private static Element cleaned(String html, String base) {
        String begin = html.substring(0, Math.min(html.length(), LONGEST_HTML));
        Parser parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        Document dirty = Jsoup.parse(begin, base, parser);
        dirty.select(NO_TEXT).remove();
        return new Cleaner(MAY_STAY).clean(dirty).body();
    }

    /** The blocks inside an element; running text between them is a paragraph. */
    private static List<String> blocks(Element element) {
        List<String> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof Element inner && isBlock(inner)) {
                end(paragraph, blocks);
                blocks.addAll(block(inner));
            } else {
                paragraph.append(InlineMarkdown.of(node));
            }
        }
        end(paragraph, blocks);
        return blocks;
    }

    private static void end(StringBuilder paragraph, List<String> blocks) {
        String text = MarkdownText.lines(paragraph.toString());
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private static boolean isBlock(Element element) {
        return element.isBlock() || element.select("pre, p, ul, ol, table").size() > 0;
    }

    private static List<String> block(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element);
            case "pre" -> List.of(CodeBlock.of(element));
            case "figure" -> figure(element);
            case "blockquote" -> quote(element);
            case "ul", "ol" -> list(element);
            case "table" -> table(element);
            case "hr" -> List.of("---");
            default -> blocks(element);
        };
    }

    /** One level lower, since the title of the post is above them all. */
    private static List<String> heading(Element element) {
        int level = Math.min(6, element.normalName().charAt(1) - '0' + 1);
        String text = InlineMarkdown.inside(element).replace('\n', ' ').strip();
        return text.isEmpty() ? List.of() : List.of("#".repeat(level) + " " + text);
    }

    /** Blogs put code into a table in it, with the numbers of its lines beside it. */
    private static List<String> figure(Element figure) {
        Element code = figure.selectFirst("td.code pre, pre");
        return code == null || !figure.select("p, img").isEmpty()
                ? blocks(figure)
                : List.of(CodeBlock.of(code));
    }

    private static List<String> quote(Element element) {
        String inside = String.join("\n\n", blocks(element));
        return inside.isEmpty() ? List.of() : List.of(prefixed(inside, "> ", "> "));
    }

    private static List<String> list(Element list) {
        boolean numbered = list.normalName().equals("ol");
        List<String> items = new ArrayList<>();
        for (Element item : list.children()) {
            List<String> blocks = item.normalName().equals("li") ? blocks(item) : block(item);
            String marker = numbered ? items.size() + 1 + ". " : "- ";
            if (!blocks.isEmpty()) {
                items.add(prefixed(String.join("\n", blocks), marker, " ".repeat(marker.length())));
            }
        }
        return items.isEmpty() ? List.of() : List.of(String.join("\n", items));
    }

    /** A grid; a table that only lays things out is read cell by cell. */
    private static List<String> table(Element table) {
        if (!table.select("table table, pre, ul, ol, p + p").isEmpty()) {
            return table.select("> tr > *, > tbody > tr > *, > thead > tr > *").stream()
                    .flatMap(cell -> blocks(cell).stream())
                    .toList();
        }
        List<List<String>> rows =
                table.select("tr").stream()
                        .map(row -> row.children().stream().map(HtmlMarkdown::cell).toList())
                        .filter(row -> !row.isEmpty())
                        .toList();
        if (rows.isEmpty()) {
            return List.of();
        }
        String rule = "|" + " --- |".repeat(rows.getFirst().size());
        return List.of(
                Stream.concat(
                                Stream.of(row(rows.getFirst()), rule),
                                rows.stream().skip(1).map(HtmlMarkdown::row))
                        .collect(Collectors.joining("\n")));
    }

    private static String cell(Element cell) {
        return MarkdownText.lines(InlineMarkdown.inside(cell))
                .replace('\n', ' ')
                .replace("|", "\\|");
    }

    private static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static String prefixed(String text, String first, String others) {
        return first + text.replace("\n", "\n" + others);
    }
}
