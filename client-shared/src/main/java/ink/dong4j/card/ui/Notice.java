package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import java.time.Duration;
import java.time.Instant;

/** A short word to the visitor that stands until the next key. */
sealed interface Notice {
    record None() implements Notice {}

    /** A first Ctrl-C; a second one until then leaves. */
    record PressAgain(Instant until) implements Notice {}

    record OneAtATime() implements Notice {}

    record TooLong() implements Notice {}

    record UnknownCommand(String command) implements Notice {}

    record UnknownLanguage(String name) implements Notice {}

    record IdleSoon(Duration left) implements Notice {}

    /** The server stops once the answer that runs has ended. */
    record Stopping() implements Notice {}

    /** The sentence for it, empty for none. */
    default String sentence(Phrases phrases) {
        return switch (this) {
            case None() -> "";
            case PressAgain(Instant until) -> phrases.pressAgainToLeave();
            case OneAtATime() -> phrases.oneAtATime();
            case TooLong() -> phrases.tooLong();
            case UnknownCommand(String command) -> phrases.unknownCommand(command);
            case UnknownLanguage(String name) -> phrases.unknownLanguage(name);
            case IdleSoon(Duration left) -> phrases.idleSoon(left);
            case Stopping() -> phrases.closedStopping();
        };
    }
}
