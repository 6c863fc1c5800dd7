package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.ui.ChatTurn.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A turn as lines: the question, who answers, the answer, what became of it, and a blank one. Only
 * the sentences are made here; question and answer are laid out already.
 */
record TurnLines(ChatTurn turn, List<Line> asked, List<Line> before, List<Line> after) {
    /** What the lines begin with that name a quoted page. */
    private static final String CITATION = "\u2014 ";

    /** Which of its parts is the answer. */
    private static final int ANSWER = 2;

    static TurnLines of(ChatTurn turn, Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> before = before(turn, phrases, layout.text());
        boolean started = !before.isEmpty() || turn.answered().size() > 0;
        List<Line> after = after(turn, model, phrases, layout.text(), started);
        return new TurnLines(turn, AskedLines.of(turn.asked(), phrases), before, after);
    }

    int size() {
        return asked.size() + before.size() + turn.answered().size() + after.size() + 1;
    }

    Line line(int index) {
        int at = index;
        if (at < asked.size()) {
            return asked.get(at);
        }
        at -= asked.size();
        if (at < before.size()) {
            return before.get(at);
        }
        at -= before.size();
        if (at < turn.answered().size()) {
            Line line = turn.answered().line(at);
            boolean first = at == 0 && before.isEmpty();
            return first || !line.spans().isEmpty() ? marked(first, line) : Line.EMPTY;
        }
        at -= turn.answered().size();
        return at < after.size() ? after.get(at) : Line.EMPTY;
    }

    /** The last line of what is there already while an answer runs. */
    int settled() {
        return turn.asked().size() + before.size() + turn.answered().size();
    }

    /** Where a line can be found again. */
    Anchor anchor(int index) {
        int[] sizes = parts();
        int part = 0;
        int at = index;
        while (part < sizes.length - 1 && at >= sizes[part]) {
            at -= sizes[part];
            part++;
        }
        Document.Place place = new Document.Place(0, at);
        if (part == ANSWER) {
            place = turn.answered().blockOf(at);
        }
        int columns = turn.asked().columns();
        return new Anchor(turn.number(), part, place.block(), place.line(), columns);
    }

    /** The line at an anchor of this turn. */
    int lineOf(Anchor anchor) {
        int[] sizes = parts();
        int first = 0;
        for (int part = 0; part < anchor.part(); part++) {
            first += sizes[part];
        }
        int line = anchor.lineIn(turn.asked().columns());
        if (anchor.part() == ANSWER) {
            line = turn.answered().lineOf(new Document.Place(anchor.block(), line));
        }
        return Math.min(first + Math.min(line, Math.max(0, sizes[anchor.part()] - 1)), size() - 1);
    }

    private int[] parts() {
        return new int[] {
            turn.asked().size(), before.size(), turn.answered().size(), after.size() + 1
        };
    }

    private static List<Line> before(ChatTurn turn, Phrases phrases, int columns) {
        return switch (turn.speaker()) {
            case Speaker.Model _, Speaker.Owner _, Speaker.Remembered _ -> List.of();
            case Speaker.Pages(Optional<Trouble> because) -> {
                List<Line> lines = new ArrayList<>();
                because.ifPresent(
                        trouble ->
                                lines.addAll(
                                        sentence(
                                                trouble.sentence(phrases),
                                                Tone.WARN,
                                                columns,
                                                true)));
                lines.addAll(sentence(phrases.fromPages(), Tone.MUTED, columns, lines.isEmpty()));
                yield lines;
            }
        };
    }

    private static List<Line> after(
            ChatTurn turn, Model model, Phrases phrases, int columns, boolean started) {
        List<Line> lines = new ArrayList<>();
        if (turn.cut()) {
            lines.addAll(sentence(phrases.restLeftOut(), Tone.MUTED, columns, false));
        }
        switch (turn.state()) {
            case State.Queued(Instant since) -> wait(lines, turn, since, model, started);
            case State.Running(Instant since) -> wait(lines, turn, since, model, started);
            case State.Stopping() ->
                    lines.addAll(sentence(phrases.stopped(), Tone.MUTED, columns, !started));
            case State.Ended(Outcome outcome, Instant at) -> {
                Duration passed = Duration.between(at, model.now());
                lines.addAll(ended(outcome, passed, phrases, columns, !started));
            }
        }
        return lines;
    }

    private static void wait(
            List<Line> lines, ChatTurn turn, Instant since, Model model, boolean started) {
        if (!turn.isWaiting()) {
            return;
        }
        Phrases phrases = Phrases.of(model.lang());
        long seconds = Math.max(0, Duration.between(since, model.now()).toSeconds());
        List<Span> spans = new ArrayList<>();
        spans.add(marker(!started));
        spans.add(Span.of(Spinner.at(since, model.now()), Tone.ACCENT));
        spans.add(Paint.muted(" " + phrases.thinking(seconds) + "  "));
        Hint stop = phrases.key(Action.STOP);
        spans.addAll(Paint.hints(List.of(stop), Layout.of(model).text()).spans());
        lines.add(new Line(spans));
    }

    private static List<Line> ended(
            Outcome outcome, Duration passed, Phrases phrases, int columns, boolean first) {
        return switch (outcome) {
            case Outcome.Answered(), Outcome.Quoted() -> List.of();
            case Outcome.Shortened() -> sentence(phrases.shortened(), Tone.MUTED, columns, first);
            case Outcome.Cancelled() -> sentence(phrases.stopped(), Tone.MUTED, columns, first);
            case Outcome.Failed(Trouble trouble) ->
                    sentence(trouble.sentence(phrases), Tone.ERROR, columns, first);
            case Outcome.Limited(Duration wait) -> {
                Duration left = wait.minus(passed);
                yield left.isPositive()
                        ? sentence(phrases.tryAgainIn(left), Tone.WARN, columns, first)
                        : sentence(phrases.askAgain(), Tone.OK, columns, first);
            }
        };
    }

    private static List<Line> sentence(String text, Tone tone, int columns, boolean first) {
        return Paint.block(marker(first), Paragraph.wrap(text, columns), Style.of(tone));
    }

    private Line marked(boolean first, Line line) {
        List<Span> spans = new ArrayList<>();
        spans.add(marker(first));
        if (isCitation(line)) {
            spans.add(Span.of(line.text(), Tone.MUTED));
        } else {
            spans.addAll(line.spans());
        }
        return new Line(spans);
    }

    /** Whose page was quoted stands back behind the quotation. */
    private boolean isCitation(Line line) {
        return switch (turn.speaker()) {
            case Speaker.Model _, Speaker.Owner _, Speaker.Remembered _ -> false;
            case Speaker.Pages _ ->
                    !line.spans().isEmpty() && line.spans().getFirst().text().startsWith(CITATION);
        };
    }

    private static Span marker(boolean first) {
        return first ? Span.of(Paint.REPLY, Tone.ACCENT) : Span.of(Paint.NO_MARKER);
    }
}
