package ink.dong4j.card.server.feed;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Running text of cleaned HTML as Markdown. */
final class InlineMarkdown {
    private InlineMarkdown() {}

    static String of(Node node) {
        if (node instanceof TextNode text) {
            return MarkdownText.escaped(text.getWholeText().replaceAll("\\s+", " "));
        }
        return node instanceof Element element ? of(element) : "";
    }

    /** Everything inside an element. */
    static String inside(Element element) {
        StringBuilder text = new StringBuilder();
        element.childNodes().forEach(node -> text.append(of(node)));
        return text.toString();
    }

    private static String of(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "strong", "b" -> marked("**", element);
            case "em", "i" -> marked("*", element);
            case "del", "s", "strike" -> marked("~~", element);
            case "code" -> code(element.wholeText().strip());
            case "a" -> link(inside(element).strip(), element.attr("href"));
            case "img" ->
                    link(MarkdownText.escaped(element.attr("alt").strip()), element.attr("src"));
            default -> inside(element);
        };
    }

    /** The blanks at its ends stand outside the marks, where they would be none. */
    private static String marked(String mark, Element element) {
        String all = inside(element);
        String text = all.strip();
        if (text.isEmpty()) {
            return all.isEmpty() ? "" : " ";
        }
        String before = Character.isWhitespace(all.charAt(0)) ? " " : "";
        String behind = Character.isWhitespace(all.charAt(all.length() - 1)) ? " " : "";
        return before + mark + text + mark + behind;
    }

    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "";
        }
        String fence = "`".repeat(MarkdownText.longestRun(line, '`') + 1);
        return fence.length() > 1 ? fence + " " + line + " " + fence : fence + line + fence;
    }

    /** Only addresses that the cleaning left; a text by itself where there is none. */
    private static String link(String text, String address) {
        if (text.isEmpty() || address.isEmpty()) {
            return text;
        }
        String href = address.replace(" ", "%20").replace("(", "%28").replace(")", "%29");
        return text.equals(href) ? href : "[" + text + "](" + href + ")";
    }
}
