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

    /** Characters of words in a list, more than any line of it shows. */
    int BRIEF = 300;

    /** Words; nothing where there are none. */
    static DeskValue text(String words) {
        return words.isBlank() ? new Nothing() : new Text(words);
    }

    /** The beginning of words that are told in full elsewhere. */
    static DeskValue brief(String words) {
        return text(
                words.substring(
                        0,
                        words.offsetByCodePoints(
                                0, Math.min(BRIEF, words.codePointCount(0, words.length())))));
    }

    /** A state by its name; what is no state's name as words. */
    static DeskValue named(String key) {
        return DeskWord.named(key).<DeskValue>map(State::new).orElseGet(() -> new Text(key));
    }

    /** A page, a post or an item of the menu by its name, made safe. */
    record Page(String name) implements DeskValue {
        public Page {
            name = Safe.text(name);
        }
    }

    record Count(long number) implements DeskValue {}

    record Time(Instant time) implements DeskValue {}

    record Lasting(Duration time) implements DeskValue {}

    record State(DeskWord word) implements DeskValue {}

    /** It is not known, or there is none. */
    record Nothing() implements DeskValue {}
}
