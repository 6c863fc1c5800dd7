package ink.dong4j.card.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.config.LimitsConfig.Concurrent;
import ink.dong4j.card.server.config.LimitsConfig.Daily;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.slf4j.LoggerFactory;

/** All layers at once, under whatever visitors of a few addresses and networks do. */
class LimitsProperties {
    private static final int SESSIONS = 8;
    private static final Duration NANOSECOND = Duration.ofNanos(1);

    /** The alerts of thousands of days would hide everything else in the output of the build. */
    @BeforeContainer
    static void silenceAlerts() {
        ((Logger) LoggerFactory.getLogger(BudgetAlerts.class)).setLevel(Level.OFF);
    }

    @AfterContainer
    static void letAlertsBeHeard() {
        ((Logger) LoggerFactory.getLogger(BudgetAlerts.class)).setLevel(null);
    }

    /** What somebody does after a pause. */
    sealed interface Step {
        Duration after();

        record Ask(int session, Duration after, boolean lasting) implements Step {}

        /** One of the answers that run ends; whether it had cost nothing. */
        record End(int which, Duration after, boolean free) implements Step {}
    }

    /** Eight sessions of four blocks in two networks of IPv6 and one of IPv4. */
    private static final class World {
        final ManualNanos time = new ManualNanos();
        final Limits limits;
        final List<Quota> sessions = new ArrayList<>();

        World(LimitsConfig config) {
            this.limits = new Limits(config, time, TokenBudget.FREE, new Figures());
            for (int n = 0; n < SESSIONS; n++) {
                sessions.add(limits.open(block(n)));
            }
        }

        static AddressBlock block(int session) {
            return switch (session % 4) {
                case 0 -> new AddressBlock("20010db800010000/64");
                case 1 -> new AddressBlock("20010db800010001/64");
                case 2 -> new AddressBlock("20010db800020000/64");
                default -> new AddressBlock("192.0.2.1");
            };
        }

        static String network(int session) {
            return block(session).network().map(AddressBlock::value).orElse("");
        }

        List<Allowance> left() {
            return sessions.stream().map(Quota::left).toList();
        }
    }

    private record Asked(int session, long at, Permit permit) {}

    @Property(tries = 200)
    void noLayerAdmitsMoreThanItsCapacityAndRefill(
            @ForAll("configs") LimitsConfig config, @ForAll("steps") List<Step> steps) {
        World world = new World(config);
        List<Asked> counted = new ArrayList<>();
        List<Asked> all = new ArrayList<>();
        List<Asked> running = new ArrayList<>();
        for (Step step : steps) {
            world.time.pass(step.after());
            switch (step) {
                case Step.Ask(int session, Duration _, boolean lasting) -> {
                    if (world.sessions.get(session).admit()
                            instanceof QuotaVerdict.Admitted(Permit permit)) {
                        Asked asked = new Asked(session, world.time.getAsLong(), permit);
                        counted.add(asked);
                        all.add(asked);
                        running.add(asked);
                        if (!lasting) {
                            running.remove(asked);
                            permit.close();
                        }
                    }
                }
                case Step.End(int which, Duration _, boolean free) -> {
                    if (!running.isEmpty()) {
                        Asked ends = running.remove(which % running.size());
                        if (free) {
                            ends.permit().refund();
                            counted.remove(ends);
                        }
                        ends.permit().close();
                    }
                }
            }
            assertThat(world.limits.answers()).isEqualTo(running.size());
            assertPlaces(config, running);
        }
        assertRate(config.session(), counted, all, asked -> "" + asked.session());
        assertRate(config.address(), counted, all, asked -> World.block(asked.session()).value());
        assertRate(config.network(), counted, all, asked -> World.network(asked.session()));
        assertRate(config.server(), counted, all, _ -> "everybody");
    }

    private static void assertPlaces(LimitsConfig config, List<Asked> running) {
        Map<Integer, Integer> ofSession = new HashMap<>();
        Map<AddressBlock, Integer> ofAddress = new HashMap<>();
        running.forEach(asked -> ofSession.merge(asked.session(), 1, Integer::sum));
        running.forEach(asked -> ofAddress.merge(World.block(asked.session()), 1, Integer::sum));
        assertThat(running).hasSizeLessThanOrEqualTo(config.concurrent().server());
        assertThat(ofSession.values()).allMatch(count -> count <= config.concurrent().session());
        assertThat(ofAddress.values()).allMatch(count -> count <= config.concurrent().address());
    }

