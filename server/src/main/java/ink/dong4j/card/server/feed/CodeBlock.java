package ink.dong4j.card.server.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A block of code in HTML as one in Markdown. */
final class CodeBlock {
    private static final Pattern LANGUAGE =
            Pattern.compile(
                    "(?:^|\\s)(?:language-|lang-|brush:\\s*|highlight\\s+)([a-z0-9+#-]{1,20})");

    private CodeBlock() {}

    static String of(Element pre) {
        StringBuilder text = new StringBuilder();
        pre.traverse((node, _) -> append(node, text));
        // Stripped without a pattern, which would take quadratic time for blanks within the text.
        String code =
                text.toString().replace("\r\n", "\n").stripTrailing().replaceFirst("^\n+", "");
        String fence = "`".repeat(Math.max(3, MarkdownText.longestRun(code, '`') + 1));
        return fence + language(pre) + "\n" + code + "\n" + fence;
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode written) {
            text.append(written.getWholeText());
        } else if (node.nodeName().equals("br")) {
            text.append('\n');
        }
    }

    /** By the classes of the element, of what is in it, or of what it is in. */
    private static String language(Element pre) {
        Element code = pre.selectFirst("code");
        String inside = code == null ? "" : code.className();
        StringBuilder classes = new StringBuilder(inside).append(' ').append(pre.className());
        for (Element around : pre.parents()) {
            if (around.normalName().equals("figure") || around.normalName().equals("div")) {
                classes.append(' ').append(around.className());
            }
        }
        Matcher language = LANGUAGE.matcher(classes);
        return language.find() ? language.group(1) : "";
    }
}
