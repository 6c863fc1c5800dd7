package ink.dong4j.card.form;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import java.util.function.Function;

/**
 * What a field of a form is for. Made once as a constant, so that kinds can be compared.
 *
 * @param label its name, and what to write into it
 * @param longest the longest text, in characters, as {@link String#length} counts them
 * @param lines the most lines, 1 for a field without line breaks
 * @param wanted whether it must not stay empty
 */
public record FieldKind(Function<Phrases, Hint> label, int longest, int lines, boolean wanted) {
    public FieldKind {
        requireNonNull(label, "label is null");
        if (longest < 1 || lines < 1) {
            throw new IllegalArgumentException("a field for nothing");
        }
    }

    public String name(Phrases phrases) {
        return label.apply(phrases).key();
    }

    public String explained(Phrases phrases) {
        return label.apply(phrases).text();
    }
}
