package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Burst;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Msg;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinearProgramTest {
    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);
    private final FakeEffects effects = new FakeEffects();
    private final LinearProgram program =
            new LinearProgram(Samples.opening("dumb", 0, 0), mailbox, tty, effects, clock);
    private final StringBuilder everything = new StringBuilder();

    @BeforeEach
    void open() {
        program.open();
    }

    @AfterEach
    void noEscapeCodeWasWritten() {
        everything.append(tty.news());
        assertThat(everything.toString().chars())
                .allMatch(c -> c >= ' ' || c == '\r' || c == '\n' || c == '\b');
    }

    @Test
    void theCardTheMenuAndAPromptComeFirst() {
        assertThat(news())
                .contains("Ada\r\n", "https://blog.example.org", "\r\n1 ")
                .endsWith("\r\nYou: ");
    }

    @Test
    void whatIsTypedIsEchoedAndCanBeRubbedOut() {
        news();
        assertThat(type("hi好")).isEqualTo("hi好");
        assertThat(type("\u007f")).isEqualTo("\b \b\b \b");
        assertThat(type("\u007f\u007f\u007f")).isEqualTo("\b \b\b \b");
        type("two words");
        assertThat(type("\u0017")).isEqualTo("\b \b".repeat(5));
        assertThat(type("\u0015")).isEqualTo("\b \b".repeat(4));
    }

    @Test
    void anAnswerIsPrintedSentenceBySentence() {
        news();
        assertThat(type("who are you?\r")).isEqualTo("who are you?\r\n");
        assertThat(effects.all())
                .containsExactly(
                        new Effect.Ask(1, new Question("who are you?", List.of(), Lang.EN)));
        assertThat(post(new Msg.Delta(1, "I am"))).isEmpty();
        assertThat(post(new Msg.Delta(1, " Ada. And"))).isEqualTo("Assistant: I am Ada.\r\n");
        assertThat(post(new Msg.Delta(1, " more"))).isEmpty();
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Answered())))
                .isEqualTo("  And more\r\nCard: AI model, 0.0 s\r\nYou: ");
        type("and?\r");
        assertThat(effects.all())
                .last()
                .isEqualTo(
                        new Effect.Ask(
                                2,
                                new Question(
                                        "and?",
                                        List.of(new Exchange("who are you?", "I am Ada. And more")),
                                        Lang.EN)));
    }

    @Test
    void thoughtsThatComeAsTheAnswerAreNotReadOut() {
        news();
        type("who are you?\r");
        post(new Msg.Told(1, new AnswerEvent.MayBeThought()));
        assertThat(post(new Msg.Delta(1, "A secret. Another one.\n\nMore."))).isEmpty();
        assertThat(post(new Msg.Told(1, new AnswerEvent.WasThought()))).isEmpty();
        assertThat(post(new Msg.Delta(1, "I am Ada. And"))).isEqualTo("Assistant: I am Ada.\r\n");
        post(new Msg.TurnEnded(1, new Outcome.Answered()));
        type("and?\r");
        assertThat(effects.all())
                .last()
                .isEqualTo(
                        new Effect.Ask(
                                2,
                                new Question(
                                        "and?",
                                        List.of(new Exchange("who are you?", "I am Ada. And")),
                                        Lang.EN)));
    }

    @Test
    void whatWasHeldBackIsReadOutWhenTheAnswerEnds() {
        news();
        type("who are you?\r");
        post(new Msg.Told(1, new AnswerEvent.MayBeThought()));
        assertThat(post(new Msg.Delta(1, "I am Ada. And"))).isEmpty();
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Answered())))
                .startsWith("Assistant: I am Ada.\r\n  And\r\nCard: ");
    }

    @Test
    void aFailureIsASentenceAndTheQuestionStays() {
        news();
        type("why\r");
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Limited(Duration.ofSeconds(42)))))
                .contains("Please try again in 42 s\r\n")
                .endsWith("You: why");
        type("\r");
        post(new Msg.Delta(2, "Because"));
        assertThat(post(new Msg.TurnEnded(2, new Outcome.Failed(Trouble.CUT_SHORT))))
                .contains("Because\r\nCard: The answer was cut short; Enter alone continues it\r\n")
                .endsWith("\r\nYou: ");
    }

    @Test
    void enterAloneGoesOnWithAnAnswerThatWasCut() {
        assertThat(type("\r")).endsWith("You: ");
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.TurnEnded(1, new Outcome.Failed(Trouble.CUT_SHORT)));
        type("\r");
        assertThat(effects.all())
                .last()
                .isEqualTo(
                        new Effect.Ask(2, new Question("why", List.of(), Lang.EN, "Because", 0)));
        post(new Msg.Delta(2, " it is."));
        post(new Msg.TurnEnded(2, new Outcome.Answered()));
        int asked = effects.all().size();
        type("\r");
        assertThat(effects.all()).hasSize(asked);
    }

    @Test
    void theLastQuestionIsAskedAgainInThePlaceOfItsAnswer() {
        news();
        assertThat(type("/retry\r")).contains("There is no question yet");
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.TurnEnded(1, new Outcome.Answered()));
        type("/retry\r");
        Effect again =
                new Effect.Ask(2, new Question("why", List.of(), Lang.EN, "", 0, true, false));
        assertThat(effects.all()).last().isEqualTo(again);
        post(new Msg.Delta(2, "Since"));
        post(new Msg.TurnEnded(2, new Outcome.Answered()));
        type("and?\r");
        assertThat(effects.all())
                .last()
                .isEqualTo(
                        new Effect.Ask(
                                3,
                                new Question(
                                        "and?", List.of(new Exchange("why", "Since")), Lang.EN)));
    }

    @Test
    void anAnswerIsStoppedByACommandToo() {
        type("why\r");
        type("/stop\r");
        assertThat(effects.all()).last().isEqualTo(new Effect.CancelTurn(1));
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Cancelled()))).endsWith("You: ");
    }

    @Test
    void forgettingIsSaid() {
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.TurnEnded(1, new Outcome.Answered()));
        assertThat(type("/clear\r")).contains("The conversation is forgotten").endsWith("You: ");
        assertThat(type("/retry\r")).contains("There is no question yet");
    }

    @Test
    void whatAProviderDeclinedDoesNotGoAlong() {
        type("why\r");
        post(new Msg.Delta(1, "Well"));
        post(new Msg.TurnEnded(1, new Outcome.Failed(Trouble.DECLINED)));
        type("and?\r");
        assertThat(effects.all())
                .last()
                .isEqualTo(new Effect.Ask(2, new Question("and?", List.of(), Lang.EN)));
    }

    @Test
    void pagesThatAnswerSayWhy() {
        news();
        type("why\r");
        assertThat(
                        post(
                                new Msg.Told(
                                        1,
                                        new AnswerEvent.Speaks(
                                                new Speaker.Pages(
                                                        Optional.of(Trouble.UNREACHABLE))))))
                .contains("The assistant cannot be reached right now")
                .contains("From the card's pages, not an AI model");
    }

    @Test
    void ctrlCStopsAnAnswerAndTwiceWithinTwoSecondsLeaves() {
        type("why\r");
        assertThat(type("\u0003")).contains("Press Ctrl-C again to leave");
        assertThat(effects.all()).last().isEqualTo(new Effect.CancelTurn(1));
        post(new Msg.TurnEnded(1, new Outcome.Cancelled()));
        clock.advance(Duration.ofSeconds(3));
        type("\u0003");
        assertThat(program.over()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        type("\u0003");
        assertThat(program.over()).isTrue();
    }

    @Test
    void aQuestionThatHasToWaitIsSaidToAndNothingIsReadAgain() {
        type("why\r");
        post(new Msg.Delta(1, "Because. And"));
        assertThat(type("and?\r"))
                .isEqualTo(
                        "One answer at a time: your draft is kept, Esc stops the one that runs\r\n");
        assertThat(type("/links\r")).doesNotContain("https://");
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Answered()))).endsWith("You: and?/links");
    }

    @Test
    void whatEndsAVisitIsToldOnce() throws Exception {
        news();
        post(new Msg.Stopping());
        program.close();
        assertThat(news()).containsOnlyOnce("The card is being restarted");
    }

    @Test
    void whoIsSentAwayIsNotToldHowAnAnswerGoesOn() throws Exception {
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.Closing(Farewell.DISPLACED));
        program.close();
        assertThat(news()).contains("The answer was cut short").doesNotContain("Enter alone");
    }

    @Test
    void aRefusedCommandLeavesAnEmptyPrompt() {
        news();
        assertThat(type("/lang xx\r")).endsWith("\r\nYou: ");
        assertThat(type("/lang en\r")).contains("Ada\r\n").endsWith("\r\nYou: ");
        assertThat(type("/clear\r")).contains("The conversation is forgotten");
    }

    @Test
    void theEndOfAStoppedAnswerIsToldBeforeTheNextBegins() {
        type("why\r");
        post(new Msg.Delta(1, "Because. And"));
        type("\u001b");
        clock.advance(Duration.ofSeconds(1));
        step();
        type("and?\r");
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Cancelled())))
                .contains("  And\r\n", "Card: Stopped");
        assertThat(effects.all()).last().isInstanceOf(Effect.Ask.class);
    }

    @Test
    void theFirstItemOfTheMenuTellsWhatMayBeAsked() {
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.TurnEnded(1, new Outcome.Answered()));
        assertThat(type("1\r")).doesNotContain("Because").endsWith("You: ");
    }

    @Test
    void theSameTroublesGiveTheQuestionBackAsOnAFullScreen() {
        news();
        for (Trouble trouble :
                List.of(Trouble.NEEDS_OWNER, Trouble.BUDGET_SPENT, Trouble.VISIT_FULL)) {
            type("why\r");
            long asked = effects.all().size();
            assertThat(post(new Msg.TurnEnded(asked, new Outcome.Failed(trouble))))
                    .endsWith("You: why");
            type("\u0015");
        }
    }

    @Test
    void numbersAndCommandsOpenPages() {
        news();
        assertThat(type("2\r")).contains("https://blog.example.org").endsWith("You: ");
        assertThat(type("3\r")).contains("/quit").endsWith("You: ");
        assertThat(type("/lang zh\r")).contains("工程师").endsWith("\n你：");
        assertThat(type("/nothing\r")).contains("/nothing").endsWith("\n你：");
        assertThat(effects.all()).isEmpty();
    }

    @Test
    void commandsThatHaveNothingToDoSayWhy() {
        news();
        assertThat(type("/plain\r")).contains("already reading line by line").endsWith("You: ");
        assertThat(type("/stop\r")).contains("No answer is running").endsWith("You: ");
        assertThat(type("/mouse\r")).contains("There is no command /mouse").endsWith("You: ");
        assertThat(effects.all()).isEmpty();
    }

    @Test
    void leavingSaysGoodbye() throws Exception {
        type("/quit\r");
        assertThat(program.over()).isTrue();
        assertThat(program.close()).contains(Farewell.LEFT);
    }

    @Test
    void ctrlDOnAnEmptyLineLeaves() {
        type("x\u0004");
        assertThat(program.over()).isFalse();
        type("\u007f\u0004");
        assertThat(program.over()).isTrue();
    }

    @Test
    void aVisitWithoutAKeyIsWarnedThenEnds() throws Exception {
        clock.advance(Samples.IDLE.minusMinutes(1));
        news();
        step();
        assertThat(news()).isNotEmpty();
        clock.advance(Duration.ofMinutes(1));
        step();
        assertThat(program.close()).contains(Farewell.IDLE);
    }

    @Test
    void aStoppingServerLetsAnAnswerComeToItsEnd() throws Exception {
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.Stopping());
        assertThat(program.over()).isFalse();
        assertThat(type("and?\r")).contains("The card is being restarted");
        assertThat(post(new Msg.TurnEnded(1, new Outcome.Answered()))).isEmpty();
        assertThat(program.close()).contains(Farewell.STOPPING);
        assertThat(news())
                .contains(
                        "Because\r\nCard: AI model, 0.0 s\r\nYou: and?",
                        "The card is being restarted")
                .doesNotContain("cut short");
        assertThat(effects.all()).hasSize(1);
    }

    @Test
    void anAnswerThatTheStopCutsIsMarked() throws Exception {
        type("why\r");
        post(new Msg.Delta(1, "Because"));
        post(new Msg.Stopping());
        post(new Msg.Closing(Farewell.STOPPING));
        assertThat(program.close()).contains(Farewell.STOPPING);
        assertThat(news())
                .contains(
                        "Because\r\nCard: The answer was cut short\r\n",
                        "The card is being restarted");
    }

    @Test
    void aStoppingServerSendsWhoWaitsForNothingAwayAtOnce() throws Exception {
        post(new Msg.Stopping());
        assertThat(program.close()).contains(Farewell.STOPPING);
        assertThat(news()).contains("The card is being restarted");
    }

    @Test
    void whoNeverReadsIsGone() throws Exception {
        tty.stopReading();
        type("x");
        clock.advance(Outlet.STALL);
        step();
        assertThat(program.over()).isTrue();
        assertThat(program.close()).isEqualTo(Optional.empty());
    }

    private String type(String keys) {
        // One key after the other, as a person types.
        keys.codePoints()
                .forEach(
                        c -> {
                            clock.advance(Burst.BACK_TO_BACK);
                            mailbox.input(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                            step();
                        });
        return news();
    }

    private String post(Msg msg) {
        mailbox.post(msg);
        step();
        return news();
    }

    private void step() {
        program.step(mailbox.take());
    }

    private String news() {
        String news = tty.news();
        everything.append(news);
        return news;
    }
}
