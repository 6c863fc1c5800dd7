package ink.dong4j.card.i18n;

import java.time.Duration;

/** A duration rounded up to whole seconds, as people read it: never too short a wait. */
record WholeSeconds(long seconds) {
    static WholeSeconds of(Duration duration) {
        long whole = duration.getSeconds() + (duration.getNano() > 0 ? 1 : 0);
        return new WholeSeconds(Math.max(0, whole));
    }

    /** A time that has passed, rounded down as a clock counts, but never none. */
    static WholeSeconds passed(Duration duration) {
        return new WholeSeconds(Math.max(1, duration.toSeconds()));
    }

    static Duration atLeastOne(Duration duration) {
        Duration second = Duration.ofSeconds(1);
        return duration.compareTo(second) < 0 ? second : duration;
    }

    /** As {@link #inWords}, of whole minutes from one minute on. */
    static String roughly(Duration duration, String hour, String minute, String second) {
        WholeSeconds exact = of(atLeastOne(duration));
        long minutes = (exact.seconds + 59) / 60;
        return (exact.seconds < 60 ? exact : new WholeSeconds(minutes * 60))
                .inWords(hour, minute, second);
    }

    /** The two largest units, without the smaller one when it is zero. */
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
