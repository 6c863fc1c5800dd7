package ink.dong4j.card.markdown;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Markdown that grows at its end, as text without marks: for reading aloud and for shells. Items begin
 * with {@code - } or their number, links show where they lead, code is as it is, and each row of a table
 * is a line that names its columns. Lines have any length.
 *
 * <p>An instance is one text and gives each line once, a sentence a line, as soon as it can no longer
 * change. For one thread.
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

    /** A whole text; a paragraph is a line. */
    public static List<String> lines(String markdown) {
        requireNonNull(markdown, "markdown is null");
        Plain plain = new Plain(Form.forLines());
        List<String> lines = new ArrayList<>(plain.accept(markdown));
        lines.addAll(plain.finish());
        return lines;
    }

    /** The lines that more of the text completes. */
    public List<String> accept(String more) {
        requireNonNull(more, "more is null");
        typesetter.feed(more);
        return fresh();
    }

    /** The lines that are left when nothing more comes. */
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