    /**
     * Windows begin with a message, so of those counted in any time no more are admitted than the
     * windows that can lie in it allow; and the pace counts those that were given back, too.
     */
    private static void assertRate(
            Rate rate, List<Asked> counted, List<Asked> all, Function<Asked, String> owner) {
        byOwner(counted, owner).values().forEach(asked -> assertWindow(rate, asked));
        byOwner(all, owner).values().forEach(asked -> assertPace(rate, asked));
    }

    private static Map<String, List<Asked>> byOwner(
            List<Asked> asked, Function<Asked, String> owner) {
        Map<String, List<Asked>> owners = new HashMap<>();
        for (Asked one : asked) {
            if (!owner.apply(one).isEmpty()) {
                owners.computeIfAbsent(owner.apply(one), _ -> new ArrayList<>()).add(one);
            }
        }
        return owners;
    }

    private static void assertWindow(Rate rate, List<Asked> asked) {
        for (int first = 0; first < asked.size(); first++) {
            for (int last = first; last < asked.size(); last++) {
                long time = asked.get(last).at() - asked.get(first).at();
                long windows = time / rate.per().toNanos() + 2;
                assertThat((long) last - first + 1).isLessThanOrEqualTo(windows * rate.messages());
            }
        }
    }

    private static void assertPace(Rate rate, List<Asked> asked) {
        for (int first = 0; first < asked.size(); first++) {
            for (int last = first; last < asked.size(); last++) {
                long time = asked.get(last).at() - asked.get(first).at();
                double refilled = (double) rate.burst() * time / rate.burstPer().toNanos();
                assertThat((double) last - first + 1)
                        .isLessThanOrEqualTo(rate.burst() + refilled + 1e-6);
            }
        }
    }

    @Property(tries = 200)
    void theWaitThatWasToldIsTheWaitThatIsNeeded(
            @ForAll("configs") LimitsConfig config, @ForAll("steps") List<Step> steps) {
        World world = new World(config);
        for (Step step : steps) {
            world.time.pass(step.after());
            if (step instanceof Step.Ask ask) {
                Quota session = world.sessions.get(ask.session());
                switch (session.admit()) {
                    case QuotaVerdict.Admitted(Permit permit) -> permit.close();
                    case QuotaVerdict.Full _ -> throw new AssertionError("the visit is full");
                    case QuotaVerdict.Refused(Duration wait) -> {
                        world.time.pass(wait.minus(NANOSECOND));
                        assertThat(session.admit()).isEqualTo(new QuotaVerdict.Refused(NANOSECOND));
                        world.time.pass(NANOSECOND);
                        QuotaVerdict now = session.admit();
                        assertThat(now).isInstanceOf(QuotaVerdict.Admitted.class);
                        ((QuotaVerdict.Admitted) now).permit().close();
                    }
                }
            }
        }
        assertThat(world.limits.answers()).isZero();
    }

