package ink.dong4j.card.server.lobby;

import ink.dong4j.card.text.Safe;
import java.util.List;
import java.util.stream.Collectors;

/** Words of a member as everybody sees them: filtered, without blank lines, and of a few lines. */
final class MessageText {
    private static final int LINES = 10;
    private static final String FOLD = " / ";

    private MessageText() {}

    /** The message; empty where nothing is left of it. Of many lines the last ones share one. */
    static String of(String words) {
        List<String> lines =
                Safe.text(words)
                        .replace("\t", "    ")
                        .lines()
                        .map(String::stripTrailing)
                        .filter(line -> !line.isBlank())
                        .toList();
        if (lines.size() <= LINES) {
            return String.join("\n", lines);
        }
        String last =
                lines.stream()
                        .skip(LINES - 1L)
                        .map(String::strip)
                        .collect(Collectors.joining(FOLD));
        return String.join("\n", lines.subList(0, LINES - 1)) + "\n" + last;
    }
}
