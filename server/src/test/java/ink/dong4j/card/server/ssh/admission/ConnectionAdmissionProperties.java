package ink.dong4j.card.server.ssh.admission;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.SshConfig;
import ink.dong4j.card.server.limit.AddressBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Who gets a place when more connections want one than there are. */
class ConnectionAdmissionProperties {
    private static final int TOTAL = 8;
    private static final int PER_NETWORK = 6;

    sealed interface Step {
        /** Network 0 is of IPv4, in which every address is a network of its own. */
        record Come(int network, int address) implements Step {
            AddressBlock block() {
                return network == 0
                        ? new AddressBlock("192.0.2." + address)
                        : new AddressBlock("20010db8000%d000%d/64".formatted(network, address));
            }
        }

        record Type(int which) implements Step {}

        record Leave(int which) implements Step {}
    }

    private record Seat(ConnectionSlot slot) {
        AddressBlock network() {
            return slot.block().widest();
        }
    }

    private static final class House {
        final AtomicLong now = new AtomicLong();
        final List<Seat> seats = new ArrayList<>();
        final List<Seat> displaced = new ArrayList<>();
        final ConnectionAdmission admission =
                new ConnectionAdmission(
                        new SshConfig.Connections(TOTAL, TOTAL, PER_NETWORK, 99, 1_000_000),
                        now::get);

        void come(AddressBlock block) {
            Map<AddressBlock, Integer> held = new HashMap<>();
            seats.forEach(seat -> held.merge(seat.network(), 1, Integer::sum));
            int own = held.getOrDefault(block.widest(), 0);
            int most = held.values().stream().max(Integer::compare).orElse(0);
            switch (admission.admit(block, () -> {})) {
                case AdmissionResult.Refused(AdmissionResult.Refusal refusal) -> {
                    boolean network = block.network().isPresent() && own >= PER_NETWORK;
                    assertThat(refusal)
                            .isEqualTo(
                                    network
                                            ? AdmissionResult.Refusal.NETWORK
                                            : AdmissionResult.Refusal.FULL);
                    assertThat(network || (seats.size() == TOTAL && most < own + 2)).isTrue();
                }
                case AdmissionResult.Admitted(ConnectionSlot slot) -> {
                    if (seats.size() == TOTAL) {
                        assertThat(displaced).hasSize(1);
                        Seat out = displaced.removeFirst();
                        assertThat(held.get(out.network())).isEqualTo(most);
                        assertThat(most).isGreaterThanOrEqualTo(own + 2);
                        assertThat(out).isEqualTo(idlestOf(out.network()));
                        seats.remove(out);
                        out.slot().close();
                    }
                    assertThat(displaced).isEmpty();
                    Seat seat = new Seat(slot);
                    slot.makesRoomBy(() -> displaced.add(seat));
                    slot.loggedIn();
                    seats.add(seat);
                }
            }
        }

        private Seat idlestOf(AddressBlock network) {
            return seats.stream()
                    .filter(seat -> seat.network().equals(network))
                    .max(Comparator.comparingLong(seat -> seat.slot().idleNanos(now.get())))
                    .orElseThrow();
        }
    }

    @Property(tries = 500)
    void aNewcomerDisplacesTheIdlestOfTheLargestNetworkAndNobodyWhoHoldsNoMoreThanItself(
            @ForAll("steps") List<Step> steps) {
        House house = new House();
        for (Step step : steps) {
            house.now.addAndGet(1_000_000);
            switch (step) {
                case Step.Come come -> house.come(come.block());
                case Step.Type(int which) -> {
                    if (!house.seats.isEmpty()) {
                        Seat seat = house.seats.get(which % house.seats.size());
                        seat.slot().active(house.now.get());
                    }
                }
                case Step.Leave(int which) -> {
                    if (!house.seats.isEmpty()) {
                        house.seats.remove(which % house.seats.size()).slot().close();
                    }
                }
            }
            assertThat(house.admission.total())
                    .isEqualTo(house.seats.size())
                    .isLessThanOrEqualTo(TOTAL);
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, 99);
        Arbitrary<Step> come =
                Combinators.combine(
                                Arbitraries.integers().between(0, 4),
                                Arbitraries.integers().between(0, 9))
                        .as(Step.Come::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(4, come),
                        Tuple.of(2, any.map(Step.Type::new)),
                        Tuple.of(1, any.map(Step.Leave::new)))
                .list()
                .ofMaxSize(80);
    }
}
