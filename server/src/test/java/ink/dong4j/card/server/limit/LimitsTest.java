package ink.dong4j.card.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.config.LimitsConfig.Concurrent;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.Allowance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final AddressBlock HERE = new AddressBlock("192.0.2.1");
    private static final AddressBlock THERE = new AddressBlock("192.0.2.2");

    private static final Duration ROUNDING = Duration.ofNanos(9_999);

    private final ManualNanos time = new ManualNanos();

    @Test
    void ofTwentyFourQuestionsInTwoMinutesTwentyAreAdmitted() {
        Limits limits = new Limits(defaults(), time, TokenBudget.FREE, new Figures());
        Quota session = limits.open(HERE);
        time.pass(Duration.ofMinutes(7));

        int admitted = 0;
        List<Duration> waits = new ArrayList<>();
        for (int question = 0; question < 24; question++) {
            switch (session.admit()) {
                case QuotaVerdict.Admitted(Permit permit) -> {
                    admitted++;
                    permit.close();
                }
                case QuotaVerdict.Refused(Duration wait) -> waits.add(wait);
                case QuotaVerdict.Full _ -> throw new AssertionError("the visit is full");
            }
            time.pass(Duration.ofSeconds(5));
        }

        assertThat(admitted).isEqualTo(20);
        assertThat(waits).hasSize(4).first().isEqualTo(Duration.ofSeconds(500));
        assertThat(session.left()).isEqualTo(new Allowance(0, 20, Duration.ofMinutes(8)));
        assertThat(limits.open(HERE).admit()).isInstanceOf(QuotaVerdict.Admitted.class);
    }

    @Test
    void theWindowBeginsWithItsFirstQuestionEachTime() {
        Limits limits = new Limits(defaults(), time, TokenBudget.FREE, new Figures());
        Quota session = limits.open(HERE);
        ask(session);
        time.pass(Duration.ofMinutes(19));
        ask(session);
        time.pass(Duration.ofMinutes(2));
        ask(session);

        assertThat(session.left()).isEqualTo(new Allowance(18, 20, Duration.ofMinutes(8)));
    }

    @Test
    void aNewVisitorHasTheWholeShare() {
        assertThat(new Limits(defaults(), time, TokenBudget.FREE, new Figures()).open(HERE).left())
                .isEqualTo(new Allowance(20, 20, Duration.ZERO));
    }

    @Test
    void aBurstIsRefusedWithTheShortWaitItNeeds() {
        Quota session = new Limits(defaults(), time, TokenBudget.FREE, new Figures()).open(HERE);
        for (int question = 0; question < 5; question++) {
            ask(session);
        }

        Duration wait = refused(session);
        assertThat(wait).isCloseTo(Duration.ofSeconds(2), ROUNDING);
        time.pass(wait);
        ask(session);
    }

    @Test
    void oneAnswerAtATimeInASession() {
        Limits limits = new Limits(defaults(), time, TokenBudget.FREE, new Figures());
        Quota session = limits.open(HERE);
        Permit first = admitted(session);

        assertThat(session.admit()).isEqualTo(new QuotaVerdict.Refused(Limits.WAIT_FOR_PLACE));
        assertThat(session.left().left()).isEqualTo(19);
        first.close();
        first.close();
        assertThat(limits.answers()).isZero();
        ask(session);
    }

    @Test
    void answersOfOneAddressAreBoundedAndDoNotTouchAnother() {
        Limits limits = new Limits(defaults(), time, TokenBudget.FREE, new Figures());
        List<Permit> running = new ArrayList<>();
        for (int session = 0; session < 16; session++) {
            running.add(admitted(limits.open(HERE)));
        }

        assertThat(limits.open(HERE).admit())
                .isEqualTo(new QuotaVerdict.Refused(Limits.WAIT_FOR_PLACE));
        running.add(admitted(limits.open(THERE)));
        assertThat(limits.answers()).isEqualTo(17);
        running.forEach(Permit::close);
        assertThat(limits.answers()).isZero();
        running.add(admitted(limits.open(HERE)));
    }

    @Test
    void answersOfTheServerAreBounded() {
        Limits limits =
                new Limits(with(new Concurrent(1, 1, 2)), time, TokenBudget.FREE, new Figures());
        admitted(limits.open(HERE));
        admitted(limits.open(THERE));

        assertThat(limits.open(new AddressBlock("192.0.2.3")).admit())
                .isEqualTo(new QuotaVerdict.Refused(Limits.WAIT_FOR_PLACE));
    }

    @Test
    void theWaitToldIsTheLongestOfThoseNeeded() {
        LimitsConfig config =
                SampleLimits.of(
                        rate(1, Duration.ofSeconds(10)),
                        rate(1, Duration.ofSeconds(60)),
                        rate(1, Duration.ofSeconds(30)),
                        new Concurrent(1, 1, 1),
                        16_384);
        Limits limits = new Limits(config, time, TokenBudget.FREE, new Figures());
        Quota session = limits.open(HERE);
        ask(session);

        assertThat(refused(session)).isCloseTo(Duration.ofSeconds(60), ROUNDING);
        assertThat(refused(limits.open(THERE))).isCloseTo(Duration.ofSeconds(30), ROUNDING);
    }

    @Test
    void aKeyIsCountedWhereverItComesFrom() {
        Rate plenty = SampleLimits.PLENTY;
        LimitsConfig config =
                SampleLimits.of(
                        plenty,
                        rate(2, Duration.ofSeconds(60)),
                        plenty,
                        plenty,
                        new Concurrent(9, 9, 9),
                        16_384);
        Figures figures = new Figures();
        Limits limits = new Limits(config, time, TokenBudget.FREE, figures);
        Optional<KeyId> key = Optional.of(KeyId.of(new byte[] {1}));
        ask(limits.open(HERE, key));
        ask(limits.open(THERE, key));

        assertThat(refused(limits.open(HERE, key))).isCloseTo(Duration.ofSeconds(60), ROUNDING);
        ask(limits.open(HERE));
        ask(limits.open(HERE, Optional.of(KeyId.of(new byte[] {2}))));
        assertThat(figures.text()).contains("card_refusals_total{stage=\"key_messages\"} 1.0");
    }

    @Test
    void whoMakesWaitForLongestIsCountedAsTheOneThatRefused() {
        LimitsConfig config =
                SampleLimits.of(
                        rate(1, Duration.ofSeconds(10)),
                        rate(2, Duration.ofSeconds(60)),
                        rate(9, Duration.ofSeconds(30)),
                        new Concurrent(1, 1, 1),
                        16_384);
        Figures figures = new Figures();
        Limits limits = new Limits(config, time, TokenBudget.FREE, figures);
        Quota session = limits.open(HERE);
        ask(session);
        refused(session);
        Permit running = admitted(limits.open(HERE));
        refused(limits.open(HERE));
        refused(limits.open(THERE));
        running.close();

        assertThat(figures.text())
                .contains("card_refusals_total{stage=\"session_messages\"} 1.0")
                .contains("card_refusals_total{stage=\"address_messages\"} 1.0")
                .contains("card_refusals_total{stage=\"server_answers\"} 1.0")
                .contains("card_refusals_total{stage=\"session_answers\"} 0.0")
                .contains("card_answers_running 0.0");
    }

    @Test
    void sessionsOfOneAddressThatAskAtOnceNeverExceedItsLimit() throws Exception {
        Limits limits = new Limits(defaults(), time, TokenBudget.FREE, new Figures());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> sessions = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int session = 0; session < 50; session++) {
                sessions.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return admittedOf(20, limits.open(HERE));
                                }));
            }
            start.countDown();
        }
        int admitted = 0;
        for (Future<Integer> session : sessions) {
            admitted += session.get();
        }

        assertThat(admitted).isEqualTo(60);
        assertThat(limits.answers()).isZero();
        assertThat(refused(limits.open(HERE))).isCloseTo(Duration.ofMinutes(10), ROUNDING);
        ask(limits.open(THERE));
    }

    private static int admittedOf(int questions, Quota session) {
        int admitted = 0;
        for (int question = 0; question < questions; question++) {
            if (session.admit() instanceof QuotaVerdict.Admitted(Permit permit)) {
                admitted++;
                permit.close();
            }
        }
        return admitted;
    }

    private static void ask(Quota session) {
        admitted(session).close();
    }

    private static Permit admitted(Quota session) {
        QuotaVerdict verdict = session.admit();
        assertThat(verdict).isInstanceOf(QuotaVerdict.Admitted.class);
        return ((QuotaVerdict.Admitted) verdict).permit();
    }

    private static Duration refused(Quota session) {
        QuotaVerdict verdict = session.admit();
        assertThat(verdict).isInstanceOf(QuotaVerdict.Refused.class);
        return ((QuotaVerdict.Refused) verdict).retryAfter();
    }

    private static LimitsConfig defaults() {
        return with(new Concurrent(1, 16, 64));
    }

    private static LimitsConfig with(Concurrent concurrent) {
        return SampleLimits.of(
                new Rate(20, Duration.ofMinutes(10), 5, Duration.ofSeconds(10)),
                rate(60, Duration.ofMinutes(10)),
                rate(300, Duration.ofMinutes(1)),
                concurrent,
                16_384);
    }

    private static Rate rate(int messages, Duration per) {
        return new Rate(messages, per, messages, per);
    }
}
