package ink.dong4j.card.turn;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.markdown.Document;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.transcript.Anchor;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.WrappedText;
import ink.dong4j.card.ui.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * A turn as lines in four parts: the question; who answers; the answer; and how it ended, with a blank
 * line. The lines of question and answer are kept in the turn, so making this is cheap.
 */
public record TurnLines(ChatTurn turn, List<Line> asked, List<Line> before, List<Line> after) {
    /** How a line begins that names the page of a quotation. */
    private static final String CITATION = "\u2014 ";

    /** The indexes of two of the parts: the answer, and the lines after it. */
    private static final int ANSWER = 2;

    private static final int LAST = 3;

    /** Lines of a long question that are shown. */
    private static final int FIRST = 6;

    public static TurnLines of(ChatTurn turn, Model model, Layout layout) {
        return new TurnLines(
                turn,
                asked(turn, Phrases.of(model.lang())),
                TurnHead.of(turn, model, layout.text()),
                TurnFoot.of(turn, model, layout));
    }

    /**
     * The question; of a long one the first lines, and how many more there are. Nothing where the owner
     * spoke first.
     */
    private static List<Line> asked(ChatTurn turn, Phrases phrases) {
        if (turn.question().isEmpty()) {
            return List.of();
        }
        WrappedText question = turn.asked();
        // The line that says how many more there are takes the place of one.
        int shown = question.size() > FIRST + 1 ? FIRST : question.size();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Span marker = Span.of(i == 0 ? Paint.PROMPT : Paint.NO_MARKER, Tone.WARM);
            lines.add(Line.of(marker, Span.of(question.line(i), Tone.WARM)));
        }
        if (shown < question.size()) {
            String more = phrases.moreLines(question.size() - shown);
            lines.add(Line.of(Span.of(Paint.NO_MARKER), Paint.muted(more)));
        }
        return lines;
    }

    public int size() {
        return asked.size() + before.size() + turn.answered().size() + after.size() + 1;
    }

    public Line line(int index) {
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
            return at == 0 || !line.spans().isEmpty() ? marked(at == 0, line) : Line.EMPTY;
        }
        at -= turn.answered().size();
        return at < after.size() ? after.get(at) : Line.EMPTY;
    }

    /** How many lines stay where they are while the answer streams: all but what comes after it. */
    public int fixedLines() {
        return first(ANSWER + 1);
    }

    /** The anchor of a line, by which it is found again when the columns or the turns change. */
    public Anchor anchor(int index) {
        int part = part(index);
        int at = index - first(part);
        Document.Place place =
                part == ANSWER ? turn.answered().blockOf(at) : new Document.Place(0, at);
        int columns = turn.asked().columns();
        return new Anchor(turn.number(), part, place.block(), place.line(), columns);
    }

    /** The line at an anchor of this turn. */
    public int lineOf(Anchor anchor) {
        int line = anchor.lineIn(turn.asked().columns());
        if (anchor.part() == ANSWER) {
            line = turn.answered().lineOf(new Document.Place(anchor.block(), line));
        }
        int last = Math.max(0, parts()[anchor.part()] - 1);
        return Math.min(first(anchor.part()) + Math.min(line, last), size() - 1);
    }

    /** The part that a line belongs to; the last one for a line beyond all. */
    private int part(int index) {
        int part = 0;
        while (part < LAST && index >= first(part + 1)) {
            part++;
        }
        return part;
    }

    /** The first line of a part. */
    private int first(int part) {
        int[] sizes = parts();
        int first = 0;
        for (int i = 0; i < part; i++) {
            first += sizes[i];
        }
        return first;
    }

    private int[] parts() {
        return new int[] {asked.size(), before.size(), turn.answered().size(), after.size() + 1};
    }

    private Line marked(boolean first, Line line) {
        List<Span> spans = new ArrayList<>();
        spans.add(first ? Span.of(Paint.REPLY, Tone.ACCENT) : Span.of(Paint.NO_MARKER));
        if (isCitation(line)) {
            spans.add(Span.of(line.text(), Tone.MUTED));
        } else {
            spans.addAll(line.spans());
        }
        return new Line(spans);
    }

    /** Whether a line names the page of a quotation, which is shown muted. */
    private boolean isCitation(Line line) {
        return switch (turn.speaker()) {
            case Speaker.Model _, Speaker.Owner _, Speaker.Person _ -> false;
            case Speaker.Pages _ ->
                    !line.spans().isEmpty() && line.spans().getFirst().text().startsWith(CITATION);
        };
    }
}
