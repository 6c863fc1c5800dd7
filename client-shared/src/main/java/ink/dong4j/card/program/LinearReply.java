package ink.dong4j.card.program;

import ink.dong4j.card.i18n.Lang;
import java.util.List;

/** What a command of the linear mode leads to. */
sealed interface LinearReply {
    record Lines(List<String> lines) implements LinearReply {
        static Lines of(String line) {
            return new Lines(List.of(line));
        }

        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** The card again, in this language from now on. */
    record Home(Lang lang) implements LinearReply {}

    /** The conversation is forgotten. */
    record Forget() implements LinearReply {}

    /** Another model answers from now on. */
    record Choice(int model) implements LinearReply {}

    /** The newest question is asked again. */
    record Again() implements LinearReply {}

    /** The newest answer goes on where it broke off. */
    record GoOn() implements LinearReply {}

    record Leave() implements LinearReply {}
}
