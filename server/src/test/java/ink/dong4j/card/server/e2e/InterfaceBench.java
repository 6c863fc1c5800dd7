package ink.dong4j.card.server.e2e;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Themes;
import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.frame.Background;
import ink.dong4j.card.frame.ColorDepth;
import ink.dong4j.card.frame.Frame;
import ink.dong4j.card.frame.FrameDiff;
import ink.dong4j.card.frame.Palette;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.CardScreens;
import ink.dong4j.card.server.assistant.LongAnswer;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Step;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Prints what the interface alone costs, without SSH: bytes for the terminal and time of the processor.
 * An answer comes in pieces of four characters, and each is painted, which is the most that it can cost.
 */
class InterfaceBench {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final int PIECE = 4;
    private static final int ROUNDS = 5;

    @Test
    void printTheTable() {
        Card card = card();
        for (String kind : List.of("prose", "markdown")) {
            for (int kilobytes : List.of(4, 8, 16, 32)) {
                print(card, kind, kilobytes, PIECE, "painted per token");
            }
        }
        for (String kind : List.of("prose", "markdown")) {
            print(card, kind, 17, Integer.MAX_VALUE, "at once");
        }
    }

    private static void print(Card card, String kind, int kilobytes, int piece, String how) {
        String text = LongAnswer.text(kind + "-" + kilobytes * 1024 + "-0");
        long nanos = Long.MAX_VALUE;
        long bytes = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            bytes = new Visit(card).answer(text, piece);
            long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            nanos = Math.min(nanos, took);
        }
        int tokens = text.length() / PIECE;
        System.out.println(
                "%-42s %9d bytes %6.2f per byte %9.2f ms CPU %9.4f ms a token"
                        .formatted(
                                kilobytes + " KB of " + kind + ", " + how,
                                bytes,
                                (double) bytes / text.length(),
                                nanos / 1e6,
                                nanos / 1e6 / tokens));
    }

    private static Card card() {
        return switch (new ConfigLoader(TestServer.sampleCard(), Map.of(), List.of()).load()) {
            case Configuration.Ready ready -> ready.card();
            case Configuration.Faulty faulty ->
                    throw new IllegalArgumentException(faulty.problems().toString());
        };
    }

    /** A model, and what a terminal shows of it. */
    private static final class Visit {
        private final FrameDiff diff =
                new FrameDiff(
                        Palette.of(
                                ColorDepth.ANSI256,
                                Backdrop.of(Background.UNKNOWN),
                                Themes.STOCK.first().hues()),
                        true);
        private Model model;
        private long turn;
        private long bytes;

        Visit(Card card) {
            model =
                    CardScreens.start(
                            card,
                            Lang.EN,
                            ZoneOffset.UTC,
                            VisitBounds.DEFAULT,
                            Terms.PAGES_ONLY,
                            COLUMNS,
                            ROWS,
                            Instant.EPOCH);
            tell(Msg.typed("What?"));
            tell(Msg.press(Key.ENTER));
            paint();
        }

        /** The bytes that the answer costs. */
        long answer(String text, int piece) {
            long before = bytes;
            for (int start = 0; start < text.length(); ) {
                int end = text.length() - start <= piece ? text.length() : start + piece;
                tell(new Msg.Delta(turn, text.substring(start, end)));
                paint();
                start = end;
            }
            tell(new Msg.TurnEnded(turn, new Outcome.Answered()));
            paint();
            return bytes - before;
        }

        private void tell(Msg msg) {
            Step step = App.update(model, msg);
            model = step.model();
            for (Effect effect : step.effects()) {
                if (effect instanceof Effect.Ask ask) {
                    turn = ask.turn();
                }
            }
        }

        private void paint() {
            View view = App.view(model);
            Frame frame =
                    new Frame(
                            COLUMNS,
                            ROWS,
                            view.lines(),
                            view.caretColumn(),
                            view.caretRow(),
                            view.caretVisible());
            bytes += diff.paint(frame).length;
        }
    }
}
