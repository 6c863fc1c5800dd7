package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.SshConfig;
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
    void aNetworkOfIpv6HasItsShareHoweverManyAddressesItUses() {
        Doorman doorman = new Doorman(new SshConfig.Connections(99, 9, 3, 99, 99), now::get);
        for (int n = 0; n < 3; n++) {
            admit(doorman, new AddressBlock("20010db80001000" + n + "/64")).loggedIn();
        }
        assertThat(refusal(doorman, new AddressBlock("20010db800010009/64")))
                .isEqualTo(Entry.Refusal.NETWORK);
        admit(doorman, new AddressBlock("20010db800020000/64"));
        admit(doorman, HERE);
    }

    @Test
    void inAFullHouseTheIdlestOfTheLargestNetworkMakesRoom() {
        Doorman doorman = doorman(4, 99, 99, 99);
        List<String> out = new ArrayList<>();
        List<Ticket> visitors = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            String name = "visitor " + n;
            Entry entry =
                    doorman.admit(
                            new AddressBlock("20010db80001000" + n + "/64"), () -> out.add(name));
            Ticket ticket = ((Entry.Admitted) entry).ticket();
            ticket.loggedIn();
            visitors.add(ticket);
            now.addAndGet(1000);
        }
        admit(doorman, THERE).loggedIn();
        visitors.getFirst().active(now.get());
        admit(doorman, HERE);
        assertThat(out).containsExactly("visitor 1");
        assertThat(pushedOut).hasValue(0);
        assertThat(doorman.total()).isEqualTo(4);
        // Two, one and one: nobody holds so much more that a fourth network could ask for it.
        admit(doorman, new AddressBlock("192.0.2.3"));
        assertThat(out).containsExactly("visitor 1", "visitor 2");
        assertThat(refusal(doorman, new AddressBlock("192.0.2.4"))).isEqualTo(Entry.Refusal.FULL);
    }

    @Test
    void onlySoManyDisplacedVisitsAreWaitedForAtOnce() {
        Doorman doorman = doorman(2 * Doorman.LEAVING, 999, 999, 999);
        List<Ticket> crowd = new ArrayList<>();
        for (int n = 0; n < 2 * Doorman.LEAVING; n++) {
            crowd.add(admit(doorman, HERE));
        }
        for (int n = 0; n < Doorman.LEAVING; n++) {
            admit(doorman, new AddressBlock("198.51.100." + n));
        }
        assertThat(refusal(doorman, THERE)).isEqualTo(Entry.Refusal.FULL);
        crowd.forEach(Ticket::close);
        admit(doorman, THERE);
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
