package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.Samples;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static void awaitEnd(Patience patience) {
        while (patience.leftNanos() > 0) {
            LockSupport.parkNanos(patience.leftNanos());
        }
    }

    @Test
    void whatAMachineTakesBeforeItSendsIsNotTheModels() {
        Patience patience =
                new Patience(Samples.model("a", SHORT), new QuestionTime(SHORT.toNanos()));
        awaitEnd(patience);
        assertThat(patience.isSent()).isFalse();

        patience.send();

        assertThat(patience.leftNanos()).isPositive();
        assertThat(patience.isSent()).isTrue();
    }

    @Test
    void allModelsOfAQuestionShareItsTime() {
        QuestionTime question = new QuestionTime(SHORT.toNanos());
        Patience first = new Patience(Samples.model("a", LONG), question);
        first.send();
        awaitEnd(first);

        Patience second = new Patience(Samples.model("b", LONG), question);
        second.send();

        assertThat(second.leftNanos()).isNotPositive();
        assertThat(second.isUnfair()).isTrue();
    }

    @Test
    void theRestOfAnAnswerNeverTakesLongerThanWasLeft() {
        Patience patience =
                new Patience(Samples.model("a", SHORT), new QuestionTime(LONG.toNanos()));
        patience.send();
        patience.atMost(LONG);

        assertThat(patience.leftNanos()).isLessThanOrEqualTo(SHORT.toNanos());
        assertThat(patience.isUnfair()).isFalse();
    }
}
