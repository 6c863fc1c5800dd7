package ink.dong4j.card.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.server.outgoing.Fetcher;
import ink.dong4j.card.server.outgoing.Resolver;
import ink.dong4j.card.server.outgoing.Site;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchScheduleIT {
    private static final Duration EVERY = Duration.ofMinutes(30);

    @TempDir Path data;
    private final Site site = new Site(Site.INSIDE);
    private final ManualNanos nanos = new ManualNanos();

    @AfterEach
    void close() {
        site.close();
    }

    private FetchSchedule schedule() {
        return schedule(Resolver.system());
    }

    private FetchSchedule schedule(Resolver resolver) {
        FeedSource source =
                new FeedSource(
                        "blog", Localized.same("Blog"), site.at(Site.INSIDE, "/feed"), Lang.EN);
        Fetcher fetcher = new Fetcher(resolver, true, Duration.ofMinutes(1));
        AnswerStore answers = new AnswerStore(data, fetcher, InstantSource.system());
        return new FetchSchedule(new FollowedFeed(source, EVERY, answers), nanos.getAsLong());
    }

    private long minutes(FetchSchedule schedule) {
        return Duration.ofNanos(schedule.restNanos(nanos.getAsLong())).toMinutes();
    }

    @Test
    void aSourceThatFailsIsLeftAloneForLongerAndLongerUpToABound() {
        FetchSchedule schedule = schedule();
        assertThat(minutes(schedule)).isZero();
        for (long wanted : new long[] {1, 2, 4, 8, 16, 32, 64, 120, 120}) {
            schedule.fetch(nanos);
            assertThat(schedule.isBroken()).isTrue();
            assertThat(minutes(schedule)).isEqualTo(wanted);
        }
        site.says(
                "/feed",
                Site.Script.of(
                        "200 OK",
                        "",
                        "<rss version=\"2.0\"><channel><title>b</title></channel></rss>"));
        schedule.fetch(nanos);
        assertThat(schedule.isBroken()).isFalse();
        assertThat(minutes(schedule)).isEqualTo(30);
    }

    @Test
    void oneThatBreaksItsReaderIsOneThatFails() {
        FetchSchedule schedule =
                schedule(
                        _ -> {
                            throw new IllegalStateException("a bug");
                        });
        schedule.fetch(nanos);
        assertThat(schedule.isBroken()).isTrue();
        assertThat(minutes(schedule)).isEqualTo(1);
    }

    @Test
    void oneThatSaysHowLongIsLeftAloneForThat() {
        site.says("/feed", Site.Script.of("429 Slow", "Retry-After: 7200\r\n", ""));
        FetchSchedule schedule = schedule();
        schedule.fetch(nanos);
        assertThat(minutes(schedule)).isEqualTo(120);
    }
}
