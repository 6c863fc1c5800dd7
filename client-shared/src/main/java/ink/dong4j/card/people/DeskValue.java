package ink.dong4j.card.people;

import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.text.Safe;
import java.time.Duration;
import java.time.Instant;

/** What stands in a cell of a report. */
public sealed interface DeskValue {
    /** Words, made safe. */
    record Text(String text) implements DeskValue {
        public Text {
            text = Safe.text(text);
        }
    }

    record Number(long number) implements DeskValue {}

    record Time(Instant time) implements DeskValue {}

    record Lasting(Duration time) implements DeskValue {}

    record State(DeskWord word) implements DeskValue {}

    /** It is not known, or there is none. */
    record Nothing() implements DeskValue {}
}
