package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.MailboxTaker;
import ink.dong4j.card.server.config.LimitsConfig.Concurrent;
import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.Limits;
import ink.dong4j.card.server.limit.ManualNanos;
import ink.dong4j.card.server.limit.SampleLimits;
import ink.dong4j.card.server.limit.TokenBudget;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Msg;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitEffectsTest {
    private static final Rate TWO = new Rate(2, Duration.ofMinutes(10), 2, Duration.ofMinutes(10));
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private final ManualNanos time = new ManualNanos();
    private final Limits limits =
            new Limits(
                    SampleLimits.of(TWO, TWO, TWO, new Concurrent(1, 1, 1), 20),
                    time,
                    TokenBudget.FREE,
                    new Figures());
    private final ScriptedAnswerer answerer = new ScriptedAnswerer();
    private final Mailbox mailbox = new Mailbox(64);
    private final MailboxTaker taker = new MailboxTaker(mailbox);
    private final VisitEffects effects =
            new VisitEffects(
                    "1",
                    House.services(_ -> answerer, 20),
                    House.visitor(limits.open(new AddressBlock("192.0.2.1"))),
                    Optional.empty(),
                    mailbox);

    @Test
    void theAllowanceIsTheFirstThingTold() {
        assertThat(taker.now())
                .containsExactly(new Msg.AllowanceChanged(new Allowance(2, 2, Duration.ZERO)));
    }

    @Test
    void anAnswerIsPostedWithWhatIsLeft() throws Exception {
        taker.now();
        effects.run(ask(1, "why?"));

        assertThat(taker.untilTurnEnded())
                .containsExactly(
                        left(1),
                        new Msg.Delta(1, "Fine."),
                        new Msg.TurnEnded(1, new Outcome.Answered()));
        assertThat(limits.answers()).isZero();
    }

    @Test
    void theNextQuestionMayFollowTheEndAtOnce() throws Exception {
        effects.run(ask(1, "why?"));
        taker.untilTurnEnded();
        effects.run(ask(2, "why not?"));

        assertThat(taker.untilTurnEnded()).endsWith(new Msg.TurnEnded(2, new Outcome.Answered()));
        assertThat(answerer.words()).containsExactly("why?", "why not?");
    }

    @Test
    void beyondTheLimitNobodyIsAskedAndTheWaitIsTold() throws Exception {
        for (int turn = 1; turn <= 2; turn++) {
            effects.run(ask(turn, "why?"));
            taker.untilTurnEnded();
        }
        time.pass(Duration.ofMinutes(4));
        effects.run(ask(3, "why?"));

        List<Msg> told = taker.untilTurnEnded();
        assertThat(told).first().isEqualTo(left(0, Duration.ofMinutes(6)));
        assertThat(told.getLast()).isInstanceOf(Msg.TurnEnded.class);
        Outcome outcome = ((Msg.TurnEnded) told.getLast()).outcome();
        assertThat(outcome).isInstanceOf(Outcome.Limited.class);
        assertThat(((Outcome.Limited) outcome).retryAfter())
                .isBetween(Duration.ofMinutes(6), Duration.ofSeconds(361));
        assertThat(answerer.words()).hasSize(2);
    }

    @Test
    void aMessageThatIsTooLongCostsNothing() throws Exception {
        taker.now();
        effects.run(ask(1, "x".repeat(18) + "三"));

        assertThat(taker.untilTurnEnded())
                .containsExactly(new Msg.TurnEnded(1, new Outcome.Failed(Trouble.TOO_LONG)));
        assertThat(answerer.words()).isEmpty();
    }

    @Test
    void aCancelledAnswerGivesItsPlaceBack() throws Exception {
        Hanging hanging = new Hanging();
        answerer.then(hanging);
        effects.run(ask(1, "why?"));
        hanging.awaitBegun();
        assertThat(limits.answers()).isOne();
        effects.run(new Effect.CancelTurn(7));
        assertThat(limits.answers()).isOne();
        effects.run(new Effect.CancelTurn(1));
        hanging.awaitCancelled();

        assertThat(taker.untilTurnEnded()).endsWith(new Msg.TurnEnded(1, new Outcome.Cancelled()));
        assertThat(limits.answers()).isZero();
    }

    @Test
    void closingCancelsAtOnceAndAsksNothingMore() throws Exception {
        Hanging hanging = new Hanging();
        answerer.then(hanging);
        effects.run(ask(1, "why?"));
        hanging.awaitBegun();
        effects.close();
        effects.close();
        hanging.awaitCancelled();

        assertThat(effects.awaitEnd(LONG_ENOUGH)).isTrue();
        assertThat(limits.answers()).isZero();
        effects.run(ask(2, "why?"));
        assertThat(answerer.words()).hasSize(1);
    }

    @Test
    void anAnswererThatBreaksGivesItsPlaceBack() throws Exception {
        answerer.then(
                (question, sink) -> {
                    throw new IllegalStateException("planted by a test");
                });
        effects.run(ask(1, "why?"));

        assertThat(taker.untilTurnEnded())
                .endsWith(new Msg.TurnEnded(1, new Outcome.Failed(Trouble.UNREACHABLE)));
        assertThat(limits.answers()).isZero();
    }

    private static Effect.Ask ask(long turn, String words) {
        return new Effect.Ask(turn, new Question(words, List.of(), Lang.EN));
    }

    private static Msg left(int messages) {
        return left(messages, Duration.ofMinutes(10));
    }

    private static Msg left(int messages, Duration untilFull) {
        return new Msg.AllowanceChanged(new Allowance(messages, 2, untilFull));
    }
}
