package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.server.visit.ExecRequest.Leave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class LeaveCommandTest {
    private final FakeWire wire = new FakeWire();
    private final List<Request> sent = new ArrayList<>();

    @Test
    void theWordsStandOnTheCommandLineOrAreTheInput() throws Exception {
        assertThat(leave("message Don't go", "ignored", this::kept)).isZero();
        assertThat(leave("message", "One\nTwo\n", this::kept)).isZero();
        assertThat(leave("sign Ada Hello there", "", this::kept)).isZero();
        assertThat(leave("sign Ada", "Hello", this::kept)).isZero();

        assertThat(sent)
                .containsExactly(
                        letter("", "", "Don't go"),
                        letter("", "", "One\nTwo"),
                        entry("Ada", "Hello there"),
                        entry("Ada", "Hello"));
        assertThat(wire.out())
                .isEqualTo(
                        "Saved, waiting for delivery\n".repeat(2)
                                + "Saved. It is seen once Ada has approved it.\n".repeat(2));
        assertThat(wire.err()).isEmpty();
    }

    @Test
    void aMessageTellsWhoItIsFromAndWhereAnAnswerGoes() throws Exception {
        leave("message --from Ada --reply-to ada@example.org Hello", "", this::kept);
        leave("message --reply-to a@example.org --from \"Ada L\" -- x", "", this::kept);
        leave("message --from Ada", "Hello", this::kept);

        assertThat(sent)
                .containsExactly(
                        letter("Ada", "ada@example.org", "Hello"),
                        letter("Ada L", "a@example.org", "-- x"),
                        letter("Ada", "", "Hello"));
    }

    @Test
    void whatIsMissingOrTooLongIsBadUsageAndNothingIsSent() throws Exception {
        for (String line :
                List.of(
                        "message",
                        "sign",
                        "sign Ada",
                        "message --to Ada Hello",
                        "sign " + "x".repeat(41) + " Hello",
                        "sign Ada " + "x".repeat(501),
                        "message " + "x".repeat(4_001))) {
            assertThat(leave(line, "", this::kept)).as(line).isEqualTo(2);
        }
        assertThat(leave("sign Ada", "x\n".repeat(9), this::kept)).isEqualTo(2);
        assertThat(sent).isEmpty();
        assertThat(wire.err()).contains("ssh card.example.org message", "sign NAME WORDS");
    }

    @Test
    void whatIsNotKeptIsASentenceAndAnExitStatus() throws Exception {
        assertThat(leave("message Hi", "", refused(new Refusal.Unavailable()))).isEqualTo(69);
        assertThat(leave("sign A Hi", "", refused(new Refusal.Full()))).isEqualTo(75);
        assertThat(leave("sign A Hi", "", refused(new Refusal.Later(Duration.ofMinutes(3)))))
                .isEqualTo(75);

        assertThat(wire.out()).isEmpty();
        assertThat(wire.err())
                .isEqualTo(
                        "It cannot be saved right now; please try again later\n"
                                + "The guestbook takes no more entries right now; please try again"
                                + " later\n"
                                + "Please try again in 3 min\n");
    }

    private int leave(String line, String piped, Function<Request, Reply> server)
            throws InterruptedException {
        AskInput input = new AskInput(16 * 1024, false, _ -> {}, () -> {});
        input.bytes(piped.getBytes(UTF_8));
        input.end();
        CommandTimeouts patience = new CommandTimeouts(House.DAY, House.DAY, House.DAY);
        LeaveCommand command =
                new LeaveCommand(
                        () -> House.CARD,
                        Lang.EN,
                        input,
                        patience,
                        new CommandOutput(wire, false, House.DAY),
                        server::apply);
        return command.run((Leave) ExecRequest.of(line));
    }

    private Reply kept(Request request) {
        sent.add(request);
        return request instanceof GuestbookRequest
                ? new GuestbookReply.Signed(1, false)
                : new LetterReply.Kept(1);
    }

    private static Function<Request, Reply> refused(Refusal refusal) {
        return request -> new Reply.Refused(request, refusal);
    }

    private static Request letter(String name, String replyTo, String words) {
        return new LetterRequest.Send(1, Lang.EN, name, replyTo, words);
    }

    private static Request entry(String name, String words) {
        return new GuestbookRequest.Sign(1, Lang.EN, name, words);
    }
}
