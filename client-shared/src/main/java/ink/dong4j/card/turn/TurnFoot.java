package ink.dong4j.card.turn;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.CardNotes;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.layout.Spinner;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.ChatTurn.State;
import ink.dong4j.card.transcript.Thoughts;
import ink.dong4j.card.ui.AllowanceSentences;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.PageShelf;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** The lines after an answer: how it ended, the pages that it cites, what it cost. */
public record TurnFoot(ChatTurn turn, Model model, Phrases phrases, int columns) {
    /** Answers that no model gave show their time only when they took longer than this. */
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    public static List<Line> of(ChatTurn turn, Model model, Layout layout) {
        return new TurnFoot(turn, model, Phrases.of(model.lang()), layout.text()).lines();
    }

    private List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        if (turn.cut()) {
            lines.addAll(note(phrases.restLeftOut(), Tone.MUTED));
        }
        switch (turn.state()) {
            case State.Queued(Instant since) -> runs(lines, since);
            case State.Running(Instant since) -> runs(lines, since);
            case State.Stopping _ -> lines.addAll(note(phrases.stopped(), Tone.MUTED));
            case State.Ended _ when turn.isInPerson() -> {
                if (turn.answered().length() == 0) {
                    lines.addAll(note(phrases.sentTo(model.card().name()), Tone.MUTED));
                }
            }
            case State.Ended(Outcome outcome, Instant at) -> {
                lines.addAll(ended(outcome, Duration.between(at, model.now())));
                if (turn.answered().length() > 0) {
                    lines.addAll(grounds(outcome));
                }
            }
        }
        return lines;
    }

    /**
     * Adds the spinner before the first word. Later it adds blank lines, as many as the end of the
     * answer will take, so that its end does not move the text.
     */
    private void runs(List<Line> lines, Instant since) {
        if (!turn.isWaiting()) {
            lines.addAll(Collections.nCopies(grounds(new Outcome.Answered()).size(), Line.EMPTY));
            return;
        }
        long seconds = Math.max(0, Duration.between(since, model.now()).toSeconds());
        List<Span> spans = new ArrayList<>();
        spans.add(CardNotes.marker());
        spans.add(Span.of(Spinner.at(since, model.now()), Tone.ACCENT));
        spans.add(Paint.muted(" " + phrases.thinking(seconds) + "  "));
        List<Hint> keys = new ArrayList<>();
        Thoughts thoughts = turn.remarks().thoughts();
        if (!thoughts.isEmpty()) {
            keys.add(TurnHead.key(thoughts, phrases));
        }
        keys.add(phrases.key(Action.STOP));
        int used = spans.stream().mapToInt(span -> Width.of(span.text())).sum();
        spans.addAll(Paint.hints(keys, columns + Layout.MARKER - used).spans());
        lines.add(new Line(spans));
    }

    private List<Line> ended(Outcome outcome, Duration passed) {
        return switch (outcome) {
            case Outcome.Answered(), Outcome.Quoted() -> List.of();
            case Outcome.Shortened() -> note(phrases.shortened() + more(), Tone.MUTED);
            case Outcome.Cancelled() -> note(phrases.stopped() + more(), Tone.MUTED);
            case Outcome.Failed(Trouble trouble) ->
                    note(
                            AllowanceSentences.sentence(trouble, turn, model) + more(),
                            trouble == Trouble.NOTHING_FOUND ? Tone.MUTED : Tone.ERROR);
            case Outcome.Limited(Duration wait) -> {
                Duration left = wait.minus(passed);
                yield left.isPositive()
                        ? note(phrases.tryAgainIn(left), Tone.WARN)
                        : note(phrases.askAgain(), Tone.OK);
            }
        };
    }

    /** The hint that Enter continues the newest answer, where it was cut. */
    private String more() {
        return isNewest() && turn.isCut() && !model.stopping() ? phrases.enterContinues() : "";
    }

    private boolean isNewest() {
        return model.transcript().last().filter(last -> last.number() == turn.number()).isPresent();
    }

    private List<Line> grounds(Outcome outcome) {
        List<Line> lines = new ArrayList<>(support(outcome));
        lines.addAll(facts());
        return lines;
    }

    /** The note that no page supports a model's answer, unless its outcome says so already. */
    private List<Line> support(Outcome outcome) {
        boolean model =
                switch (turn.speaker()) {
                    case Speaker.Model _ -> true;
                    case Speaker.Pages _, Speaker.Owner _, Speaker.Person _ -> false;
                };
        boolean told = outcome.equals(new Outcome.Failed(Trouble.NOTHING_FOUND));
        boolean nothing = turn.remarks().support().filter(List::isEmpty).isPresent();
        return model && nothing && !told ? note(phrases.modelsOwnAnswer(), Tone.WARN) : List.of();
    }

    /**
     * The pages and what the answer cost, in one line where there is room. The newest one's cost
     * stands on the rule above the prompt.
     */
    private List<Line> facts() {
        List<Line> lines = new ArrayList<>(pages());
        String cost = isNewest() ? "" : cost();
        if (cost.isEmpty()) {
            return lines;
        }
        Line right = Line.of(Paint.muted(cost));
        Line alone = Line.of(CardNotes.marker(), Paint.muted(cost));
        if (lines.isEmpty()) {
            return List.of(alone);
        }
        Line last = lines.removeLast();
        Line both = Paint.ends(last, right, columns + Layout.MARKER);
        lines.add(both);
        if (both.equals(last)) {
            lines.add(alone);
        }
        return lines;
    }

    private String cost() {
        boolean isModel = turn.speaker() instanceof Speaker.Model;
        List<String> parts = new ArrayList<>();
        if (isModel) {
            parts.add(TurnHead.name(turn.speaker(), model));
        }
        if (isModel || turn.remarks().took().compareTo(AT_ONCE) > 0) {
            parts.add(phrases.took(turn.remarks().took()));
        }
        tokens(turn, phrases).ifPresent(parts::add);
        return String.join(Paint.GAP, parts);
    }

    /** What an answer cost, where it cost anything. */
    public static Optional<String> tokens(ChatTurn turn, Phrases phrases) {
        return turn.remarks()
                .cost()
                .filter(cost -> cost.tokens() > 0)
                .map(cost -> phrases.tokens(cost.tokens(), cost.exact()));
    }

    /** The pages that the answer cites and the key that opens one; a quotation names its page itself. */
    private List<Line> pages() {
        if (turn.pages().isEmpty()) {
            return List.of();
        }
        boolean quoted = turn.speaker() instanceof Speaker.Pages;
        List<Line> names =
                quoted
                        ? List.of(Line.of(CardNotes.marker()))
                        : PageNames.lines(turn.pages(), phrases, columns);
        if (opens()) {
            Hint key = quoted ? phrases.openThePage() : phrases.openPage();
            return CardNotes.hinted(names, key, columns);
        }
        return quoted ? List.of() : names;
    }

    /** Whether the key opens a page of this answer: of the newest one only. */
    private boolean opens() {
        return isNewest()
                && turn.pages().stream().anyMatch(page -> PageShelf.has(model.card(), page));
    }

    private List<Line> note(String text, Tone tone) {
        return CardNotes.sentence(text, tone, columns);
    }
}
