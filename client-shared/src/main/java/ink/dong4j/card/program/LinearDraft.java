package ink.dong4j.card.program;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Width;
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
        if (text.isEmpty()) {
            return "";
        }
        int start = 0;
        Clusters clusters = lastClusters(text.length() - 1);
        while (clusters.next()) {
            start = clusters.start();
        }
        return rubOutFrom(start);
    }

    /** Removes the last word and the spaces after it. */
    String rubOutWord() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        int word = text.lastIndexOf(" ", end - 1) + 1;
        Clusters clusters = lastClusters(word);
        // What joins the space before the word goes with it.
        while (clusters.next() && clusters.end() <= word) {}
        return rubOutFrom(clusters.start());
    }

    String rubOutAll() {
        return rubOutFrom(0);
    }

    private Clusters lastClusters(int position) {
        String all = text.toString();
        return new Clusters(all, Clusters.boundaryBefore(all, position));
    }

    private String rubOutFrom(int start) {
        int width = Width.of(text.substring(start));
        text.setLength(start);
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
