package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.config.LimitsConfig.Rate;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * How often visitors may write something that is kept, such as an entry of the guestbook: a visit, an
 * address, its network, everybody. One lock makes a text count with all of them or with none. Thread-safe.
 */
public final class WriteLimits {
    private final Rate session;
    private final TimeMeter time;
    private final Shares<AddressBlock> addresses;
    private final Shares<AddressBlock> networks;
    private final Share server;

    /**
     * @param network of IPv6 addresses that share their first 48 bits
     * @param nanoTime a clock that only goes forward
     */
    public WriteLimits(
            Rate session, Rate address, Rate network, Rate server, LongSupplier nanoTime) {
        this.session = session;
        this.time = new MonotonicMeter(nanoTime);
        this.addresses = new Shares<>(address, time);
        this.networks = new Shares<>(network, time);
        this.server = new Share(server, time);
    }

    /** What the limits say to a text. */
    public sealed interface Verdict {}

    /** It would be admitted after the wait, if nobody else comes first. */
    public record Refused(Duration retryAfter) implements Verdict {}

    /** It may be written, and was counted. */
    public final class Admitted implements Verdict {
        private final List<Share.Taken> taken;

        private Admitted(List<Share.Taken> taken) {
            this.taken = taken;
        }

        /** It was not kept after all: the windows have it again, while the pace still counts it. Once. */
        public void refund() {
            synchronized (WriteLimits.this) {
                taken.forEach(Share.Taken::giveBack);
            }
        }
    }

    /** What one visit may write. */
    public final class OfVisit {
        private final AddressBlock address;
        private final Share own = new Share(session, time);

        private OfVisit(AddressBlock address) {
            this.address = address;
        }

        public Verdict admit() {
            synchronized (WriteLimits.this) {
                List<Share> shares = shares();
                long wait = shares.stream().mapToLong(Share::nanosToWait).max().orElse(0);
                return wait > 0
                        ? new Refused(Duration.ofNanos(wait))
                        : new Admitted(shares.stream().map(Share::take).toList());
            }
        }

        private List<Share> shares() {
            List<Share> shares = new ArrayList<>(List.of(own, addresses.of(address), server));
            address.network().ifPresent(wide -> shares.add(networks.of(wide)));
            return shares;
        }
    }

    /** For a visit from an address. */
    public OfVisit open(AddressBlock address) {
        return new OfVisit(address);
    }
}
