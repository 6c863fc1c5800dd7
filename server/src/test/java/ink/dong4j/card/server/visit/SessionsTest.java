package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import ink.dong4j.card.server.limit.LogThrottle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SessionsTest {
    private static final Logger ROOM =
            (Logger) LoggerFactory.getLogger(Sessions.class.getPackageName());

    @AutoClose private final House house = new House();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listenToTheLog() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        ROOM.addAppender(log);
        ROOM.setLevel(Level.INFO);
    }

    @AfterEach
    void leaveTheLog() {
        ROOM.detachAppender(log);
        ROOM.setLevel(null);
    }

    @Test
    void aVisitWhoseWireBreaksInAnyWayIsRegisteredNoMore() {
        house.sessions.open(house.atTerminal("x"), new BrokenWire());
        house.sessions.open(house.executing("card"), new BrokenWire());
        house.sessions.close(Duration.ofSeconds(60));
        assertThat(house.sessions.count()).isZero();
        assertThat(lines()).anyMatch(line -> line.endsWith("sessions=0 answers=0"));
    }

    /** Fails as the machine may at any moment. */
    private static final class BrokenWire implements Wire {
        @Override
        public void write(Stream stream, byte[] bytes, Runnable done) {
            throw new OutOfMemoryError("on purpose");
        }

        @Override
        public void fence(Runnable reached) {}

        @Override
        public void consumed(int bytes) {}

        @Override
        public void exit(int status) {
            throw new OutOfMemoryError("on purpose");
        }
    }

    @Test
    void oneLineWhenAVisitOpensAndOneWhenItCloses() throws Exception {
        Hanging hanging = new Hanging();
        house.answerer.then(hanging);
        FakeWire wire = new FakeWire();
        Visit visit = house.sessions.open(house.executing("ask my secret words"), wire);
        hanging.awaitBegun();
        house.run("card");
        awaitLines(3);
        visit.hangUp();
        wire.awaitExit();
        house.sessions.close(Duration.ZERO);

        assertThat(lines())
                .containsExactly(
                        "visit 1 opened, kind=ask address=192.0.2.1 sessions=1 answers=0",
                        "visit 2 opened, kind=card address=192.0.2.1 sessions=2 answers=1",
                        "visit 2 closed, kind=card end=exit-0 sessions=1 answers=1",
                        "visit 1 closed, kind=ask end=gone sessions=0 answers=0");
    }

    @Test
    void afterManyAbruptHangUpsEveryCountIsZero() throws Exception {
        List<Visit> visits = new ArrayList<>();
        List<FakeWire> wires = new ArrayList<>();
        List<Hanging> answers = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            wires.add(new FakeWire());
            visits.add(house.sessions.open(house.atTerminal("x"), wires.getLast()));
        }
        for (int i = 0; i < 16; i++) {
            answers.add(new Hanging());
            house.answerer.then(answers.getLast());
            wires.add(new FakeWire());
            visits.add(house.sessions.open(house.executing("ask why"), wires.getLast()));
        }
        for (Hanging answer : answers) {
            answer.awaitBegun();
        }
        visits.forEach(Visit::hangUp);
        visits.forEach(Visit::hangUp);
        for (FakeWire wire : wires) {
            wire.awaitExit();
        }
        house.sessions.close(Duration.ZERO);

        assertThat(house.sessions.count()).isZero();
        assertThat(house.limits.answers()).isZero();
        assertThat(lines().getLast()).endsWith("sessions=0 answers=0");
        assertThat(lines()).hasSize(2 * 66);
    }

    @Test
    void whoAsksForWhatWeDoNotHaveCannotFloodTheLog() throws Exception {
        for (int i = 0; i < 200; i++) {
            assertThat(house.run("uname -s -v -n -r -m").awaitExit()).isEqualTo(2);
        }

        house.sessions.close(Duration.ZERO);

        assertThat(lines())
                .hasSizeBetween(1, LogThrottle.LINES_PER_MINUTE + 2)
                .allMatch(line -> line.startsWith("unknown command, address=192.0.2.1"))
                .noneMatch(line -> line.contains("uname"));
    }

    @Test
    void aServerThatStopsTellsEveryVisitor() throws Exception {
        List<FakeWire> wires = List.of(new FakeWire(), new FakeWire());
        house.sessions.open(house.atTerminal("x"), wires.getFirst());
        house.sessions.open(house.atTerminal("plain"), wires.getLast());
        house.sessions.close(Duration.ZERO);

        assertThat(wires).allMatch(FakeWire::exited);
        assertThat(house.sessions.count()).isZero();
    }

    @Test
    void whoComesWhileTheServerStopsIsToldToo() throws Exception {
        house.sessions.close(Duration.ZERO);
        FakeWire wire = new FakeWire();
        house.sessions.open(house.atTerminal("x"), wire);

        assertThat(wire.awaitExit()).isZero();
    }

    @Test
    void aBugIsLoggedOnceWithItsTrace() throws Exception {
        house.answerer.then(
                (question, sink) -> {
                    throw new IllegalStateException("planted by a test");
                });
        house.run("ask why");
        house.sessions.close(Duration.ZERO);

        assertThat(log.list)
                .filteredOn(event -> event.getThrowableProxy() != null)
                .singleElement()
                .satisfies(event -> assertThat(event.getMessage()).isEqualTo("visit {} broke"));
        assertThat(lines().getLast()).endsWith("end=broken sessions=0 answers=0");
    }

    /** A visit is over for its visitor a moment before the log says so. */
    private void awaitLines(int count) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (log.list.size() < count) {
            assertThat(System.nanoTime()).as("%s", lines()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
