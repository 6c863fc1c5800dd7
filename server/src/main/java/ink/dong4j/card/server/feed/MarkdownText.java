package ink.dong4j.card.server.feed;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text that means nothing but itself in Markdown. */
final class MarkdownText {
    /** What would begin emphasis, code or a tag. */
    private static final Pattern MARK =
            Pattern.compile("[*`]|~~|(?<!\\w)_|_(?!\\w)|<(?=[A-Za-z/!?])");

    /** What would make a block of a line. */
    private static final Pattern BEGIN =
            Pattern.compile("^(#{1,6}(?=\\s)|>|[-+](?=\\s)|[-=]+$|\\||~~~)");

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,9})([.)])(?=\\s)");

    private MarkdownText() {}

    static String escaped(String text) {
        return MARK.matcher(text).replaceAll("\\\\$0");
    }

    /** The begin of a line of running text. */
    static String beginning(String line) {
        String begun = BEGIN.matcher(line).replaceFirst("\\\\$0");
        return NUMBER.matcher(begun).replaceFirst("$1\\\\$2");
    }

    /** Lines of running text, without blanks at their ends and without blank ones. */
    static String lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll(" {2,}", " "))
                .filter(line -> !line.isEmpty())
                .map(MarkdownText::beginning)
                .collect(Collectors.joining("\n"));
    }

    /** How often a character follows itself at most. */
    static int longestRun(String text, char wanted) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == wanted ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