    @Property(tries = 200)
    void aRefusalAndAMessageThatComesBackCostNobodyAnything(
            @ForAll("configs") LimitsConfig config, @ForAll("steps") List<Step> steps) {
        World world = new World(config);
        for (Step step : steps) {
            world.time.pass(step.after());
            if (step instanceof Step.Ask ask) {
                List<Allowance> before = world.left();
                switch (world.sessions.get(ask.session()).admit()) {
                    case QuotaVerdict.Refused _ -> assertThat(world.left()).isEqualTo(before);
                    case QuotaVerdict.Full _ -> throw new AssertionError("the visit is full");
                    case QuotaVerdict.Admitted(Permit permit) -> {
                        if (!ask.lasting()) {
                            permit.refund();
                            permit.refund();
                            assertThat(world.left()).isEqualTo(before);
                        }
                        permit.close();
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void aDayNeverCostsMoreThanItsTokens(
            @ForAll("steps") List<Step> steps, @ForAll("prices") List<Integer> prices)
            throws InterruptedException {
        MemoryLedger ledger = new MemoryLedger();
        ManualClock clock = new ManualClock(Instant.parse("2026-11-23T00:00:00Z"));
        DailyBudget budget = budget(ledger, clock);
        List<Reservation> open = new ArrayList<>();
        int price = 0;
        for (Step step : steps) {
            clock.pass(step.after().multipliedBy(50));
            int tokens = prices.get(price++ % prices.size());
            switch (step) {
                case Step.Ask ask -> {
                    switch (budget.reserve(World.block(ask.session()), tokens)) {
                        case Advance.Granted(Reservation reservation) -> open.add(reservation);
                        case Advance.Refused(Trouble why) ->
                                assertThat(why).isEqualTo(Trouble.BUDGET_SPENT);
                    }
                }
                case Step.End end -> {
                    if (!open.isEmpty()) {
                        // No more than the cheapest, so that it never costs more than was set
                        // aside.
                        open.remove(end.which() % open.size()).settle(end.free() ? 0 : 1);
                    }
                }
            }
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            assertThat(ledger.spentOn(today)).isBetween(0L, 1_000L);
            assertThat(ledger.spentOn(today.minusDays(1))).isBetween(0L, 1_000L);
            assertThat(budget.left(World.block(0)).percent()).isBetween(0, 100);
        }
    }

    /** A third of the steps end the process: one in two of them by force. */
    @Property(tries = 200)
    void noDayGivesOutMoreThanItsTokensHoweverOftenTheProcessEnds(
            @ForAll("steps") List<Step> steps, @ForAll("prices") List<Integer> prices)
            throws InterruptedException {
        MemoryLedger ledger = new MemoryLedger();
        ManualClock clock = new ManualClock(Instant.parse("2026-11-23T00:00:00Z"));
        Map<LocalDate, Long> given = new HashMap<>();
        DailyBudget budget = budget(ledger, clock);
        int price = 0;
        for (Step step : steps) {
            clock.pass(step.after().multipliedBy(50));
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            int tokens = prices.get(price++ % prices.size());
            switch (step) {
                case Step.Ask(int session, Duration _, boolean lasting) -> {
                    if (budget.reserve(World.block(session), tokens)
                            instanceof Advance.Granted(Reservation reservation)) {
                        if (!lasting) {
                            reservation.settle(1);
                        }
                        given.merge(today, lasting ? (long) tokens : 1, Long::sum);
                    }
                }
                case Step.End(int _, Duration _, boolean clean) -> {
                    if (clean) {
                        budget.close();
                        assertThat(ledger.spentOn(today))
                                .isGreaterThanOrEqualTo(given.getOrDefault(today, 0L));
                    }
                    budget = budget(ledger, clock);
                }
            }
            assertThat(given.values()).allMatch(all -> all <= 1_000);
        }
    }

    private static DailyBudget budget(MemoryLedger ledger, ManualClock clock) {
        return new DailyBudget(
                new Daily(1_000, 20), 90, ledger, clock, ZoneOffset.UTC, new Figures());
    }

    @Provide
    Arbitrary<LimitsConfig> configs() {
        Arbitrary<Concurrent> places =
                Combinators.combine(
                                Arbitraries.integers().between(1, 3),
                                Arbitraries.integers().between(1, 5),
                                Arbitraries.integers().between(1, 9))
                        .as(Concurrent::new);
        return Combinators.combine(rates(), rates(), rates(), rates(), places)
                .as(
                        (session, address, network, server, most) ->
                                new LimitsConfig(
                                        session,
                                        SampleLimits.PLENTY,
                                        address,
                                        network,
                                        server,
                                        most,
                                        99,
                                        1_000_000,
                                        new Daily(1_000, 20)));
    }

    @Provide
    Arbitrary<List<Integer>> prices() {
        return Arbitraries.integers().between(1, 600).list().ofMinSize(1).ofMaxSize(20);
    }

    private static Arbitrary<Rate> rates() {
        Arbitrary<Integer> messages = Arbitraries.integers().between(1, 20);
        Arbitrary<Integer> burst = Arbitraries.integers().between(1, 20);
        Arbitrary<Integer> per = Arbitraries.integers().between(10, 700);
        Arbitrary<Integer> burstPer = Arbitraries.integers().between(1, 20);
        return Combinators.combine(messages, per, burst, burstPer)
                .as((m, p, b, bp) -> new Rate(m, Duration.ofSeconds(p), b, Duration.ofSeconds(bp)));
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Duration> pause =
                Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(Duration.ZERO)),
                        Tuple.of(3, Arbitraries.longs().between(0, 9_000).map(Duration::ofMillis)),
                        Tuple.of(1, Arbitraries.longs().between(0, 900).map(Duration::ofSeconds)));
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        Arbitrary<Step> ask =
                Combinators.combine(Arbitraries.integers().between(0, SESSIONS - 1), pause, either)
                        .as(Step.Ask::new);
        Arbitrary<Step> end =
                Combinators.combine(Arbitraries.integers().between(0, 99), pause, either)
                        .as(Step.End::new);
        return Arbitraries.frequencyOf(Tuple.of(3, ask), Tuple.of(1, end)).list().ofMaxSize(80);
    }
}
