package ink.dong4j.card.card;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a Markdown page at its headings of any level. HTML comments are left out. */
public final class Headings {
    private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6}\\s+(.*?)(\\s#+)?\\s*");
    private static final Pattern MARKS = Pattern.compile("[`*]|\\[([^]]*)]\\([^)]*\\)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private Headings() {}

    /**
     * A heading and the text up to the next one.
     *
     * @param heading without marks; empty for the text before the first heading
     * @param body stripped Markdown; may be empty
     */
    public record Part(String heading, String body) {}

    /** The parts of a page in order, at least one. */
    public static List<Part> of(String markdown) {
        List<Part> parts = new ArrayList<>();
        String heading = "";
        StringBuilder body = new StringBuilder();
        boolean code = false;
        for (String line : COMMENT.matcher(markdown).replaceAll("").lines().toList()) {
            String bare = line.stripLeading();
            code ^= bare.startsWith("```") || bare.startsWith("~~~");
            Matcher next = HEADING.matcher(line);
            if (!code && next.matches()) {
                parts.add(new Part(heading, body.toString().strip()));
                heading = MARKS.matcher(next.group(1)).replaceAll("$1").strip();
                body.setLength(0);
            } else {
                body.append(line).append('\n');
            }
        }
        parts.add(new Part(heading, body.toString().strip()));
        return parts;
    }
}
