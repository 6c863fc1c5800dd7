package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.keys.KeyDecoder;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.SampleCard;
import ink.dong4j.card.ui.Step;
import ink.dong4j.card.ui.ViewFits;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A hundred thousand keys, clicks, pastes, sizes and broken sequences: every view stays in its size. */
class HundredThousandEventsTest {
    private static final int EVENTS = 100_000;
    private static final int DRAFT = 2000;

    private static final List<String> PIECES =
            List.of(
                    "\u001b",
                    "\u001b[",
                    "\u001b[A",
                    "\u001bOB",
                    "\u001b[1;5C",
                    "\u001b[5~",
                    "\u001b[6~",
                    "\u001b[H",
                    "\u001bOF",
                    "\u001b[Z",
                    "\u001b[13;2u",
                    "\u001b[27u",
                    "\u001b[97;5u",
                    "\u001b[<64;3;4M",
                    "\u001b[<65;3;4M",
                    "\u001b[<0;9;9M",
                    "\u001b[<0;900;900M",
                    "\u001b[<0;;M",
                    "\u001b[M !!",
                    "\u001b[200~",
                    "\u001b[201~",
                    "\u001b]11;rgb:ffff/ffff/ffff",
                    "\u001b\\",
                    "\u0007",
                    "\u001bP>|tmux 3.4",
                    "\u001b[?62;22c",
                    "\u001b[?2026;2$y",
                    "\u001b[99999999999999999999999A",
                    "\u001b_G",
                    "\u001b^",
                    "\u001bX",
                    "\r",
                    "\n",
                    "\t",
                    "\u007f",
                    "\b",
                    "\u0001",
                    "\u0005",
                    "\u000b",
                    "\u0015",
                    "\u0017",
                    "\u0019",
                    "\u001a",
                    "\u001f",
                    "\u0012",
                    "\u0014",
                    "hello ",
                    "你好，",
                    "世界。",
                    "e\u0301",
                    "/",
                    "/help\r",
                    "/links\r",
                    "/clear\r",
                    "/home\r",
                    "/lang\r",
                    "/theme light\r",
                    "/find o\r",
                    "/copy\r",
                    "/export\r",
                    "/pages\r",
                    "/retry\r",
                    "1",
                    "2",
                    "3",
                    "4",
                    "q",
                    "c",
                    "n",
                    "\uD83D\uDC68\u200D\uD83D\uDC69",
                    "\uD83C\uDDE8",
                    "\u200D",
                    "one\rtwo\rthree\r");

    private final Random random = new Random(20260102);
    private final KeyDecoder decoder =
            new KeyDecoder(TerminalType.of("xterm-256color", Map.of()).keys(), DRAFT, _ -> {});
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private Model model =
            Visits.start(
                    SampleCard.card(),
                    Lang.EN,
                    new VisitBounds(DRAFT, 8, 6_000, 2_000, 4),
                    80,
                    24,
                    now);
    private long asked;

    @Test
    void everyViewStaysInItsSize() {
        for (int event = 0; event < EVENTS; event++) {
            happen();
            ViewFits.check(App.view(model), model.columns(), model.rows());
        }
        // The visit still does what it is asked for.
        now = now.plusSeconds(10);
        update(new Msg.Clock(now));
        decoder.decode(ByteBuffer.allocate(0), now)
                .forEach(input -> update(new Msg.Entered(input)));
        update(new Msg.Resized(80, 24));
        for (int i = 0; i < 4; i++) {
            update(Msg.press(Key.ESCAPE));
        }
        update(Msg.press(Key.INTERRUPT));
        update(Msg.typed("/help"));
        update(Msg.press(Key.ENTER));
        assertThat(App.view(model).lines())
                .anySatisfy(line -> assertThat(line.text()).containsAnyOf("Keys", "按键"));
    }

    private void happen() {
        int what = random.nextInt(100);
        if (what < 70) {
            input(PIECES.get(random.nextInt(PIECES.size())));
        } else if (what < 80) {
            byte[] noise = new byte[random.nextInt(1, 12)];
            random.nextBytes(noise);
            input(new String(noise, StandardCharsets.ISO_8859_1));
        } else if (what < 81) {
            update(new Msg.Resized(random.nextInt(1, 140), random.nextInt(1, 50)));
        } else if (what < 87) {
            input("\u001b[200~" + "多 line\r\n".repeat(random.nextInt(300)) + "\u001b[201~");
        } else if (what < 93) {
            update(
                    new Msg.Delta(
                            asked, "- **word** `code` 你好，\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"));
        } else if (what < 96) {
            update(new Msg.TurnEnded(asked, new Outcome.Answered()));
        } else {
            now = now.plus(Duration.ofMillis(random.nextInt(7000)));
            update(new Msg.Clock(now));
        }
    }

    /** Cut anywhere; without the keys that leave. */
    private void input(String text) {
        byte[] bytes = text.replaceAll("[\u0003\u0004]", "").getBytes(StandardCharsets.UTF_8);
        int cut = random.nextInt(bytes.length + 1);
        decode(ByteBuffer.wrap(bytes, 0, cut));
        decode(ByteBuffer.wrap(bytes, cut, bytes.length - cut));
    }

    private void decode(ByteBuffer bytes) {
        decoder.decode(bytes, now).forEach(input -> update(new Msg.Entered(input)));
    }

    private void update(Msg msg) {
        Step step = App.update(model, msg);
        model = step.model();
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.Ask(long turn, var _)) {
                asked = turn;
            }
        }
    }
}
