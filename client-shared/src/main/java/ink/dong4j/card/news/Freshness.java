package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Phrases;
import java.time.Duration;
import java.util.Optional;

/**
 * How old something is that was fetched.
 *
 * @param age since it was fetched last, in whole hours, and from two days on in whole days; empty where it
 *     never was
 * @param reached whether the last try got an answer, or none was made yet
 */
public record Freshness(Optional<Duration> age, boolean reached) {
    /** Of what was not fetched yet. */
    public static final Freshness NOT_YET = new Freshness(Optional.empty(), true);

    private static final Duration DAYS_FROM = Duration.ofDays(2);

    public Freshness {
        requireNonNull(age, "age is null");
        age = age.map(Freshness::whole);
    }

    private static Duration whole(Duration age) {
        return age.compareTo(DAYS_FROM) < 0
                ? Duration.ofHours(Math.max(0, age.toHours()))
                : Duration.ofDays(age.toDays());
    }

    /**
     * A sentence where it could not be fetched, or was not yet.
     *
     * @param name of what was fetched, where there are several; else empty
     */
    public Optional<String> remark(String name, Phrases phrases) {
        if (reached && age.isPresent()) {
            return Optional.empty();
        }
        String sentence =
                reached
                        ? phrases.notFetchedYet()
                        : age.map(phrases::staleSince).orElseGet(phrases::siteUnreachable);
        return Optional.of(name.isEmpty() ? sentence : phrases.of(name, sentence));
    }
}
