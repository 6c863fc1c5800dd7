package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever comes in whatever order, the loops hold. FakeTty refuses a second write in flight. */
class LoopProperties {
    @Property(tries = 100)
    void noiseNeverBreaksTheFullScreen(@ForAll("events") List<Object> events) {
        World world = new World();
        Program program =
                new Program(
                        Samples.opening("xterm-256color", 80, 24),
                        world.mailbox,
                        world.tty,
                        new FakeEffects(),
                        world.clock);
        program.open();
        for (Object event : events) {
            world.happen(event);
            if (!program.over()) {
                program.step(world.mailbox.take());
                assertThat(program.pause()).isGreaterThanOrEqualTo(Duration.ZERO);
            }
        }
    }

    @Property(tries = 100)
    void noiseNeverBreaksTheLinesNorBecomesACode(@ForAll("events") List<Object> events) {
        World world = new World();
        LinearProgram program =
                new LinearProgram(
                        Samples.opening("dumb", 80, 24),
                        world.mailbox,
                        world.tty,
                        new FakeEffects(),
                        world.clock);
        program.open();
        for (Object event : events) {
            world.happen(event);
            if (!program.over()) {
                program.step(world.mailbox.take());
            }
        }
        assertThat(world.tty.text().chars())
                .allMatch(c -> !Character.isISOControl(c) || "\r\n\b".indexOf(c) >= 0);
    }

    @Provide
    Arbitrary<List<Object>> events() {
        Arbitrary<Object> noise =
                Arbitraries.bytes().array(byte[].class).ofMaxSize(20).map(bytes -> bytes);
        Arbitrary<Object> keys =
                Arbitraries.of("who\r", "\u001b[A", "2", "\r", "/lang\r", "/clear\r", "\u0003", "好")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<Object> answers =
                Arbitraries.of(
                        new Msg.Delta(1, "word. "),
                        new Msg.Delta(2, "more\n"),
                        new Msg.Told(
                                1, new AnswerEvent.Speaks(new Speaker.Pages(Optional.empty()))),
                        new Msg.TurnEnded(1, new Outcome.Answered()),
                        new Msg.TurnEnded(1, new Outcome.Limited(Duration.ofSeconds(3))));
        Arbitrary<Object> sizes =
                Arbitraries.of(
                        new Msg.Resized(0, 0), new Msg.Resized(-1, 1), new Msg.Resized(9, 9));
        Arbitrary<Object> times =
                Arbitraries.of(Duration.ofMillis(1), Duration.ofMillis(60), Duration.ofSeconds(6));
        Arbitrary<Object> reader = Arbitraries.of(true, false);
        return Arbitraries.oneOf(noise, keys, answers, sizes, times, reader).list().ofMaxSize(60);
    }

    private static final class World {
        final ManualClock clock = new ManualClock();
        final FakeTty tty = new FakeTty();
        final Mailbox mailbox = new Mailbox(64 * 1024);

        void happen(Object event) {
            switch (event) {
                case byte[] bytes -> mailbox.input(bytes);
                case Msg.Resized(int columns, int rows) -> mailbox.resized(columns, rows);
                case Msg msg -> mailbox.post(msg);
                case Duration time -> clock.advance(time);
                case Boolean reads when reads -> tty.read();
                default -> tty.stopReading();
            }
        }
    }
}
