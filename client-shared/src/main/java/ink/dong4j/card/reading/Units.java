package ink.dong4j.card.reading;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValueFactory;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

/**
 * Parses durations and sizes in HOCON. The library takes a number without a unit as milliseconds or
 * bytes; here the unit is required, since it cannot be guessed.
 */
final class Units {
    private Units() {}

    static Optional<Duration> duration(String text, Duration least, Duration most) {
        try {
            Duration duration = withUnit(text).getDuration("value");
            boolean fits = duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
            return fits ? Optional.of(duration) : Optional.empty();
        } catch (ConfigException _) {
            return Optional.empty();
        }
    }

    static Optional<Integer> bytes(String text, int least, int most) {
        try {
            BigInteger bytes = withUnit(text).getMemorySize("value").toBytesBigInteger();
            boolean fits =
                    bytes.compareTo(BigInteger.valueOf(least)) >= 0
                            && bytes.compareTo(BigInteger.valueOf(most)) <= 0;
            return fits ? Optional.of(bytes.intValue()) : Optional.empty();
        } catch (ConfigException _) {
            return Optional.empty();
        }
    }

    /** A duration in its largest whole unit. */
    static String show(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds > 0 && seconds % 86_400 == 0) {
            return counted(seconds / 86_400, "day");
        }
        if (seconds > 0 && seconds % 3_600 == 0) {
            return counted(seconds / 3_600, "hour");
        }
        return seconds > 0 && seconds % 60 == 0
                ? counted(seconds / 60, "minute")
                : counted(seconds, "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private static Config withUnit(String text) {
        String stripped = text.strip();
        boolean bare =
                stripped.isEmpty() || !Character.isLetter(stripped.charAt(stripped.length() - 1));
        return ConfigValueFactory.fromAnyRef(bare ? "no unit" : stripped).atKey("value");
    }
}
