package ink.dong4j.card.server.store.database;

import java.util.Optional;
import java.util.stream.Stream;

/** The causes of a failure. */
final class Causes {
    private Causes() {}

    /** The last one of a kind: the one that is closest to where it happened. */
    static <T extends Throwable> Optional<T> last(Throwable failure, Class<T> kind) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later);
    }

    /** What the innermost one says, on one line. */
    static String words(Throwable failure) {
        String said = String.valueOf(last(failure, Throwable.class).orElse(failure).getMessage());
        return said.lines().findFirst().orElse("").strip();
    }
}
