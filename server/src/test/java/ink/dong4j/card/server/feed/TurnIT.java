package ink.dong4j.card.server.feed;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.FeedSource;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.feed.fetch.Fetcher;
import ink.dong4j.card.server.feed.fetch.Resolver;
import ink.dong4j.card.server.feed.fetch.Site;
import ink.dong4j.card.server.limit.ManualNanos;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnIT {
    private static final Duration EVERY = Duration.ofMinutes(30);

    @TempDir Path data;
    private final Site site = new Site(Site.INSIDE);
    private final ManualNanos nanos = new ManualNanos();

    @AfterEach
    void close() {
        site.close();
    }

    private Turn turn() {
        return turn(Resolver.system());
    }

    private Turn turn(Resolver resolver) {
        FeedSource source =
                new FeedSource(
                        "blog", Localized.same("Blog"), site.at(Site.INSIDE, "/feed"), Lang.EN);
        Fetcher fetcher = new Fetcher(resolver, true, Duration.ofMinutes(1));
        AnswerStore answers = new AnswerStore(data, fetcher, InstantSource.system());
        return new Turn(new FollowedFeed(source, EVERY, answers), nanos.getAsLong());
    }

    private long minutes(Turn turn) {
        return Duration.ofNanos(turn.restNanos(nanos.getAsLong())).toMinutes();
    }

    @Test
    void aSourceThatFailsIsLeftAloneForLongerAndLongerUpToABound() {
        Turn turn = turn();
        assertThat(minutes(turn)).isZero();
        for (long wanted : new long[] {1, 2, 4, 8, 16, 32, 64, 120, 120}) {
            turn.take(nanos);
            assertThat(turn.isBroken()).isTrue();
            assertThat(minutes(turn)).isEqualTo(wanted);
        }
        site.says(
                "/feed",
                Site.Script.of(
                        "200 OK",
                        "",
                        "<rss version=\"2.0\"><channel><title>b</title></channel></rss>"));
        turn.take(nanos);
        assertThat(turn.isBroken()).isFalse();
        assertThat(minutes(turn)).isEqualTo(30);
    }

    @Test
    void oneThatBreaksItsReaderIsOneThatFails() {
        Turn turn =
                turn(
                        _ -> {
                            throw new IllegalStateException("a bug");
                        });
        turn.take(nanos);
        assertThat(turn.isBroken()).isTrue();
        assertThat(minutes(turn)).isEqualTo(1);
    }

    @Test
    void oneThatSaysHowLongIsLeftAloneForThat() {
        site.says("/feed", Site.Script.of("429 Slow", "Retry-After: 7200\r\n", ""));
        Turn turn = turn();
        turn.take(nanos);
        assertThat(minutes(turn)).isEqualTo(120);
    }
}
