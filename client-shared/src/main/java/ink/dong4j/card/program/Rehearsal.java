package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A visit that nobody sees, in each language. The first frame and the first answer load hundreds of
 * classes; after this the first visitor does not wait for them. Runs on the caller's thread; a few
 * hundred milliseconds.
 */
public final class Rehearsal {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;
    private static final Duration IDLE = Duration.ofHours(1);
    private static final int PIECE = 12;
    private static final int TIMES = 3;

    /** What a terminal tells of itself, moves in the menu, and a question that is mistyped first. */
    private static final List<String> KEYS =
            Stream.concat(
                            Stream.of(
                                    "\u001b]11;rgb:0000/0000/0000\u001b\\",
                                    "\u001b[?2026;2$y\u001b[?2027;0$y\u001b[?62;22c",
                                    "\u001b[B",
                                    "\u001b[B",
                                    "\u001b[A",
                                    "\u001b[A"),
                            "Who aer\u007f\u007fre you, and what do you do all day?\r"
                                    .chars()
                                    .mapToObj(Character::toString))
                    .toList();

    private static final String ANSWER =
            """
            ## Title 标题

            Some **bold** and `code`, a [link](https://example.org), 中文，标点。Another sentence that \
            is long enough to need a second line on a terminal of the usual width.

            - one
            - two

            > quoted

            ```java
            // comment
            int answer = 42;
            ```

            | a | b |
            |---|---|
            | 1 | 2 |

            """;

    private Rehearsal() {}

    public static void of(Card card) {
        for (Lang lang : Lang.values()) {
            visit(card, lang);
        }
    }

    private static void visit(Card card, Lang lang) {
        TerminalType type = TerminalType.of("xterm-256color", Map.of());
        Opening opening = new Opening(card, lang, type, COLUMNS, ROWS, IDLE);
        Mailbox mailbox = new Mailbox(1024);
        Program program =
                new Program(opening, mailbox, new Nowhere(), new Nobody(), new Hurrying());
        program.open();
        for (String keys : KEYS) {
            mailbox.input(keys.getBytes(StandardCharsets.UTF_8));
            program.step(mailbox.take());
        }
        tell(program, mailbox, new AnswerEvent.Speaks(new Speaker.Model(0)));
        tell(program, mailbox, new AnswerEvent.Thought("Thought 想法"));
        tell(program, mailbox, new AnswerEvent.Support(List.of("card")));
        String answer = ANSWER.repeat(TIMES);
        for (int from = 0; from < answer.length(); from += PIECE) {
            int end = Math.min(answer.length(), from + PIECE);
            mailbox.post(new Msg.Delta(1, answer.substring(from, end)));
            program.step(mailbox.take());
        }
        tell(program, mailbox, new AnswerEvent.Cost(1, false));
        mailbox.post(new Msg.TurnEnded(1, new Outcome.Answered()));
        program.step(mailbox.take());
    }

    private static void tell(Program program, Mailbox mailbox, AnswerEvent event) {
        mailbox.post(new Msg.Told(1, event));
        program.step(mailbox.take());
    }

    /** Each look at it is a frame later. */
    private static final class Hurrying implements InstantSource {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plus(Program.FRAME_GAP);
            return now;
        }
    }

    private record Nowhere() implements Tty {
        @Override
        public void write(byte[] bytes, Runnable done) {
            done.run();
        }

        @Override
        public void fence(Runnable reached) {
            reached.run();
        }

        @Override
        public void consumed(int bytes) {}
    }

    private record Nobody() implements EffectRunner {
        @Override
        public void run(Effect.OnTurn effect) {}

        @Override
        public void call(Request request) {}

        @Override
        public void close() {}
    }
}
