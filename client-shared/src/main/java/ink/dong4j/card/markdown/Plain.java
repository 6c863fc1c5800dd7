package ink.dong4j.card.markdown;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Converts Markdown into plain text, for screen readers and shells. Items begin with {@code - } or their
 * number, links show their address, code is unchanged, and each row of a table is one line that names its
 * columns. Lines have any length.
 *
 * <p>An instance converts one text that is still arriving. It returns each line once, one for each
 * sentence, as soon as more text cannot change it. For one thread.
 */
public final class Plain {
    private final Typesetter typesetter;
    private int given;

    public Plain() {
        this(Form.forSentences());
    }

    private Plain(Form form) {
        typesetter = new Typesetter(form);
    }

    /** Converts a whole text, with one line for each paragraph. */
    public static List<String> lines(String markdown) {
        requireNonNull(markdown, "markdown is null");
        Plain plain = new Plain(Form.forLines());
        List<String> lines = new ArrayList<>(plain.accept(markdown));
        lines.addAll(plain.finish());
        return lines;
    }

    /** Takes more of the text and returns the lines that it completes. */
    public List<String> accept(String more) {
        requireNonNull(more, "more is null");
        typesetter.feed(more);
        return fresh();
    }

    /** Ends the text and returns the lines that are left. */
    public List<String> finish() {
        typesetter.end();
        return fresh();
    }

    private List<String> fresh() {
        Sheet sheet = typesetter.sheet();
        List<String> lines = new ArrayList<>();
        for (; given < sheet.size; given++) {
            lines.add(sheet.lines.get(given).text());
        }
        return lines;
    }
}
