package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.e2e.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints what a visit costs, beside the least that an SSH server can cost, measured in the same run: in a
 * fresh process, after 500 visits, and with many sessions at rest. {@code ./mvnw -q -Pbench verify}
 * measures all of it, {@code -Dit.test=CardBench#keys} a part. Nothing is asserted; only figures of
 * one run on one machine compare.
 *
 * <p>The card is a process of its own, started by {@code ./card serve}; the gateway's stand-in is in this
 * one. Visitors are real {@code ssh} clients at pseudo-terminals, crowds of 100 and 200 too; only the
 * sessions whose memory is measured are of a library in this process.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CardBench {
    private static final int COLD_RUNS = 3;
    private static final int WARM_VISITS = 500;
    private static final int WARM_REQUESTS = 300;
    private static final Duration AFTER_START = Duration.ofSeconds(5);

    private final Figures ofFloor = new Figures();
    private final Figures ofCard = new Figures();
    private StandIn gateway;
    private InstalledCard card;
    private Optional<Floor> floor;
    private Optional<Subject> warmFloor = Optional.empty();
    private Optional<Subject> warmCard = Optional.empty();

    /** What is measured of a server that runs. */
    @FunctionalInterface
    private interface Part {
        void measure(Subject subject, Figures figures) throws IOException, InterruptedException;
    }

    @BeforeAll
    void prepare(@TempDir Path folder) throws Exception {
        Path root = TestServer.sampleCard().resolve("../../..").normalize();
        gateway = new StandIn();
        for (int request = 0; request < WARM_REQUESTS; request++) {
            gateway.alone(1, Question.Answer.HELLO);
        }
        floor = Floor.build(root.resolve("server/src/test/bench/floor"), folder);
        card = new InstalledCard(root, folder, gateway.baseUrl());
        card.build();
    }

    @AfterAll
    void printTheTable() throws Exception {
        warmFloor.ifPresent(Subject::close);
        warmCard.ifPresent(Subject::close);
        gateway.close();
        Table.print(ofFloor, ofCard);
    }

    @Test
    @Order(1)
    void cold() throws Exception {
        if (floor.isPresent()) {
            // The floor's share of some targets is what it costs later.
            Visits.later(warmFloor(), ofFloor);
            try (Subject fresh = floor.get().start()) {
                started(fresh, ofFloor);
                Visits.first(fresh, ofFloor);
            }
        }
        List<Figures> runs = new ArrayList<>();
        for (int run = 0; run < COLD_RUNS; run++) {
            Figures figures = new Figures();
            try (Subject fresh = card.start()) {
                started(fresh, figures);
                Visits.first(fresh, figures);
                Questions questions = new Questions(fresh, gateway);
                questions.first(figures);
                questions.atOnce(Row.AT_ONCE_COLD, figures);
            }
            runs.add(figures);
        }
        ofCard.putAll(Figures.medians(runs));
    }

    private static void started(Subject fresh, Figures figures)
            throws IOException, InterruptedException {
        figures.put(Row.LISTENING, fresh.untilListening().toNanos() / 1e9);
        fresh.cpuListening().ifPresent(cpu -> figures.put(Row.CPU_LISTENING, seconds(cpu)));
        Thread.sleep(AFTER_START);
        fresh.cpu().ifPresent(cpu -> figures.put(Row.CPU_STARTED, seconds(cpu)));
        figures.put(Row.RESIDENT_STARTED, fresh.resident() / 1024);
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    @Test
    @Order(2)
    void visits() throws Exception {
        both(Visits::later);
    }

    @Test
    @Order(3)
    void keys() throws Exception {
        both(Keys::times);
        Keys.bytes(warmCard(), ofCard);
    }

    @Test
    @Order(4)
    void questions() throws Exception {
        Questions questions = new Questions(warmCard(), gateway);
        questions.later(ofCard);
        questions.cancelled(ofCard);
        questions.atOnce(Row.AT_ONCE, ofCard);
    }

    @Test
    @Order(5)
    void crowds() throws Exception {
        both(Keys::atOnce);
        Questions.alone(gateway, ofFloor);
        Questions questions = new Questions(warmCard(), gateway);
        questions.asks(ofCard);
        questions.streams(ofCard);
        both((subject, figures) -> figures.put(Row.RESIDENT_USED, subject.resident() / 1024));
    }

    @Test
    @Order(6)
    void rest() throws Exception {
        both(Visits::staying);
    }

    @Test
    @Order(7)
    void sessions() throws Exception {
        if (floor.isPresent()) {
            try (Subject fresh = floor.get().start()) {
                Sessions.resident(fresh, ofFloor);
            }
        }
        try (Subject fresh = card.start()) {
            Sessions.resident(fresh, ofCard);
        }
        try (Subject fresh = card.start(Sessions.COUNTING_NATIVE)) {
            Sessions.heapAndNative(fresh, ofCard);
        }
    }

    @Test
    @Order(8)
    void lobby() throws Exception {
        try (Subject fresh = card.start()) {
            LobbyCrowd.measure(fresh, ofCard);
        }
    }

    /** Of the floor and then of the card, each after its 500 visits. */
    private void both(Part part) throws IOException, InterruptedException {
        if (floor.isPresent()) {
            part.measure(warmFloor(), ofFloor);
        }
        part.measure(warmCard(), ofCard);
    }

    private Subject warmFloor() throws IOException, InterruptedException {
        if (warmFloor.isEmpty()) {
            warmFloor = Optional.of(floor.orElseThrow().start());
            Visits.warm(warmFloor.get(), WARM_VISITS);
        }
        return warmFloor.get();
    }

    private Subject warmCard() throws IOException, InterruptedException {
        if (warmCard.isEmpty()) {
            warmCard = Optional.of(card.start());
            Visits.warm(warmCard.get(), WARM_VISITS);
        }
        return warmCard.get();
    }
}
