package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.ui.Allowance;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Exchange;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Terms;
import ink.dong4j.card.ui.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The conversation of a linear visit: the questions so far, and the answer that runs, as text. */
final class LinearTalk {
    private static final int HISTORY = 10;

    private final Card card;
    private final Terms terms;
    private final Deque<Exchange> history = new ArrayDeque<>();
    private Allowance allowance = Allowance.UNKNOWN;
    private Optional<Answer> running = Optional.empty();
    private long lastTurn;
    private int model;

    /** The newest question. */
    private Optional<String> asked;

    /** Whether the newest exchange is about it. */
    private boolean answered;

    /** Whether the newest exchange lacks its end. */
    private boolean cut;

    /** The pages that the newest answer rests on which rests on any. */
    private List<String> named = List.of();

    /**
     * @param card that is asked about
     * @param lastTurn the number of the turn that was asked before, 0 for none
     * @param exchanges what was said before
     * @param model the place of the model that was chosen
     */
    LinearTalk(Card card, Terms terms, long lastTurn, List<Exchange> exchanges, int model) {
        this.card = card;
        this.terms = terms;
        this.lastTurn = lastTurn;
        this.model = model;
        history.addAll(exchanges);
        answered = !exchanges.isEmpty();
        asked =
                exchanges.isEmpty()
                        ? Optional.empty()
                        : Optional.of(exchanges.getLast().question());
    }

    private static final class Answer {
        final String words;

        /** What was said before the answer broke off. */
        final String begun;

        final Instant since;
        final Lang lang;
        final Phrases phrases;
        final Witness witness;
        final Plain plain = new Plain();
        final StringBuilder text = new StringBuilder();
        boolean prefixed;
        boolean thought;

        Answer(
                String words,
                String begun,
                Instant since,
                Lang lang,
                Function<Phrases, Witness> witness) {
            this.words = words;
            this.begun = begun;
            this.since = since;
            this.lang = lang;
            this.phrases = Phrases.of(lang);
            this.witness = witness.apply(phrases);
        }

        boolean beginsToThink() {
            boolean begins = !thought && text.isEmpty() && witness.isModel();
            thought = true;
            return begins;
        }
    }

    boolean answering() {
        return running.isPresent();
    }

    /** The number of the turn that was asked last. */
    long turn() {
        return lastTurn;
    }

    Effect.Ask ask(String words, Lang lang, Instant now) {
        return ask(words, false, lang, now);
    }

    private Effect.Ask ask(String words, boolean anew, Lang lang, Instant now) {
        running = Optional.of(answer(words, "", lang, now));
        cut = false;
        answered = false;
        asked = Optional.of(words);
        return asked(new Question(words, List.copyOf(history), lang, "", model, anew));
    }

    private Effect.Ask asked(Question question) {
        lastTurn++;
        return new Effect.Ask(lastTurn, question);
    }

    boolean mayAskAgain() {
        return asked.isPresent();
    }

    /** The newest question again; the answer to it that there is counts no more. */
    Effect.Ask askAgain(Lang lang, Instant now) {
        boolean anew = answered;
        if (anew) {
            history.removeLast();
        }
        return ask(asked.orElseThrow(), anew, lang, now);
    }

    private Answer answer(String words, String begun, Lang lang, Instant now) {
        return new Answer(
                words,
                begun,
                now,
                lang,
                said -> new Witness(card, said, () -> allowance, terms, model));
    }

    boolean mayGoOn() {
        return cut && !history.isEmpty();
    }

    /** The newest question again, for the rest of its answer. */
    Effect.Ask goOn(Lang lang, Instant now) {
        Exchange last = history.removeLast();
        answered = false;
        running = Optional.of(answer(last.question(), last.answer(), lang, now));
        cut = false;
        return asked(
                new Question(last.question(), List.copyOf(history), lang, last.answer(), model));
    }

    /** The place of the model that answers. */
    int model() {
        return model;
    }

    void choose(int place) {
        model = place;
    }

    List<String> named() {
        return named;
    }

    /** Forgets all of it, and says so. */
    String forget(Phrases phrases) {
        history.clear();
        asked = Optional.empty();
        answered = false;
        cut = false;
        named = List.of();
        return phrases.forgotten();
    }

    /** What is left of questions and of the day, as it was told last. */
    void allowed(Allowance next) {
        allowance = next;
    }

