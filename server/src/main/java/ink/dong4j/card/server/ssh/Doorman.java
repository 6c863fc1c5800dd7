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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Who may come in, decided before a byte is read or a session exists. Thread-safe.
 *
 * <p>Places are shared out fairly among networks (IPv4 /32, IPv6 /48). When all those for connections
 * that still have to log in are taken, a newcomer displaces the oldest one of the network that holds
 * most of them. When the server is full, it displaces the connection that was idle for longest in the
 * network that holds most places. It never does so where its own network would then hold more than
 * the other, so nobody can keep others out by holding many places, nor drive out whoever holds one.
 */
final class Doorman {
    /** Addresses whose pace is remembered; forgetting one only gives it a fresh start. */
    private static final int PACES = 10_000;

    /** How many displaced visits may say goodbye at once. */
    static final int LEAVING = 64;

    private final Connections caps;
    private final TimeMeter clock;
    private final Cache<AddressBlock, Pace> paces =
            Caffeine.newBuilder()
                    .maximumSize(PACES)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .executor(Runnable::run)
                    .build();
    private final Map<AddressBlock, Set<Ticket>> inside = new HashMap<>();

    /** By network, as are those who still have to log in. */
    private final Map<AddressBlock, Set<Ticket>> networks = new HashMap<>();

    private final Map<AddressBlock, Set<Ticket>> strangers = new HashMap<>();

    /** Displaced visits that still say goodbye, beyond the bound on all connections. */
    private final Set<Ticket> leaving = new HashSet<>();

    private int total;
    private int unauthenticated;

    Doorman(Connections caps, LongSupplier nanoTime) {
        this.caps = requireNonNull(caps, "caps is null");
        this.clock = Pace.clock(nanoTime);
    }

    /**
     * @param makeRoom ends the connection for another one that gets its place; run at most once,
     *     outside all locks, from any thread
     */
    Entry admit(AddressBlock block, Runnable makeRoom) {
        Ticket ticket = new Ticket(this, block, makeRoom, clock.currentTimeNanos());
        Optional<Ticket> displaced = Optional.empty();
        synchronized (this) {
            Optional<Entry.Refusal> refusal = refusal(block);
            if (refusal.isPresent()) {
                return new Entry.Refused(refusal.get());
            }
            if (unauthenticated >= caps.unauthenticated()) {
                displaced = oldestStranger(block);
                if (displaced.isEmpty()) {
                    return new Entry.Refused(Entry.Refusal.LOGINS);
                }
                left(displaced.get());
            } else if (total >= caps.total()) {
                displaced = idlest(block);
                if (displaced.isEmpty()) {
                    return new Entry.Refused(Entry.Refusal.FULL);
                }
                left(displaced.get());
                leaving.add(displaced.get());
            }
            add(inside, block, ticket);
            add(networks, block.widest(), ticket);
            total++;
            add(strangers, block.widest(), ticket);
            unauthenticated++;
        }
        displaced.ifPresent(Ticket::makeRoom);
        return new Entry.Admitted(ticket);
    }

    synchronized void loggedIn(Ticket ticket) {
        if (noStranger(ticket)) {
            paces.get(ticket.block(), _ -> pace()).loggedIn();
        }
    }

    synchronized void left(Ticket ticket) {
        boolean _ = noStranger(ticket);
        leaving.remove(ticket);
        if (remove(inside, ticket.block(), ticket)) {
            boolean _ = remove(networks, ticket.block().widest(), ticket);
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
        if (count(inside, block) >= caps.perAddress()) {
            return Optional.of(Entry.Refusal.ADDRESS);
        }
        if (block.network()
                .filter(wide -> count(networks, wide) >= caps.perNetwork())
                .isPresent()) {
            return Optional.of(Entry.Refusal.NETWORK);
        }
        return paces.get(block, _ -> pace()).admits()
                ? Optional.empty()
                : Optional.of(Entry.Refusal.PACE);
    }

    private Pace pace() {
        return new Pace(caps.perAddressPerSecond(), clock);
    }

    private boolean noStranger(Ticket ticket) {
        boolean was = remove(strangers, ticket.block().widest(), ticket);
        if (was) {
            unauthenticated--;
        }
        return was;
    }

    private Optional<Ticket> oldestStranger(AddressBlock newcomer) {
        return largest(strangers, count(strangers, newcomer.widest()) + 1)
                .map(tickets -> tickets.iterator().next());
    }

    private Optional<Ticket> idlest(AddressBlock newcomer) {
        if (leaving.size() >= LEAVING) {
            return Optional.empty();
        }
        long now = clock.currentTimeNanos();
        return largest(networks, count(networks, newcomer.widest()) + 2)
                .flatMap(
                        tickets ->
                                tickets.stream()
                                        .max(Comparator.comparingLong(t -> t.idleNanos(now))));
    }

    /** The tickets of the network that has most, if those are so many at least. */
    private static Optional<Set<Ticket>> largest(
            Map<AddressBlock, Set<Ticket>> books, int atLeast) {
        return books.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .filter(tickets -> tickets.size() >= atLeast);
    }

    private static int count(Map<AddressBlock, Set<Ticket>> books, AddressBlock block) {
        Set<Ticket> tickets = books.get(block);
        return tickets == null ? 0 : tickets.size();
    }

    private static void add(
            Map<AddressBlock, Set<Ticket>> books, AddressBlock block, Ticket ticket) {
        books.computeIfAbsent(block, _ -> new LinkedHashSet<>()).add(ticket);
    }

    private static boolean remove(
            Map<AddressBlock, Set<Ticket>> books, AddressBlock block, Ticket ticket) {
        Set<Ticket> tickets = books.get(block);
        if (tickets == null || !tickets.remove(ticket)) {
            return false;
        }
        if (tickets.isEmpty()) {
            books.remove(block);
        }
        return true;
    }
}
