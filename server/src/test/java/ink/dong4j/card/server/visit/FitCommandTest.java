package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitCommandTest {
    private static final String UNKNOWN = "There is no such command here";

    @AutoClose private final House house = new House(new Terms(true, false, false, List.of()));
    private final Queue<Question> asked = new ConcurrentLinkedQueue<>();

    private final Answerer honest =
            (question, sink) -> {
                asked.add(question);
                sink.delta("Half of it.");
                return new Outcome.Answered();
            };

    private static Question fit(String words) {
        return new Question(words, List.of(), Lang.EN, "", 0, false, true);
    }

    @Test
    void theInputIsTheDescription() throws Exception {
        house.answerer.then(honest);
        FakeWire done = house.run(house.executing("fit"), "We want:\r\n- Java\n");

        assertThat(done.awaitExit()).isZero();
        assertThat(done.out()).isEqualTo("Half of it.\n");
        assertThat(done.err()).isEmpty();
        assertThat(asked).containsExactly(fit("We want:\n- Java"));
    }

    @Test
    void soAreTheWordsBehindTheCommandAndBothTogether() throws Exception {
        house.answerer.then(honest);
        house.answerer.then(honest);
        assertThat(house.run("fit a Java developer").awaitExit()).isZero();
        assertThat(house.run(house.executing("fit for spring:"), "Java").awaitExit()).isZero();

        assertThat(asked).containsExactly(fit("a Java developer"), fit("for spring:\n\nJava"));
    }

    @Test
    void withoutEitherTheUsageIsTold() throws Exception {
        FakeWire done = house.run("fit");

        assertThat(done.awaitExit()).isEqualTo(2);
        assertThat(done.out()).isEmpty();
        assertThat(done.err())
                .isEqualTo("A description is missing: ssh card.example.org fit < FILE\n");
        assertThat(house.run(house.executingAs("zh", "fit"), "").err())
                .isEqualTo("缺少描述：ssh card.example.org fit < 文件\n");
    }

    @Test
    void aDescriptionBeyondTheBoundIsRefused() throws Exception {
        String input = "x".repeat(House.PROMPT_BYTES + 1);
        FakeWire done = house.run(house.executing("fit"), input);

        assertThat(done.awaitExit()).isEqualTo(2);
        assertThat(done.err()).isEqualTo("That is too long\n");
        assertThat(house.answerer.words()).isEmpty();
    }

    @Test
    void itsTroublesAndLimitsAreThoseOfAnyQuestion() throws Exception {
        house.answerer.then((_, _) -> new Outcome.Failed(Trouble.UNREACHABLE));
        house.answerer.then((_, _) -> new Outcome.Limited(Duration.ofSeconds(42)));
        FakeWire failed = house.run("fit Java");
        FakeWire limited = house.run("fit Java");

        assertThat(failed.awaitExit()).isEqualTo(69);
        assertThat(failed.err()).isEqualTo("The assistant cannot be reached right now\n");
        assertThat(limited.awaitExit()).isEqualTo(75);
        assertThat(limited.err()).isEqualTo("Please try again in 42 s\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fit", "fit a Java developer", "fit -"})
    void withoutAModelTheCommandIsUnknown(String line) throws Exception {
        try (House alone = new House()) {
            FakeWire done = alone.run(alone.executing(line), "a job");

            assertThat(done.awaitExit()).isEqualTo(2);
            assertThat(done.out()).isEmpty();
            assertThat(done.err()).startsWith(UNKNOWN);
            assertThat(alone.answerer.words()).isEmpty();
        }
    }

    @Test
    void theHelpListsItWhereThereIsAModel() throws Exception {
        assertThat(house.run("help").out()).contains("fit < FILE");
        try (House alone = new House()) {
            assertThat(alone.run("help").out()).doesNotContain("fit");
        }
    }
}
