package ink.dong4j.card.program;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Exchange;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Speaker;
import ink.dong4j.card.ui.Trouble;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The conversation of a linear visit: the questions so far, and the answer that runs, as text. */
final class LinearTalk {
    private static final int HISTORY = 10;

    private final Deque<Exchange> history = new ArrayDeque<>();
    private Optional<Answer> running = Optional.empty();
    private long lastTurn;
    private int model;

    /** Whether the newest exchange lacks its end. */
    private boolean cut;

    /** The pages that the newest answer rests on which rests on any. */
    private List<String> named = List.of();

    /**
     * @param lastTurn the number of the turn that was asked before, 0 for none
     * @param exchanges what was said before
     * @param model the place of the model that was chosen
     */
    LinearTalk(long lastTurn, List<Exchange> exchanges, int model) {
        this.lastTurn = lastTurn;
        this.model = model;
        history.addAll(exchanges);
    }

    private static final class Answer {
        final String words;

        /** What was said before the answer broke off. */
        final String begun;

        final Plain plain = new Plain();
        final StringBuilder text = new StringBuilder();
        boolean prefixed;

        Speaker speaker = new Speaker.Model(0);

        Answer(String words, String begun) {
            this.words = words;
            this.begun = begun;
        }
    }

    boolean answering() {
        return running.isPresent();
    }

    /** The number of the turn that was asked last. */
    long turn() {
        return lastTurn;
    }

    Question ask(String words, Lang lang) {
        running = Optional.of(new Answer(words, ""));
        cut = false;
        lastTurn++;
        return new Question(words, List.copyOf(history), lang, "", model);
    }

    boolean mayGoOn() {
        return cut && !history.isEmpty();
    }

    /** The newest question again, for the rest of its answer. */
    Question goOn(Lang lang) {
        Exchange last = history.removeLast();
        running = Optional.of(new Answer(last.question(), last.answer()));
        cut = false;
        lastTurn++;
        return new Question(last.question(), List.copyOf(history), lang, last.answer(), model);
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

    void forget() {
        history.clear();
        cut = false;
        named = List.of();
    }

    /** The words for what is told about an answer. */
    String told(long turn, Aside aside, Phrases phrases) {
        return switch (aside) {
            case Aside.Speaks(Speaker.Pages(Optional<Trouble> because)) ->
                    fromPages(turn, because, phrases);
            case Aside.Speaks(Speaker speaker) -> {
                of(turn).ifPresent(answer -> answer.speaker = speaker);
                yield "";
            }
            case Aside.Support(List<String> pages) -> {
                if (of(turn).isPresent() && !pages.isEmpty()) {
                    named = pages;
                }
                yield "";
            }
            case Aside.Thought _, Aside.Cost _ -> "";
        };
    }

    private String fromPages(long turn, Optional<Trouble> because, Phrases phrases) {
        String why = because.map(trouble -> trouble.sentence(phrases) + "\n").orElse("");
        return of(turn).map(
                        answer -> {
                            answer.speaker = new Speaker.Pages(because);
                            return said(answer, why + phrases.fromPages() + "\n", phrases);
                        })
                .orElse("");
    }

    /** The sentences that a delta completes. */
    String delta(long turn, String text, Phrases phrases) {
        return of(turn).map(
                        answer -> {
                            answer.text.append(text);
                            return said(answer, lines(answer.plain.accept(text)), phrases);
                        })
                .orElse("");
    }

    /**
     * The rest of the answer and how it ended; empty when no such answer runs.
     *
     * @param unanswered takes the question back when it may be asked again as it stands
     */
    Optional<String> ended(
            long turn, Outcome outcome, Phrases phrases, Consumer<String> unanswered) {
        if (of(turn).isEmpty()) {
            return Optional.empty();
        }
        Answer answer = running.orElseThrow();
        running = Optional.empty();
        String said = said(answer, lines(answer.plain.finish()), phrases);
        String sentence = sentence(outcome, phrases);
        String end = sentence.isEmpty() ? "" : said(answer, sentence + "\n", phrases);
        String whole = answer.begun + answer.text;
        if (whole.isEmpty() && mayBeAskedAgain(outcome)) {
            unanswered.accept(answer.words);
        } else if (!whole.isEmpty()) {
            cut = answer.speaker instanceof Speaker.Model && lacksItsEnd(outcome);
            history.addLast(new Exchange(answer.words, whole));
            if (history.size() > HISTORY) {
                history.removeFirst();
            }
        }
        return Optional.of(said + end);
    }

    private Optional<Answer> of(long turn) {
        return turn == lastTurn ? running : Optional.empty();
    }

    private static String said(Answer answer, String text, Phrases phrases) {
        if (text.isEmpty() || answer.prefixed) {
            return text;
        }
        answer.prefixed = true;
        return phrases.assistant() + text;
    }

    private static String lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static boolean lacksItsEnd(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Shortened _, Outcome.Cancelled _, Outcome.Limited _ -> true;
            case Outcome.Failed(Trouble trouble) -> trouble != Trouble.DECLINED;
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

    private static String sentence(Outcome outcome, Phrases phrases) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Quoted _ -> "";
            case Outcome.Shortened _ -> phrases.shortened();
            case Outcome.Limited(Duration wait) -> phrases.tryAgainIn(wait);
            case Outcome.Failed(Trouble trouble) -> trouble.sentence(phrases);
            case Outcome.Cancelled _ -> phrases.stopped();
        };
    }
}
