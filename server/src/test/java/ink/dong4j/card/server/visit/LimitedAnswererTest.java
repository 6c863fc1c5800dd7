package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Permit;
import ink.dong4j.card.server.limit.Quota;
import ink.dong4j.card.server.limit.QuotaVerdict;
import ink.dong4j.card.server.store.Exchanged;
import ink.dong4j.card.server.store.Notebook;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LimitedAnswererTest {
    private static final Question QUESTION = new Question("who?", List.of(), Lang.EN);

    private final AtomicInteger refunds = new AtomicInteger();
    private final AtomicInteger places = new AtomicInteger();

    private Outcome ask(Answerer answerer) throws InterruptedException {
        LimitedAnswerer limited =
                new LimitedAnswerer(House.services(_ -> answerer, 100), quota(), _ -> {});
        return limited.answer(QUESTION, new Nowhere());
    }

    @Test
    void aMessageComesBackWhereNobodyWasPaid() throws Exception {
        ask(
                (_, sink) -> {
                    sink.event(
                            new AnswerEvent.Speaks(
                                    new Speaker.Pages(Optional.of(Trouble.BUDGET_SPENT))));
                    return new Outcome.Quoted();
                });
        assertThat(refunds).hasValue(1);

        // As when the rest of a begun answer cannot be paid any more, and nobody speaks.
        ask((_, _) -> new Outcome.Failed(Trouble.BUDGET_SPENT));
        assertThat(refunds).hasValue(2);
        assertThat(places).hasValue(0);
    }

    @Test
    void aMessageComesBackWhereTheModelGaveNoWordForIt() throws Exception {
        ask((_, _) -> new Outcome.Failed(Trouble.EMPTY));
        ask(
                (_, sink) -> {
                    sink.event(
                            new AnswerEvent.Speaks(new Speaker.Pages(Optional.of(Trouble.EMPTY))));
                    return new Outcome.Quoted();
                });
        assertThat(refunds).hasValue(2);
    }

    @Test
    void aMessageThatWasPaidForIsSpentHoweverItsAnswerEnds() throws Exception {
        ask((_, _) -> new Outcome.Answered());
        ask((_, _) -> new Outcome.Failed(Trouble.CUT_SHORT));
        assertThat(refunds).hasValue(0);
        assertThat(places).hasValue(0);
    }

    @Test
    void aQuestionThatNoPageAnswersIsKeptAndADescriptionIsNot() throws Exception {
        List<String> kept = new ArrayList<>();
        Notebook notebook =
                new Notebook() {
                    @Override
                    public void unsupported(String words, Lang lang) {
                        kept.add(words);
                    }

                    @Override
                    public boolean keepsExchanges() {
                        return false;
                    }

                    @Override
                    public void exchange(Exchanged exchange) {}
                };
        Answerer ignorant =
                (_, sink) -> {
                    sink.event(new AnswerEvent.Support(List.of()));
                    return new Outcome.Answered();
                };
        LimitedAnswerer limited =
                new LimitedAnswerer(House.services(_ -> ignorant, 100, notebook), quota(), _ -> {});
        limited.answer(QUESTION, new Nowhere());
        limited.answer(
                new Question("a job", List.of(), Lang.EN, "", 0, false, true), new Nowhere());
        assertThat(kept).containsExactly("who?");
    }

    private record Nowhere() implements AnswerSink {
        @Override
        public void event(AnswerEvent event) {}

        @Override
        public void delta(String text) {}
    }

    private Quota quota() {
        return new Quota() {
            @Override
            public QuotaVerdict admit() {
                places.incrementAndGet();
                return new QuotaVerdict.Admitted(
                        new Permit() {
                            @Override
                            public void refund() {
                                refunds.incrementAndGet();
                            }

                            @Override
                            public void close() {
                                places.decrementAndGet();
                            }
                        });
            }

            @Override
            public Advance reserve(int tokens) {
                return new Advance.Refused(Trouble.BUDGET_SPENT);
            }

            @Override
            public Allowance left() {
                return new Allowance(1, 1, Duration.ZERO, DayBudget.UNLIMITED);
            }
        };
    }
}
