package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The parts of a card that an owner may leave out. What he left out is in no menu. */
public record Sections(Optional<NowNote> now) {
    /** Of a card without any of them. */
    public static final Sections NONE = new Sections(Optional.empty());

    public Sections {
        requireNonNull(now, "now is null");
    }
}
