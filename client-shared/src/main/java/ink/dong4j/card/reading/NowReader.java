package ink.dong4j.card.reading;

import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.NowNote;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads {@code now { text = …, date = 2026-01-31 }}. */
final class NowReader {
    private static final int LONGEST_TEXT = 20_000;
    private static final String A_DATE = "a date, such as 2026-01-31";

    private NowReader() {}

    static Optional<NowNote> read(Settings card) {
        if (!card.has("now")) {
            return Optional.empty();
        }
        Settings now = card.section("now");
        Localized text = new Texts(now).required("text", LONGEST_TEXT);
        return Optional.of(
                new NowNote(text, now.value("date", A_DATE, NowReader::date, LocalDate.EPOCH)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
