package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.model.Mark;
import ink.dong4j.card.server.config.assistant.BreakerConfig;
import ink.dong4j.card.server.metrics.Figures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Duration OPEN_FOR = Duration.ofSeconds(2);

    private final Breaker breaker =
            new Breaker("a", new BreakerConfig(2, 50, OPEN_FOR), new Figures().gateway("a"));

    private Breaker.Leave leave() {
        Optional<Breaker.Leave> leave = breaker.leave();
        while (leave.isEmpty()) {
            LockSupport.parkNanos(OPEN_FOR.toNanos() / 10);
            leave = breaker.leave();
        }
        return leave.get();
    }

    private void fail() {
        for (int i = 0; i < 2; i++) {
            leave().ended(Mark.FAILED);
        }
        assertThat(breaker.leave()).isEmpty();
    }

    @Test
    void oneVisitorAtATimeTriesAModelThatRested() {
        fail();
        Breaker.Leave trial = leave();
        assertThat(breaker.leave()).isEmpty();

        trial.ended(Mark.NEITHER);
        Breaker.Leave next = leave();
        assertThat(breaker.leave()).isEmpty();

        next.ended(Mark.WORKED);
        assertThat(breaker.leave()).isPresent();
        assertThat(breaker.leave()).isPresent();
    }

    @Test
    void whatBeganBeforeTheRestHasNoPartInTheTrial() {
        Breaker.Leave left = leave();
        Breaker.Leave stalled = leave();
        Breaker.Leave slow = leave();
        fail();
        Breaker.Leave trial = leave();

        left.ended(Mark.NEITHER);
        assertThat(breaker.leave()).isEmpty();
        slow.ended(Mark.WORKED);
        assertThat(breaker.leave()).isEmpty();
        stalled.ended(Mark.FAILED);
        trial.ended(Mark.WORKED);

        assertThat(breaker.leave()).isPresent();
    }
}
