package ink.dong4j.card.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.PrivacyConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What is kept of returning visitors, in each database. */
class MemoriesIT extends StoreContract {
    private static final Instant BEGIN = Instant.parse("2026-11-23T10:00:00Z");
    private static final KeptVisitor ADA =
            new KeptVisitor("zh", "dark amber", "Ada", 7, true, "[\"爱达\"]");

    private final AtomicReference<Instant> now = new AtomicReference<>(BEGIN);

    @Test
    void whatIsKeptIsThereAfterARestartAndGoneOnceItIsForgotten() throws Exception {
        try (Store store = open()) {
            Memories memories = memories(store);
            assertThat(done(memories.recall("a"))).isEmpty();
            done(memories.keep("a", ADA));
            done(memories.keep("a", ADA));
        }
        try (Store store = open()) {
            Memories memories = memories(store);
            assertThat(done(memories.recall("a"))).contains(ADA);
            assertThat(done(memories.recall("b"))).isEmpty();
            done(memories.forget("a"));
            done(memories.forget("a"));
            assertThat(done(memories.recall("a"))).isEmpty();
        }
    }

    @Test
    void theBestScoreIsTheBetterOneOfTwoVisitsAtOnce() throws Exception {
        try (Store store = open()) {
            Memories memories = memories(store);
            done(memories.keep("a", ADA));
            done(memories.keep("a", new KeptVisitor("en", "auto mint", "Ada", 5, false, "")));
            assertThat(done(memories.recall("a")))
                    .contains(new KeptVisitor("en", "auto mint", "Ada", 7, false, ""));
        }
    }

    @Test
    void whoDoesNotComeForAYearIsForgottenAndWhoComesIsNot() throws Exception {
        try (Store store = open()) {
            Memories memories = memories(store);
            done(memories.keep("comes", ADA));
            done(memories.keep("stays away", ADA));
            now.set(BEGIN.plus(Duration.ofDays(300)));
            assertThat(done(memories.recall("comes"))).isPresent();
            now.set(BEGIN.plus(Duration.ofDays(366)));
            assertThat(done(memories.recall("stays away"))).isEmpty();
            assertThat(done(memories.recall("comes"))).isPresent();
        }
    }

    @Test
    void whenThereAreTooManyTheOneNotSeenForLongestMakesRoom() throws Exception {
        try (Store store = open()) {
            Memories memories = store.memories(privacy(), now::get, 2);
            for (String visitor : new String[] {"first", "second", "third"}) {
                now.set(now.get().plusSeconds(1));
                done(memories.keep(visitor, ADA));
                assertThat(done(memories.recall("first")).isPresent()).isEqualTo(true);
                now.set(now.get().plusSeconds(1));
            }
            assertThat(done(memories.recall("second"))).isEmpty();
            assertThat(done(memories.recall("third"))).isPresent();
        }
    }

    private Memories memories(Store store) {
        return store.memories(privacy(), now::get);
    }

    private static PrivacyConfig privacy() {
        return new PrivacyConfig(true, 500, false, Duration.ofDays(30), Duration.ofDays(365));
    }
}