    /** The words for what is told about an answer. */
    String told(long turn, Aside aside) {
        if (of(turn).isEmpty()) {
            return "";
        }
        if (aside instanceof Aside.Support(List<String> pages) && !pages.isEmpty()) {
            named = pages;
        }
        Answer answer = running.orElseThrow();
        List<String> sentences = new ArrayList<>(answer.witness.heard(aside));
        if (aside instanceof Aside.Thought && answer.beginsToThink()) {
            sentences.add(answer.phrases.modelThinks());
        }
        return LinearVoice.card(sentences, answer.phrases);
    }

    /** The sentences that a delta completes. */
    String delta(long turn, String text) {
        return of(turn).map(
                        answer -> {
                            answer.text.append(text);
                            return said(answer, answer.plain.accept(text));
                        })
                .orElse("");
    }

    /**
     * The rest of the answer and how it ended; empty when no such answer runs.
     *
     * @param last whether no question can follow
     * @param unanswered takes the question back when it may be asked again as it stands
     */
    Optional<String> ended(
            long turn, Outcome outcome, Instant now, boolean last, Consumer<String> unanswered) {
        if (of(turn).isEmpty()) {
            return Optional.empty();
        }
        Answer answer = running.orElseThrow();
        running = Optional.empty();
        String rest = said(answer, answer.plain.finish());
        String whole = answer.begun + answer.text;
        if (whole.isEmpty() && mayBeAskedAgain(outcome)) {
            unanswered.accept(answer.words);
        } else if (!whole.isEmpty() && !isDeclined(outcome)) {
            cut = !last && answer.witness.isModel() && lacksItsEnd(outcome);
            history.addLast(new Exchange(answer.words, whole));
            answered = true;
            if (history.size() > HISTORY) {
                history.removeFirst();
            }
        }
        return Optional.of(rest + LinearVoice.card(end(answer, outcome, now), answer.phrases));
    }

    private List<String> end(Answer answer, Outcome outcome, Instant now) {
        List<String> end = new ArrayList<>();
        String sentence = sentence(outcome, answer);
        if (!sentence.isEmpty()) {
            String more = cut ? answer.phrases.enterContinues() : "";
            end.add(sentence + more);
        }
        if (!answer.text.isEmpty()) {
            end.addAll(answer.witness.grounds(outcome));
            end.addAll(answer.witness.cost(Duration.between(answer.since, now)));
        }
        if (answer.witness.isModel() && !(outcome instanceof Outcome.Limited)) {
            end.addAll(PlainText.little(allowance, answer.lang));
        }
        return end;
    }

    private Optional<Answer> of(long turn) {
        return turn == lastTurn ? running : Optional.empty();
    }

    private static String said(Answer answer, List<String> lines) {
        boolean first = !answer.prefixed;
        answer.prefixed |= !lines.isEmpty();
        return LinearVoice.answer(lines, first, answer.phrases);
    }

    /** What was declined would be declined again with whatever is asked next. */
    private static boolean isDeclined(Outcome outcome) {
        return outcome.equals(new Outcome.Failed(Trouble.DECLINED));
    }

    private static boolean lacksItsEnd(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shortened _, Outcome.Cancelled _, Outcome.Limited _ -> true;
            case Outcome.Failed _ -> true;
            case Outcome.Answered _, Outcome.Quoted _ -> false;
        };
    }

    private static boolean mayBeAskedAgain(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Limited _ -> true;
            case Outcome.Failed(Trouble trouble) ->
                    switch (trouble) {
                        case UNREACHABLE, BUSY, TOO_LONG, CUT_SHORT -> true;
                        case NEEDS_OWNER, DECLINED, BUDGET_SPENT, VISIT_FULL, NOTHING_FOUND ->
                                false;
                    };
            case Outcome.Answered _, Outcome.Shortened _, Outcome.Quoted _, Outcome.Cancelled _ ->
                    false;
        };
    }

    private static String sentence(Outcome outcome, Answer answer) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Quoted _ -> "";
            case Outcome.Shortened _ -> answer.phrases.shortened();
            case Outcome.Limited(Duration wait) -> answer.phrases.tryAgainIn(wait);
            case Outcome.Failed(Trouble trouble) -> answer.witness.sentence(trouble);
            case Outcome.Cancelled _ -> answer.phrases.stopped();
        };
    }
}
