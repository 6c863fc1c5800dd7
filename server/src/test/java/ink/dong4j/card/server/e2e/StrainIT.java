package ink.dong4j.card.server.e2e;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever some visitors do, another one types as if alone, and nothing is left of them. */
@Tag("alone")
class StrainIT {
    /** A little less than the longest draft, in bytes. */
    private static final int DRAFT = 16_000;

    private static final String EVERYBODY_MAY_COME_AT_ONCE =
            "server.ssh.connections.per-address-per-second=400";

    @Test
    void keysInLongDraftsHoldUpNobodyElse() throws Exception {
        try (StrainedServer server = StrainedServer.start()) {
            for (int visitor = 0; visitor < 4; visitor++) {
                server.visit(StrainingVisit.Window.USUAL)
                        .type(pasted("a word ".repeat(8), DRAFT))
                        .typeForEver("\u0010\u000e");
            }
            server.assertTypingIsNotHeldUp();
            server.assertHeapIsSmall();
            server.assertNothingIsLeftOfTheKilled();
        }
    }

    @Test
    void placesInALongTextThatAreWalkedForEverHoldUpNobodyElse() throws Exception {
        try (StrainedServer server = StrainedServer.start()) {
            for (int visitor = 0; visitor < 4; visitor++) {
                server.visit(StrainingVisit.Window.USUAL)
                        .type("/privacy\r")
                        .type("/e\r")
                        .typeForEver("\u001b[B");
            }
            server.assertTypingIsNotHeldUp();
            server.assertHeapIsSmall();
            server.assertNothingIsLeftOfTheKilled();
        }
    }

    @Test
    void offersToTheClipboardThatNobodyReadsFillNoMemory() throws Exception {
        try (StrainedServer server = StrainedServer.start()) {
            for (int visitor = 0; visitor < 4; visitor++) {
                server.visit(StrainingVisit.Window.USUAL).type("/links\r").typeForEver("c\u001b[Z");
            }
            for (int round = 0; round < 3; round++) {
                server.assertTypingIsNotHeldUp();
                server.assertHeapIsSmall();
            }
            server.assertNothingIsLeftOfTheKilled();
        }
    }

    @Test
    void fourHundredOfTheLargestWindowsFillNoMemory() throws Exception {
        try (StrainedServer server = StrainedServer.start(EVERYBODY_MAY_COME_AT_ONCE)) {
            for (int visitor = 0; visitor < 400; visitor++) {
                server.visit(StrainingVisit.Window.LARGEST, address(visitor % 8));
            }
            server.awaitOthers(400);
            server.assertTypingIsNotHeldUp();
            server.assertHeapIsSmall();
            server.assertNothingIsLeftOfTheKilled();
        }
    }

    @Test
    void longQuestionsOfManyVisitorsAtOnceHoldUpNobodyElse() throws Exception {
        try (StrainedServer server = StrainedServer.start()) {
            List<FastVisit> askers = new ArrayList<>();
            for (int visitor = 0; visitor < 16; visitor++) {
                FastVisit asker = server.asker(address(visitor % 4)).wants("[");
                asker.type("\u001b[200~" + "zebra? ".repeat(DRAFT / 7) + "\u001b[201~").came();
                askers.add(asker.wants("found nothing"));
            }
            for (FastVisit asker : askers) {
                asker.type("\r");
            }
            server.assertTypingIsNotHeldUp();
            for (FastVisit asker : askers) {
                asker.came();
            }
            server.assertHeapIsSmall();
            server.assertNothingIsLeftOfTheKilled();
        }
    }

    /** An address of loopback that no other test's visitor has. */
    private static String address(int number) {
        return "127.0.1." + (number + 1);
    }

    /** A draft of pastes, of which none is long enough to be folded. */
    private static String pasted(String piece, int length) {
        return ("\u001b[200~" + piece + "\u001b[201~").repeat(length / piece.length());
    }
}
