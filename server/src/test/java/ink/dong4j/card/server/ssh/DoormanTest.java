package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.limit.AddressBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DoormanTest {
    private static final AddressBlock HERE = new AddressBlock("192.0.2.1");
    private static final AddressBlock THERE = new AddressBlock("192.0.2.2");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger pushedOut = new AtomicInteger();

    @Test
    void aFullServerRefuses() {
        Doorman doorman = doorman(2, 9, 9, 99);
        admit(doorman, HERE);
        Ticket second = admit(doorman, THERE);
        assertThat(refusal(doorman, HERE)).isEqualTo(Entry.Refusal.FULL);
        second.close();
        admit(doorman, HERE);
    }

    @Test
    void oneAddressHasItsShare() {
        Doorman doorman = doorman(9, 2, 9, 99);
        admit(doorman, HERE).loggedIn();
        admit(doorman, HERE).loggedIn();
        assertThat(refusal(doorman, HERE)).isEqualTo(Entry.Refusal.ADDRESS);
        admit(doorman, THERE);
    }

    @Test
    void oneAddressHasItsPaceAndOthersHaveTheirs() {
        Doorman doorman = doorman(99, 99, 99, 4);
        for (int i = 0; i < 4; i++) {
            admit(doorman, HERE).loggedIn();
        }
        assertThat(refusal(doorman, HERE)).isEqualTo(Entry.Refusal.PACE);
        admit(doorman, THERE);
        now.addAndGet(Duration.ofMillis(250).toNanos());
        admit(doorman, HERE);
        assertThat(refusal(doorman, HERE)).isEqualTo(Entry.Refusal.PACE);
    }

    @Test
    void whoNeverLogsInGetsAQuarterOfThePace() {
        Doorman doorman = doorman(999, 999, 999, 20);
        int admitted = 0;
        for (int millis = 0; millis < 4000; millis += 10) {
            now.addAndGet(Duration.ofMillis(10).toNanos());
            if (doorman.admit(HERE, () -> {}) instanceof Entry.Admitted(Ticket ticket)) {
                ticket.close();
                admitted++;
            }
        }
        assertThat(admitted).isBetween(38, 40);
    }

    @Test
    void aNewcomerPushesOutTheOldestOfWhoeverHoldsMost() {
        Doorman doorman = doorman(99, 99, 3, 99);
        List<String> out = new ArrayList<>();
        assertThat(doorman.admit(HERE, () -> out.add("first"))).isInstanceOf(Entry.Admitted.class);
        assertThat(doorman.admit(HERE, () -> out.add("second"))).isInstanceOf(Entry.Admitted.class);
        assertThat(doorman.admit(HERE, () -> out.add("third"))).isInstanceOf(Entry.Admitted.class);
        assertThat(refusal(doorman, HERE)).isEqualTo(Entry.Refusal.LOGINS);
        admit(doorman, THERE);
        assertThat(out).containsExactly("first");
        assertThat(doorman.unauthenticated()).isEqualTo(3);
        assertThat(doorman.total()).isEqualTo(3);
    }

    @Test
    void whoHasLoggedInIsNotPushedOut() {
        Doorman doorman = doorman(99, 99, 1, 99);
        admit(doorman, HERE).loggedIn();
        admit(doorman, HERE);
        admit(doorman, THERE);
        assertThat(pushedOut).hasValue(1);
        assertThat(doorman.total()).isEqualTo(2);
    }

    @Test
    void theBooksAreEmptyAfterEveryEnd() {
        Doorman doorman = doorman(99, 99, 2, 99);
        Ticket visitor = admit(doorman, HERE);
        visitor.loggedIn();
        visitor.loggedIn();
        Ticket first = admit(doorman, HERE);
        Ticket second = admit(doorman, HERE);
        Ticket displacing = admit(doorman, THERE);
        for (Ticket ticket : List.of(visitor, first, second, displacing, visitor, first)) {
            ticket.close();
            ticket.loggedIn();
        }
        assertThat(doorman.total()).isZero();
        assertThat(doorman.unauthenticated()).isZero();
        assertThat(doorman.addresses()).isZero();
    }

    private Doorman doorman(int total, int address, int strangers, int perSecond) {
        return new Doorman(TestServer.caps(total, address, strangers, perSecond), now::get);
    }

    private Ticket admit(Doorman doorman, AddressBlock block) {
        return switch (doorman.admit(block, pushedOut::incrementAndGet)) {
            case Entry.Admitted(Ticket ticket) -> ticket;
            case Entry.Refused(Entry.Refusal refusal) -> throw new AssertionError(refusal);
        };
    }

    private Entry.Refusal refusal(Doorman doorman, AddressBlock block) {
        return switch (doorman.admit(block, pushedOut::incrementAndGet)) {
            case Entry.Admitted _ -> throw new AssertionError("admitted");
            case Entry.Refused(Entry.Refusal refusal) -> refusal;
        };
    }
}
