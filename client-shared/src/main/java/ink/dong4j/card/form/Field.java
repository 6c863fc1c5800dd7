package ink.dong4j.card.form;

import ink.dong4j.card.draft.Composer;
import ink.dong4j.card.text.Safe;
import java.util.Optional;

/** A field of a form with what was written into it so far. */
public record Field(FieldKind kind, Composer draft) {
    static Field empty(FieldKind kind) {
        return new Field(kind, Composer.EMPTY);
    }

    /** What was written, as it is sent: safe, and without blanks around it. */
    public String value() {
        String safe = Safe.text(draft.text());
        return (kind.lines() == 1 ? safe.replace('\n', ' ') : safe).strip();
    }

    /** The same with another draft; empty where that is too long for it. */
    Optional<Field> with(Composer next) {
        String text = next.text();
        boolean fits =
                text.length() <= kind.longest()
                        && text.chars().filter(c -> c == '\n').count() < kind.lines();
        return fits ? Optional.of(new Field(kind, next)) : Optional.empty();
    }

    /** With more text at the caret; line breaks are blanks where there can be none. */
    Optional<Field> typed(String text) {
        return with(draft.type(kind.lines() == 1 ? text.replace('\n', ' ') : text));
    }
}
