package ink.dong4j.card.i18n;

import java.time.Duration;

/** A duration in whole seconds, and its words in a language's units. */
record WholeSeconds(long seconds) {
    /** Rounded up, so that a wait is never stated too short; a negative one counts as 0. */
    static WholeSeconds of(Duration duration) {
        long whole = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        return new WholeSeconds(Math.max(0, whole));
    }

    /** An elapsed time, rounded down, at least 1. */
    static WholeSeconds passed(Duration duration) {
        return new WholeSeconds(Math.max(1, duration.toSeconds()));
    }

    static Duration atLeastOne(Duration duration) {
        Duration second = Duration.ofSeconds(1);
        return duration.compareTo(second) < 0 ? second : duration;
    }

    /** Seconds with one decimal, rounded. */
    static String tenths(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    /** As {@link #inWords}, rounded up to whole minutes from one minute on. */
    static String roughly(Duration duration, String hour, String minute, String second) {
        WholeSeconds exact = of(atLeastOne(duration));
        long minutes = (exact.seconds + 59) / 60;
        return (exact.seconds < 60 ? exact : new WholeSeconds(minutes * 60))
                .inWords(hour, minute, second);
    }

    /** The two largest units; the smaller one is left out when it is zero. */
    String inWords(String hour, String minute, String second) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        if (hours > 0) {
            return join(hours, hour, minutes, minute);
        }
        return minutes > 0 ? join(minutes, minute, seconds % 60, second) : seconds + " " + second;
    }

    private static String join(long large, String largeUnit, long small, String smallUnit) {
        String first = large + " " + largeUnit;
        return small == 0 ? first : first + " " + small + " " + smallUnit;
    }
}
