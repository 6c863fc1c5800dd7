package ink.dong4j.card.layout;

import java.time.Duration;
import java.time.Instant;

/** One turning cell while a first word is awaited. */
public final class Spinner {
    public static final Duration STEP = Duration.ofMillis(125);

    private static final String FRAMES =
            "\u280B\u2819\u2839\u2838\u283C\u2834\u2826\u2827\u2807\u280F";

    private Spinner() {}

    public static String at(Instant since, Instant now) {
        long step = Math.max(0, Duration.between(since, now).toMillis()) / STEP.toMillis();
        int index = (int) (step % FRAMES.length());
        return FRAMES.substring(index, index + 1);
    }
}
