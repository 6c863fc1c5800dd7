package ink.dong4j.card.server.limit;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.ui.Allowance;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The limits of the whole server. Thread-safe.
 *
 * <p>A question is admitted when its session, its address and the server have a place for an answer
 * and a message left; then, and only then, it is counted with all three. One lock makes that a
 * single step: a refused question costs nobody anything, and the wait that is told is the longest of
 * those that it really has to wait for. It is held for about a microsecond.
 */
public final class Limits {
    /** How long an answer is taken to go on when a place for one has to be waited for. */
    static final Duration WAIT_FOR_PLACE = Duration.ofSeconds(3);

    /** Addresses that are remembered; the one not seen for longest is forgotten first. */
    private static final int ADDRESSES = 100_000;

    private final LimitsConfig config;
    private final Figures figures;
    private final TimeMeter time;
    private final Share server;
    private final Cache<AddressBlock, Share> addresses;
    private final Map<AddressBlock, Integer> answersOfAddress = new HashMap<>();
    private int answers;

    /**
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}, so that a
     *     step of the wall clock neither frees nor bars anyone
     */
    public Limits(LimitsConfig config, LongSupplier nanoTime, Figures figures) {
        this.figures = requireNonNull(figures, "figures is null");
        this.config = requireNonNull(config, "config is null");
        this.time = new Nanos(requireNonNull(nanoTime, "nanoTime is null"));
        this.server = new Share(config.server(), time);
        this.addresses =
                Caffeine.newBuilder()
                        .maximumSize(ADDRESSES)
                        .expireAfterAccess(untilForgotten(config.address()))
                        .ticker(nanoTime::getAsLong)
                        .executor(Runnable::run)
                        .build();
        figures.watch(Depth.ANSWERS, this::answers);
    }

    /** The quota of a new connection. */
    public Quota open(AddressBlock address) {
        return new SessionQuota(requireNonNull(address, "address is null"));
    }

    /** How many answers run now. */
    public synchronized int answers() {
        return answers;
    }

    /** Well after the share is whole again, since the cache counts an access up to 1 s too early. */
    private static Duration untilForgotten(Rate rate) {
        return rate.per().plus(rate.burstPer()).plusSeconds(2);
    }

    private int answersOf(AddressBlock address) {
        return answersOfAddress.getOrDefault(address, 0);
    }

    private final class SessionQuota implements Quota {
        private final AddressBlock address;
        private final Share session = new Share(config.session(), time);
        private int answersOfSession;

        SessionQuota(AddressBlock address) {
            this.address = address;
        }

        @Override
        public Verdict admit() {
            synchronized (Limits.this) {
                Share ofAddress = addresses.get(address, key -> new Share(config.address(), time));
                Wait wait =
                        new Wait(Stage.SESSION_MESSAGES, session.nanosToWait())
                                .or(Stage.ADDRESS_MESSAGES, ofAddress.nanosToWait())
                                .or(Stage.SERVER_MESSAGES, server.nanosToWait())
                                .or(
                                        Stage.SESSION_ANSWERS,
                                        place(answersOfSession, most().session()))
                                .or(
                                        Stage.ADDRESS_ANSWERS,
                                        place(answersOf(address), most().address()))
                                .or(Stage.SERVER_ANSWERS, place(answers, most().server()));
                if (wait.nanos() > 0) {
                    figures.refused(wait.stage());
                    return new Verdict.Refused(Duration.ofNanos(wait.nanos()));
                }
                session.take();
                ofAddress.take();
                server.take();
                begin();
                return new Verdict.Admitted(new Place(this));
            }
        }

        @Override
        public Advance reserve(int tokens) {
            return new Advance.Granted(_ -> {});
        }

        @Override
        public Allowance left() {
            synchronized (Limits.this) {
                return session.left();
            }
        }

        private LimitsConfig.Concurrent most() {
            return config.concurrent();
        }

        private static long place(int taken, int most) {
            return taken < most ? 0 : WAIT_FOR_PLACE.toNanos();
        }

        private void begin() {
            answersOfSession++;
            answersOfAddress.merge(address, 1, Integer::sum);
            answers++;
        }

        private void end() {
            answersOfSession--;
            answersOfAddress.computeIfPresent(
                    address, (key, count) -> count == 1 ? null : count - 1);
            answers--;
        }
    }

    private final class Place implements Permit {
        private final SessionQuota quota;
        private boolean closed;

        Place(SessionQuota quota) {
            this.quota = quota;
        }

        @Override
        public void refund() {}

        @Override
        public void close() {
            synchronized (Limits.this) {
                if (!closed) {
                    closed = true;
                    quota.end();
                }
            }
        }
    }

    /** The longest wait, and who makes wait for so long. */
    private record Wait(Stage stage, long nanos) {
        Wait or(Stage other, long otherNanos) {
            return otherNanos > nanos ? new Wait(other, otherNanos) : this;
        }
    }

    private record Nanos(LongSupplier source) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return source.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
