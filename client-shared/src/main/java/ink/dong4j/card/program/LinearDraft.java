package ink.dong4j.card.program;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.text.Clusters;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The line that a visitor types at a terminal without escape codes, and the echo that it needs: every
 * change gives back the text to be written.
 */
final class LinearDraft {
    private static final String RUB_OUT = "\b \b";

    private final int longest;
    private final StringBuilder text = new StringBuilder();

    /**
     * @param longest in bytes of UTF-8
     */
    LinearDraft(int longest) {
        this.longest = longest;
    }

    String text() {
        return text.toString();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    boolean isCommand(Command command) {
        return Command.named(text()).equals(Optional.of(command));
    }

    /** Adds text, a line break as a space; what does not fit is left out. */
    String type(String typed) {
        String line = typed.replace('\n', ' ').replace('\t', ' ');
        if (bytes(line) > longest - bytes(text.toString())) {
            return "";
        }
        text.append(line);
        return line;
    }

    /** Removes the last character as a reader sees it. */
    String rubOut() {
        int start = 0;
        int width = 0;
        Clusters clusters = new Clusters(text.toString());
        while (clusters.next()) {
            start = clusters.start();
            width = clusters.width();
        }
        text.setLength(start);
        return RUB_OUT.repeat(width);
    }

    /** Removes the last word and the spaces after it. */
    String rubOutWord() {
        StringBuilder echo = new StringBuilder();
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            echo.append(rubOut());
        }
        while (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            echo.append(rubOut());
        }
        return echo.toString();
    }

    String rubOutAll() {
        int width = 0;
        Clusters clusters = new Clusters(text.toString());
        while (clusters.next()) {
            width += clusters.width();
        }
        text.setLength(0);
        return RUB_OUT.repeat(width);
    }

    /** The whole line; the draft is empty then. */
    String take() {
        String line = text.toString();
        text.setLength(0);
        return line;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
