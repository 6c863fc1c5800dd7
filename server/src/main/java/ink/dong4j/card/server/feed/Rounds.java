package ink.dong4j.card.server.feed;

import ink.dong4j.card.news.Feed;
import ink.dong4j.card.news.Freshness;
import ink.dong4j.card.news.GitHub;
import ink.dong4j.card.news.News;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The sources of a card and their schedules: which one is fetched next, and what all of them tell. For one thread. */
final class Rounds {
    /** Ages are told in whole hours. */
    private static final Duration HOUR = Duration.ofHours(1);

    private final InstantSource time;
    private final LongSupplier nanos;
    private List<FetchSchedule> schedules = List.of();

    Rounds(InstantSource time, LongSupplier nanos) {
        this.time = time;
        this.nanos = nanos;
    }

    /** Takes other sources, each with what was kept of it; all of them are due at once. */
    void follow(List<? extends Followed> sources) {
        sources.forEach(Followed::restore);
        schedules =
                sources.stream()
                        .map(source -> new FetchSchedule(source, nanos.getAsLong()))
                        .toList();
    }

    /** Fetches the source that is due for longest, if one is. */
    void fetchNext() {
        long now = nanos.getAsLong();
        schedules.stream()
                .filter(schedule -> schedule.restNanos(now) <= 0)
                .min(Comparator.comparingLong(schedule -> schedule.restNanos(now)))
                .ifPresent(schedule -> schedule.fetch(nanos));
    }

    /** How long nothing is due, nor any age another one. */
    long restNanos() {
        long now = nanos.getAsLong();
        long rest = HOUR.toNanos();
        for (FetchSchedule schedule : schedules) {
            rest = Math.min(rest, schedule.restNanos(now));
            rest = Math.min(rest, age(schedule).map(Rounds::untilOlder).orElse(rest));
        }
        return Math.max(0, rest);
    }

    private static long untilOlder(Duration age) {
        return HOUR.toNanos() - age.toNanos() % HOUR.toNanos();
    }

    private Optional<Duration> age(FetchSchedule schedule) {
        return schedule.source()
                .fetched()
                .map(fetched -> Duration.between(fetched, time.instant()));
    }

    /** What is known now. */
    News news() {
        List<Feed> feeds = new ArrayList<>();
        GitHub gitHub = GitHub.NOT_YET;
        for (FetchSchedule schedule : schedules) {
            Freshness freshness = new Freshness(age(schedule), !schedule.isBroken());
            switch (schedule.source()) {
                case FollowedFeed feed ->
                        feeds.add(new Feed(feed.source().id(), feed.posts(), freshness));
                case FollowedAccount account -> gitHub = new GitHub(account.account(), freshness);
            }
        }
        return new News(feeds, gitHub);
    }
}
