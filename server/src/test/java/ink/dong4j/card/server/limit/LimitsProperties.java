package ink.dong4j.card.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.config.LimitsConfig.Concurrent;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.metrics.Figures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LimitsProperties {
    /** What dividing tokens by nanoseconds may cost. */
    private static final Duration ROUNDING = Duration.ofNanos(9_999);

    /** Somebody asks after a pause; the answer takes no time. */
    record Ask(int session, Duration after) {}

    @Property(tries = 300)
    void nobodyPassesMoreThanAShareAWindow(
            @ForAll("rates") Rate rate, @ForAll("asks") List<Ask> asks) {
        ManualNanos time = new ManualNanos();
        Limits limits = new Limits(sessionLimited(rate), time, new Figures());
        Quota session = limits.open(new AddressBlock("192.0.2.1"));
        long start = time.getAsLong();
        int admitted = 0;
        for (Ask ask : asks) {
            time.pass(ask.after());
            if (session.admit() instanceof Verdict.Admitted(Permit permit)) {
                admitted++;
                permit.close();
            }
            long passed = time.getAsLong() - start;
            long windows = passed / rate.per().toNanos() + 1;
            double refilled = (double) rate.burst() * passed / rate.burstPer().toNanos();
            assertThat((long) admitted).isLessThanOrEqualTo(windows * rate.messages());
            assertThat((double) admitted).isLessThanOrEqualTo(rate.burst() + refilled + 1e-6);
        }
    }

    @Property(tries = 300)
    void theWaitThatWasToldSufficesAndIsNeeded(
            @ForAll("rates") Rate ofSession,
            @ForAll("rates") Rate ofAddress,
            @ForAll("rates") Rate ofServer,
            @ForAll("asks") List<Ask> asks) {
        ManualNanos time = new ManualNanos();
        Limits limits =
                new Limits(
                        SampleLimits.of(
                                ofSession, ofAddress, ofServer, new Concurrent(1, 9, 9), 99),
                        time,
                        new Figures());
        Map<Integer, Quota> sessions = new HashMap<>();
        for (Ask ask : asks) {
            time.pass(ask.after());
            Quota session =
                    sessions.computeIfAbsent(
                            ask.session(), n -> limits.open(new AddressBlock("192.0.2." + n % 2)));
            switch (session.admit()) {
                case Verdict.Admitted(Permit permit) -> permit.close();
                case Verdict.Full _ -> throw new AssertionError("the visit is full");
                case Verdict.Refused(Duration wait) -> {
                    Duration early =
                            wait.compareTo(ROUNDING) > 0 ? wait.minus(ROUNDING) : Duration.ZERO;
                    time.pass(early);
                    assertThat(session.admit()).isInstanceOf(Verdict.Refused.class);
                    time.pass(wait.minus(early));
                    Verdict now = session.admit();
                    assertThat(now).isInstanceOf(Verdict.Admitted.class);
                    ((Verdict.Admitted) now).permit().close();
                }
            }
        }
        assertThat(limits.answers()).isZero();
    }

    @Property(tries = 100)
    void aRefusedQuestionCostsNobodyAnything(@ForAll("asks") List<Ask> asks) {
        ManualNanos time = new ManualNanos();
        Rate one = new Rate(1, Duration.ofDays(1), 1, Duration.ofDays(1));
        Rate many = new Rate(1_000, Duration.ofDays(1), 1_000, Duration.ofDays(1));
        Limits limits =
                new Limits(
                        SampleLimits.of(many, many, one, new Concurrent(9, 9, 9), 99),
                        time,
                        new Figures());
        Quota first = limits.open(new AddressBlock("192.0.2.1"));
        assertThat(first.admit()).isInstanceOf(Verdict.Admitted.class);
        List<Quota> others = new ArrayList<>();
        for (Ask ask : asks) {
            Quota other = limits.open(new AddressBlock("192.0.2." + ask.session()));
            assertThat(other.admit()).isInstanceOf(Verdict.Refused.class);
            others.add(other);
        }

        assertThat(others).allMatch(other -> other.left().left() == 1_000);
        assertThat(limits.answers()).isOne();
    }

    @Provide
    Arbitrary<Rate> rates() {
        Arbitrary<Integer> messages = Arbitraries.integers().between(1, 20);
        Arbitrary<Integer> burst = Arbitraries.integers().between(1, 20);
        Arbitrary<Integer> per = Arbitraries.integers().between(10, 700);
        Arbitrary<Integer> burstPer = Arbitraries.integers().between(1, 20);
        return Combinators.combine(messages, per, burst, burstPer)
                .as((m, p, b, bp) -> new Rate(m, Duration.ofSeconds(p), b, Duration.ofSeconds(bp)));
    }

    @Provide
    Arbitrary<List<Ask>> asks() {
        Arbitrary<Duration> pause =
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(Duration.ZERO)),
                        Tuple.of(3, Arbitraries.longs().between(0, 9_000).map(Duration::ofMillis)),
                        Tuple.of(1, Arbitraries.longs().between(0, 900).map(Duration::ofSeconds)));
        return Combinators.combine(Arbitraries.integers().between(0, 3), pause)
                .as(Ask::new)
                .list()
                .ofMaxSize(80);
    }

    private static LimitsConfig sessionLimited(Rate rate) {
        Rate plenty = new Rate(10_000, Duration.ofMinutes(1), 10_000, Duration.ofMinutes(1));
        return SampleLimits.of(rate, plenty, plenty, new Concurrent(1, 9, 9), 16_384);
    }
}
