package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The owner changes the card while somebody looks at it. */
class RenewedCardTest {
    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);
    private Card card = Samples.CARD;

    @Test
    void theNextKeyShowsTheNewCardAndTheDraftStays() {
        Program program = new Program(opening("xterm"), mailbox, tty, new FakeEffects(), clock);
        program.open();
        key(program, "h");
        assertThat(tty.news()).contains("Writes programs.");

        card = pitching("Writes letters.");
        assertThat(tty.news()).as("nobody is woken for it").isEmpty();

        key(program, "i");
        assertThat(tty.news()).contains("letters");
        key(program, "\u000c");
        assertThat(tty.news()).contains("hi", "Writes letters.");
    }

    @Test
    void lineByLineTheNextScreenIsReadFromTheNewCard() {
        LinearProgram program =
                new LinearProgram(opening("dumb"), mailbox, tty, new FakeEffects(), clock);
        program.open();
        assertThat(tty.news()).contains("Writes programs.");

        card = pitching("Writes letters.");
        for (String keys : List.of("/home", "\r")) {
            mailbox.input(keys.getBytes(StandardCharsets.UTF_8));
            program.step(mailbox.take());
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(tty.news()).contains("Writes letters.");
    }

    private void key(Program program, String keys) {
        clock.advance(Program.FRAME_GAP);
        mailbox.input(keys.getBytes(StandardCharsets.UTF_8));
        program.step(mailbox.take());
    }

    private Opening opening(String term) {
        return new Opening(
                () -> card,
                Lang.EN,
                ZoneOffset.UTC,
                VisitBounds.DEFAULT,
                Terms.PAGES_ONLY,
                TerminalType.of(term, Map.of()),
                80,
                24,
                Samples.IDLE,
                List.of());
    }

    private static Card pitching(String pitch) {
        Card old = Samples.CARD;
        return new Card(
                old.name(),
                old.title(),
                old.place(),
                Localized.same(pitch),
                old.biography(),
                old.host(),
                old.links(),
                List.of());
    }
}
