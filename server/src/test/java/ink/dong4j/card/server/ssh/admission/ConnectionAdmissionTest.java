package ink.dong4j.card.server.ssh.admission;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.limit.AddressBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ConnectionAdmissionTest {
    private static final AddressBlock HERE = new AddressBlock("192.0.2.1");
    private static final AddressBlock THERE = new AddressBlock("192.0.2.2");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger pushedOut = new AtomicInteger();

    @Test
    void aFullServerRefuses() {
        ConnectionAdmission admission = admission(2, 9, 9, 99);
        admit(admission, HERE);
        ConnectionSlot second = admit(admission, THERE);
        assertThat(refusal(admission, HERE)).isEqualTo(AdmissionResult.Refusal.FULL);
        second.close();
        admit(admission, HERE);
    }

    @Test
    void oneAddressHasItsShare() {
        ConnectionAdmission admission = admission(9, 2, 9, 99);
        admit(admission, HERE).loggedIn();
        admit(admission, HERE).loggedIn();
        assertThat(refusal(admission, HERE)).isEqualTo(AdmissionResult.Refusal.ADDRESS);
        admit(admission, THERE);
    }

    @Test
    void oneAddressHasItsPaceAndOthersHaveTheirs() {
        ConnectionAdmission admission = admission(99, 99, 99, 4);
        for (int i = 0; i < 4; i++) {
            ConnectionSlot slot = admit(admission, HERE);
            assertThat(slot.beginsExchange()).isTrue();
            slot.loggedIn();
        }
        assertThat(admit(admission, HERE).beginsExchange()).isFalse();
        assertThat(admit(admission, THERE).beginsExchange()).isTrue();
        now.addAndGet(Duration.ofMillis(250).toNanos());
        assertThat(admit(admission, HERE).beginsExchange()).isTrue();
        assertThat(admit(admission, HERE).beginsExchange()).isFalse();
    }

    @Test
    void connectionsThatExchangeNoKeysDoNotUseUpTheShareOfTheirAddress() {
        ConnectionAdmission admission = admission(999, 999, 999, 20);
        for (int i = 0; i < 40; i++) {
            admit(admission, HERE).close();
        }
        assertThat(admit(admission, HERE).beginsExchange()).isTrue();
    }

    @Test
    void aFloodOfConnectionsThatExchangeNoKeysIsHeldToTenTimesThePace() {
        ConnectionAdmission admission = admission(99_999, 99_999, 99_999, 20);
        int admitted = 0;
        for (int i = 0; i < 10_000; i++) {
            now.addAndGet(Duration.ofMillis(1).toNanos() / 10);
            if (admission.admit(HERE, () -> {})
                    instanceof AdmissionResult.Admitted(ConnectionSlot slot)) {
                slot.close();
                admitted++;
            }
        }
        assertThat(admitted).isBetween(200, 401);
        assertThat(refusal(admission, HERE)).isEqualTo(AdmissionResult.Refusal.PACE);
        admit(admission, THERE);
    }

    @Test
    void whoNeverLogsInGetsAQuarterOfThePace() {
        ConnectionAdmission admission = admission(999, 999, 999, 20);
        int admitted = 0;
        for (int millis = 0; millis < 4000; millis += 10) {
            now.addAndGet(Duration.ofMillis(10).toNanos());
            ConnectionSlot slot = admit(admission, HERE);
            if (slot.beginsExchange()) {
                admitted++;
            }
            slot.close();
        }
        assertThat(admitted).isBetween(38, 40);
    }

    @Test
    void aNewcomerPushesOutTheOldestOfWhoeverHoldsMost() {
        ConnectionAdmission admission = admission(99, 99, 3, 99);
        List<String> out = new ArrayList<>();
        assertThat(admission.admit(HERE, () -> out.add("first")))
                .isInstanceOf(AdmissionResult.Admitted.class);
        assertThat(admission.admit(HERE, () -> out.add("second")))
                .isInstanceOf(AdmissionResult.Admitted.class);
        assertThat(admission.admit(HERE, () -> out.add("third")))
                .isInstanceOf(AdmissionResult.Admitted.class);
        assertThat(refusal(admission, HERE)).isEqualTo(AdmissionResult.Refusal.LOGINS);
        admit(admission, THERE);
        assertThat(out).containsExactly("first");
        assertThat(admission.unauthenticated()).isEqualTo(3);
        assertThat(admission.total()).isEqualTo(3);
    }

    @Test
    void whoHasLoggedInIsNotPushedOut() {
        ConnectionAdmission admission = admission(99, 99, 1, 99);
        admit(admission, HERE).loggedIn();
        admit(admission, HERE);
        admit(admission, THERE);
        assertThat(pushedOut).hasValue(1);
        assertThat(admission.total()).isEqualTo(2);
    }

    @Test
    void aNetworkOfIpv6HasItsShareHoweverManyAddressesItUses() {
        ConnectionAdmission admission =
                new ConnectionAdmission(new SshConfig.Connections(99, 9, 3, 99, 99), now::get);
        for (int n = 0; n < 3; n++) {
            admit(admission, new AddressBlock("20010db80001000" + n + "/64")).loggedIn();
        }
        assertThat(refusal(admission, new AddressBlock("20010db800010009/64")))
                .isEqualTo(AdmissionResult.Refusal.NETWORK);
        admit(admission, new AddressBlock("20010db800020000/64"));
        admit(admission, HERE);
    }

    @Test
    void inAFullHouseTheIdlestOfTheLargestNetworkMakesRoom() {
        ConnectionAdmission admission = admission(4, 99, 99, 99);
        List<String> out = new ArrayList<>();
        List<ConnectionSlot> visitors = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            String name = "visitor " + n;
            AdmissionResult entry =
                    admission.admit(
                            new AddressBlock("20010db80001000" + n + "/64"), () -> out.add(name));
            ConnectionSlot slot = ((AdmissionResult.Admitted) entry).slot();
            slot.loggedIn();
            visitors.add(slot);
            now.addAndGet(1000);
        }
        admit(admission, THERE).loggedIn();
        visitors.getFirst().active(now.get());
        admit(admission, HERE);
        assertThat(out).containsExactly("visitor 1");
        assertThat(pushedOut).hasValue(0);
        assertThat(admission.total()).isEqualTo(4);
        // Two, one and one: nobody holds so much more that a fourth network could ask for it.
        admit(admission, new AddressBlock("192.0.2.3"));
        assertThat(out).containsExactly("visitor 1", "visitor 2");
        assertThat(refusal(admission, new AddressBlock("192.0.2.4")))
                .isEqualTo(AdmissionResult.Refusal.FULL);
    }

    @Test
    void onlySoManyDisplacedVisitsAreWaitedForAtOnce() {
        ConnectionAdmission admission = admission(2 * ConnectionAdmission.LEAVING, 999, 999, 999);
        List<ConnectionSlot> crowd = new ArrayList<>();
        for (int n = 0; n < 2 * ConnectionAdmission.LEAVING; n++) {
            crowd.add(admit(admission, HERE));
        }
        for (int n = 0; n < ConnectionAdmission.LEAVING; n++) {
            admit(admission, new AddressBlock("198.51.100." + n));
        }
        assertThat(refusal(admission, THERE)).isEqualTo(AdmissionResult.Refusal.FULL);
        crowd.forEach(ConnectionSlot::close);
        admit(admission, THERE);
    }

    @Test
    void theBooksAreEmptyAfterEveryEnd() {
        ConnectionAdmission admission = admission(99, 99, 2, 99);
        ConnectionSlot visitor = admit(admission, HERE);
        visitor.loggedIn();
        visitor.loggedIn();
        ConnectionSlot first = admit(admission, HERE);
        ConnectionSlot second = admit(admission, HERE);
        ConnectionSlot displacing = admit(admission, THERE);
        for (ConnectionSlot slot : List.of(visitor, first, second, displacing, visitor, first)) {
            slot.close();
            slot.loggedIn();
        }
        assertThat(admission.total()).isZero();
        assertThat(admission.unauthenticated()).isZero();
        assertThat(admission.addresses()).isZero();
    }

    private ConnectionAdmission admission(int total, int address, int strangers, int perSecond) {
        return new ConnectionAdmission(
                new SshConfig.Connections(total, address, total, strangers, perSecond), now::get);
    }

    private ConnectionSlot admit(ConnectionAdmission admission, AddressBlock block) {
        return switch (admission.admit(block, pushedOut::incrementAndGet)) {
            case AdmissionResult.Admitted(ConnectionSlot slot) -> slot;
            case AdmissionResult.Refused(AdmissionResult.Refusal refusal) ->
                    throw new AssertionError(refusal);
        };
    }

    private AdmissionResult.Refusal refusal(ConnectionAdmission admission, AddressBlock block) {
        return switch (admission.admit(block, pushedOut::incrementAndGet)) {
            case AdmissionResult.Admitted _ -> throw new AssertionError("admitted");
            case AdmissionResult.Refused(AdmissionResult.Refusal refusal) -> refusal;
        };
    }
}
