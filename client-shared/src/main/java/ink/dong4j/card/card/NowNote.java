package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What the owner does at present, as Markdown.
 *
 * @param date when he wrote it
 */
public record NowNote(Localized text, LocalDate date) {
    public NowNote {
        requireNonNull(text, "text is null");
        requireNonNull(date, "date is null");
    }
}
