package ink.dong4j.card.server.assistant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers of a chosen length and pace, in ASCII: {@code prose-8192-200} is prose of 8,192 bytes at 200
 * tokens a second, {@code markdown-8192-0} Markdown with tables and code, all at once.
 */
public final class LongAnswer {
    private static final Pattern NAME = Pattern.compile("(prose|markdown)-(\\d+)-(\\d+)");
    private static final int TOKEN_CHARACTERS = 4;

    private static final String PROSE =
            """
            The card is served over SSH, so a visitor needs neither an account nor a client. Each \
            answer comes one word at a time, and what was read already stays where it is. A slow \
            line gets fewer pictures, never old ones, and what is typed is seen at once.

            """;

    private static final String MARKDOWN =
            """
            ## A section with a bit of everything

            The card is served over **SSH**, so a visitor needs neither an account nor a client. \
            Each answer comes *one word* at a time; `ssh card.example.org` is all there is to type.

            - A list whose first item is short.
            - A second item that is somewhat longer, so that on most screens it has to be broken \
            into two lines.

            | part | what it is for | size |
            |---|---|---:|
            | frame | the cells of a screen | 1,214 |
            | program | the loop of one visit | 2,380 |
            | ui | what a visitor sees | 4,910 |

            ```java
            // The loop sleeps in the mailbox.
            while (!over()) {
                step(mailbox.take(pause()));
            }
            return "done in " + rounds + " rounds";
            ```

            > What was read already stays where it is.

            """;

    private LongAnswer() {}

    /** The text of a name, which ends in a mark that stands nowhere else. */
    public static String text(String name) {
        Matcher parts = parts(name);
        String piece = parts.group(1).equals("prose") ? PROSE : MARKDOWN;
        int length = Integer.parseInt(parts.group(2));
        String end = "\n\nThe very end.";
        return piece.repeat(length / piece.length() + 1).substring(0, length - end.length()) + end;
    }

    static boolean exists(String name) {
        return NAME.matcher(name).matches();
    }

    static Script script(String name) {
        int pace = Integer.parseInt(parts(name).group(3));
        Duration between = pace == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(pace);
        List<String> tokens = tokens(text(name));
        return pace == 0 ? Script.together(tokens) : Script.answer(tokens, between);
    }

    private static Matcher parts(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no such answer: " + name);
        }
        return matcher;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (int start = 0; start < text.length(); start += TOKEN_CHARACTERS) {
            tokens.add(text.substring(start, Math.min(text.length(), start + TOKEN_CHARACTERS)));
        }
        return tokens;
    }
}
