package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import java.time.Instant;
import java.util.function.Function;

/** A short sentence to the visitor that is shown until the next key. */
public sealed interface Notice {
    record None() implements Notice {}

    /** The first Ctrl-C; a second one before {@code until} ends the visit. */
    record PressAgain(Instant until) implements Notice {}

    /** Any other sentence, in the language that the interface has when it is shown. */
    record Told(Function<Phrases, String> sentence) implements Notice {}

    static Notice of(Function<Phrases, String> sentence) {
        return new Told(sentence);
    }

    /** The sentence for it, empty for none. */
    default String sentence(Phrases phrases) {
        return switch (this) {
            case None() -> "";
            case PressAgain _ -> phrases.pressAgainToLeave();
            case Told(Function<Phrases, String> sentence) -> sentence.apply(phrases);
        };
    }
}
