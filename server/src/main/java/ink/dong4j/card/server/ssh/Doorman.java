package ink.dong4j.card.server.ssh;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.server.config.SshConfig.Connections;
import ink.dong4j.card.server.limit.AddressBlock;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who may come in, decided before a byte is read or a session exists. Thread-safe.
 *
 * <p>The places for those who still have to log in are shared out fairly: when all are taken, a
 * newcomer pushes out the oldest connection of the address that holds most of them, unless that is
 * its own. So one address cannot keep the others out by connecting and staying silent.
 */
final class Doorman {
    /** Addresses whose pace is remembered; forgetting one only gives it a fresh start. */
    private static final int PACES = 10_000;

    private final Connections caps;
    private final TimeMeter clock;
    private final Cache<AddressBlock, Pace> paces =
            Caffeine.newBuilder()
                    .maximumSize(PACES)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .executor(Runnable::run)
                    .build();
    private final Map<AddressBlock, Set<Ticket>> inside = new HashMap<>();
    private final Map<AddressBlock, Set<Ticket>> strangers = new HashMap<>();
    private int total;
    private int unauthenticated;

    Doorman(Connections caps, LongSupplier nanoTime) {
        this.caps = requireNonNull(caps, "caps is null");
        this.clock = Pace.clock(nanoTime);
    }

    /**
     * @param pushOut closes the connection; run at most once, outside all locks, from any thread
     */
    Entry admit(AddressBlock block, Runnable pushOut) {
        Ticket ticket = new Ticket(this, block, pushOut);
        @Nullable Ticket displaced = null;
        synchronized (this) {
            Optional<Entry.Refusal> refusal = refusal(block);
            if (refusal.isPresent()) {
                return new Entry.Refused(refusal.get());
            }
            if (unauthenticated >= caps.unauthenticated()) {
                Optional<Ticket> oldest = displaceable(block);
                if (oldest.isEmpty()) {
                    return new Entry.Refused(Entry.Refusal.LOGINS);
                }
                displaced = oldest.get();
                left(displaced);
            }
            add(inside, ticket);
            total++;
            add(strangers, ticket);
            unauthenticated++;
        }
        if (displaced != null) {
            displaced.pushOut();
        }
        return new Entry.Admitted(ticket);
    }

    synchronized void loggedIn(Ticket ticket) {
        if (noStranger(ticket)) {
            paces.get(ticket.block(), _ -> pace()).loggedIn();
        }
    }

    synchronized void left(Ticket ticket) {
        boolean _ = noStranger(ticket);
        if (remove(inside, ticket)) {
            total--;
        }
    }

    synchronized int total() {
        return total;
    }

    synchronized int unauthenticated() {
        return unauthenticated;
    }

    /** Addresses with a connection open. */
    synchronized int addresses() {
        return inside.size();
    }

    private Optional<Entry.Refusal> refusal(AddressBlock block) {
        if (total >= caps.total()) {
            return Optional.of(Entry.Refusal.FULL);
        }
        if (count(inside, block) >= caps.perAddress()) {
            return Optional.of(Entry.Refusal.ADDRESS);
        }
        return paces.get(block, _ -> pace()).admits()
                ? Optional.empty()
                : Optional.of(Entry.Refusal.PACE);
    }

    private Pace pace() {
        return new Pace(caps.perAddressPerSecond(), clock);
    }

    private boolean noStranger(Ticket ticket) {
        boolean was = remove(strangers, ticket);
        if (was) {
            unauthenticated--;
        }
        return was;
    }

    private Optional<Ticket> displaceable(AddressBlock newcomer) {
        return strangers.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .filter(largest -> largest.size() > count(strangers, newcomer))
                .map(largest -> largest.iterator().next());
    }

    private static int count(Map<AddressBlock, Set<Ticket>> books, AddressBlock block) {
        Set<Ticket> tickets = books.get(block);
        return tickets == null ? 0 : tickets.size();
    }

    private static void add(Map<AddressBlock, Set<Ticket>> books, Ticket ticket) {
        books.computeIfAbsent(ticket.block(), _ -> new LinkedHashSet<>()).add(ticket);
    }

    private static boolean remove(Map<AddressBlock, Set<Ticket>> books, Ticket ticket) {
        Set<Ticket> tickets = books.get(ticket.block());
        if (tickets == null || !tickets.remove(ticket)) {
            return false;
        }
        if (tickets.isEmpty()) {
            books.remove(ticket.block());
        }
        return true;
    }
}
