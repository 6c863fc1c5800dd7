package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.config.LimitsConfig;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.metrics.Depth;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.server.metrics.Stage;
import ink.dong4j.card.talk.Allowance;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The limits of the whole server. Thread-safe.
 *
 * <p>A question is admitted when its session, its address and the server have a place for an answer,
 * and when these, the visitor's network and the key that he proved have a message left; then, and only then, it is
 * counted with all of them. One lock makes that a single step: a refused question costs nobody
 * anything, and the wait that is told is the longest of those that it really has to wait for. It is
 * held for a few microseconds. What an admitted question costs is a matter of the {@link TokenBudget}.
 */
public final class Limits {
    /** How long an answer is taken to go on when a place for one has to be waited for. */
    static final Duration WAIT_FOR_PLACE = Duration.ofSeconds(3);

    private final LimitsConfig config;
    private final Figures figures;
    private final TokenBudget budget;
    private final TimeMeter time;
    private final Share server;
    private final Shares<AddressBlock> addresses;
    private final Shares<AddressBlock> networks;
    private final Shares<KeyId> keys;
    private final Map<AddressBlock, Integer> answersOfAddress = new HashMap<>();
    private int answers;

    /**
     * @param nanoTime a clock that only goes forward, such as {@code System::nanoTime}, so that a
     *     step of the wall clock neither frees nor bars anyone
     */
    public Limits(LimitsConfig config, LongSupplier nanoTime, TokenBudget budget, Figures figures) {
        this.figures = figures;
        this.config = config;
        this.budget = budget;
        this.time = new MonotonicMeter(nanoTime);
        this.server = new Share(config.server(), time);
        this.addresses = new Shares<>(config.address(), time);
        this.networks = new Shares<>(config.network(), time);
        this.keys = new Shares<>(config.key(), time);
        figures.watch(Depth.ANSWERS, this::answers);
    }

    /** The quota of a new connection whose visitor has proved nothing. */
    public Quota open(AddressBlock address) {
        return open(address, Optional.empty());
    }

    /** The quota of a new connection whose visitor has proved a key. */
    public Quota open(AddressBlock address, Optional<KeyId> key) {
        return new SessionQuota(address, key);
    }

    /** How many answers run now. */
    public synchronized int answers() {
        return answers;
    }

    private final class SessionQuota implements Quota {
        private final AddressBlock address;
        private final Optional<KeyId> key;
        private final Share session = new Share(config.session(), time);
        private int answersOfSession;
        private int answersSoFar;

        SessionQuota(AddressBlock address, Optional<KeyId> key) {
            this.address = address;
            this.key = key;
        }

        @Override
        public QuotaVerdict admit() {
            synchronized (Limits.this) {
                if (answersSoFar >= config.turns()) {
                    figures.refused(Stage.VISIT_ANSWERS);
                    return new QuotaVerdict.Full();
                }
                List<Layer> layers = layers();
                Wait wait = places();
                for (Layer layer : layers) {
                    wait = wait.or(layer.stage(), layer.share().nanosToWait());
                }
                if (wait.nanos() > 0) {
                    figures.refused(wait.stage());
                    return new QuotaVerdict.Refused(Duration.ofNanos(wait.nanos()));
                }
                List<Share.Taken> taken = new ArrayList<>();
                for (Layer layer : layers) {
                    taken.add(layer.share().take());
                }
                begin();
                return new QuotaVerdict.Admitted(new Place(this, taken));
            }
        }

        @Override
        public Advance reserve(int tokens) throws InterruptedException {
            return budget.reserve(address, tokens);
        }

        @Override
        public Allowance left() {
            Allowance left;
            synchronized (Limits.this) {
                left = session.left();
            }
            return new Allowance(left.left(), left.of(), left.untilFull(), budget.left(address));
        }

        /** Those that count messages, the narrowest first. */
        private List<Layer> layers() {
            List<Layer> layers = new ArrayList<>();
            layers.add(new Layer(Stage.SESSION_MESSAGES, session));
            key.ifPresent(proved -> layers.add(new Layer(Stage.KEY_MESSAGES, keys.of(proved))));
            layers.add(new Layer(Stage.ADDRESS_MESSAGES, addresses.of(address)));
            address.network()
                    .ifPresent(
                            wide ->
                                    layers.add(
                                            new Layer(Stage.NETWORK_MESSAGES, networks.of(wide))));
            layers.add(new Layer(Stage.SERVER_MESSAGES, server));
            return layers;
        }

        private Wait places() {
            LimitsConfig.Concurrent most = config.concurrent();
            return new Wait(Stage.SESSION_ANSWERS, place(answersOfSession, most.session()))
                    .or(
                            Stage.ADDRESS_ANSWERS,
                            place(answersOfAddress.getOrDefault(address, 0), most.address()))
                    .or(Stage.SERVER_ANSWERS, place(answers, most.server()));
        }

        private static long place(int taken, int most) {
            return taken < most ? 0 : WAIT_FOR_PLACE.toNanos();
        }

        private void begin() {
            answersSoFar++;
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
        private final List<Share.Taken> taken;
        private boolean refunded;
        private boolean closed;

        Place(SessionQuota quota, List<Share.Taken> taken) {
            this.quota = quota;
            this.taken = taken;
        }

        @Override
        public void refund() {
            synchronized (Limits.this) {
                if (!refunded) {
                    refunded = true;
                    taken.forEach(Share.Taken::giveBack);
                }
            }
        }

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

    private record Layer(Stage stage, Share share) {}

    /** The longest wait, and who makes wait for so long. */
    private record Wait(Stage stage, long nanos) {
        Wait or(Stage other, long otherNanos) {
            return otherNanos > nanos ? new Wait(other, otherNanos) : this;
        }
    }
}
