package ink.dong4j.card.server.ssh.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import ink.dong4j.card.server.config.SshConfig.Connections;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.MonotonicMeter;
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
 * Decides which connections are taken, before a byte is read or a session exists, and which of them
 * may go on to exchange keys. Thread-safe.
 *
 * <p>Places are shared out fairly among networks (IPv4 /32, IPv6 /48). When all those for connections
 * that still have to log in are taken, a newcomer displaces the oldest one of the network that holds
 * most of them. When the server is full, it displaces the connection that was idle for longest in the
 * network that holds most places. It never does so where its own network would then hold more than
 * the other, so nobody can keep others out by holding many places, nor drive out whoever holds one.
 */
public final class ConnectionAdmission {
    /** Addresses whose pace is remembered; forgetting one only gives it a fresh start. */
    private static final int PACES = 10_000;

    /** How many displaced visits may say goodbye at once. */
    static final int LEAVING = 64;

    private final Connections caps;
    private final TimeMeter clock;
    private final Cache<AddressBlock, ConnectionRate> paces =
            Caffeine.newBuilder()
                    .maximumSize(PACES)
                    .expireAfterAccess(Duration.ofMinutes(1))
                    .executor(Runnable::run)
                    .build();
    private final Map<AddressBlock, Set<ConnectionSlot>> inside = new HashMap<>();

    /** By network, as are those who still have to log in. */
    private final Map<AddressBlock, Set<ConnectionSlot>> networks = new HashMap<>();

    private final Map<AddressBlock, Set<ConnectionSlot>> strangers = new HashMap<>();

    /** Displaced visits that still say goodbye, beyond the bound on all connections. */
    private final Set<ConnectionSlot> leaving = new HashSet<>();

    private int total;
    private int unauthenticated;

    public ConnectionAdmission(Connections caps, LongSupplier nanoTime) {
        this.caps = caps;
        this.clock = new MonotonicMeter(nanoTime);
    }

    /**
     * @param makeRoom ends the connection for another one that gets its place; run at most once,
     *     outside all locks, from any thread
     */
    AdmissionResult admit(AddressBlock block, Runnable makeRoom) {
        ConnectionSlot slot = new ConnectionSlot(this, block, makeRoom, clock.currentTimeNanos());
        Optional<ConnectionSlot> displaced = Optional.empty();
        synchronized (this) {
            Optional<AdmissionResult.Refusal> refusal = refusal(block);
            if (refusal.isPresent()) {
                return new AdmissionResult.Refused(refusal.get());
            }
            if (unauthenticated >= caps.unauthenticated()) {
                displaced = oldestStranger(block);
                if (displaced.isEmpty()) {
                    return new AdmissionResult.Refused(AdmissionResult.Refusal.LOGINS);
                }
                left(displaced.get());
            } else if (total >= caps.total()) {
                displaced = idlest(block);
                if (displaced.isEmpty()) {
                    return new AdmissionResult.Refused(AdmissionResult.Refusal.FULL);
                }
                left(displaced.get());
                leaving.add(displaced.get());
            }
            add(inside, block, slot);
            add(networks, block.widest(), slot);
            total++;
            add(strangers, block.widest(), slot);
            unauthenticated++;
        }
        displaced.ifPresent(ConnectionSlot::makeRoom);
        return new AdmissionResult.Admitted(slot);
    }

    synchronized boolean beginsExchange(ConnectionSlot slot) {
        return rate(slot.block()).exchanges();
    }

    synchronized void loggedIn(ConnectionSlot slot) {
        if (noStranger(slot)) {
            rate(slot.block()).loggedIn();
        }
    }

    synchronized void left(ConnectionSlot slot) {
        boolean _ = noStranger(slot);
        leaving.remove(slot);
        if (remove(inside, slot.block(), slot)) {
            boolean _ = remove(networks, slot.block().widest(), slot);
            total--;
        }
    }

    public synchronized int total() {
        return total;
    }

    public synchronized int unauthenticated() {
        return unauthenticated;
    }

    /** Addresses with a connection open. */
    public synchronized int addresses() {
        return inside.size();
    }

    private Optional<AdmissionResult.Refusal> refusal(AddressBlock block) {
        if (count(inside, block) >= caps.perAddress()) {
            return Optional.of(AdmissionResult.Refusal.ADDRESS);
        }
        if (block.network()
                .filter(wide -> count(networks, wide) >= caps.perNetwork())
                .isPresent()) {
            return Optional.of(AdmissionResult.Refusal.NETWORK);
        }
        return rate(block).connects()
                ? Optional.empty()
                : Optional.of(AdmissionResult.Refusal.PACE);
    }

    private ConnectionRate rate(AddressBlock block) {
        return paces.get(block, _ -> new ConnectionRate(caps.perAddressPerSecond(), clock));
    }

    private boolean noStranger(ConnectionSlot slot) {
        boolean was = remove(strangers, slot.block().widest(), slot);
        if (was) {
            unauthenticated--;
        }
        return was;
    }

    private Optional<ConnectionSlot> oldestStranger(AddressBlock newcomer) {
        return largest(strangers, count(strangers, newcomer.widest()) + 1)
                .map(slots -> slots.iterator().next());
    }

    private Optional<ConnectionSlot> idlest(AddressBlock newcomer) {
        if (leaving.size() >= LEAVING) {
            return Optional.empty();
        }
        long now = clock.currentTimeNanos();
        return largest(networks, count(networks, newcomer.widest()) + 2)
                .flatMap(
                        slots ->
                                slots.stream()
                                        .max(Comparator.comparingLong(t -> t.idleNanos(now))));
    }

    /** The slots of the network that has most, if those are so many at least. */
    private static Optional<Set<ConnectionSlot>> largest(
            Map<AddressBlock, Set<ConnectionSlot>> books, int atLeast) {
        return books.values().stream()
                .max(Comparator.comparingInt(Set::size))
                .filter(slots -> slots.size() >= atLeast);
    }

    private static int count(Map<AddressBlock, Set<ConnectionSlot>> books, AddressBlock block) {
        Set<ConnectionSlot> slots = books.get(block);
        return slots == null ? 0 : slots.size();
    }

    private static void add(
            Map<AddressBlock, Set<ConnectionSlot>> books, AddressBlock block, ConnectionSlot slot) {
        books.computeIfAbsent(block, _ -> new LinkedHashSet<>()).add(slot);
    }

    private static boolean remove(
            Map<AddressBlock, Set<ConnectionSlot>> books, AddressBlock block, ConnectionSlot slot) {
        Set<ConnectionSlot> slots = books.get(block);
        if (slots == null || !slots.remove(slot)) {
            return false;
        }
        if (slots.isEmpty()) {
            books.remove(block);
        }
        return true;
    }
}
