package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The runner game, played by a real ssh. */
class DinoIT {
    /** The first shrub of every course, as near as a jump over it begins best. */
    private static final Pattern SHRUB_AHEAD = Pattern.compile("(?m)^ {2,4}\\\\_/_\\)' {2,5}L#");

    private static final Pattern SOME_POINTS = Pattern.compile("(?m) ([5-9]|[1-9][0-9])$");

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server = TestServer.start("card.dino=on");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void aVisitorJumpsAndScoresAndRestsAtNoCost() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("/dino").enter().awaits("Space or a tap jumps");
            visit.type(" ").awaits("Space jump");
            visit.awaits("a shrub ahead", shown -> SHRUB_AHEAD.matcher(shown).find());
            visit.type(" ");
            visit.awaits("more points", shown -> SOME_POINTS.matcher(shown).find());
            visit.awaits("Game over").escape().awaits("Ask the assistant");
            visit.type("\u0004");
            assertThat(visit.exitStatus()).isZero();
        }
    }

    @Test
    void aWindowThatChangesPausesTheRunAndAFocusThatIsLostToo() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j").type("/dino").enter().awaits("Space or a tap jumps");
            visit.type(" ").awaits("Space jump");
            visit.resize(40, 20).awaits("Paused");
            visit.type(" ").awaits("Space jump").type("\u001b[O").awaits("Paused");
            visit.type("\u0004");
            assertThat(visit.exitStatus()).isZero();
        }
    }

    @Test
    void aStillPictureIsPrintedWithoutATerminal() throws Exception {
        Ssh printed = Ssh.run(server.port(), "x", "dino");
        assertThat(printed.status()).isZero();
        assertThat(printed.out()).contains("(o=", "L#J", "Jump over what stands in the way");
    }
}
