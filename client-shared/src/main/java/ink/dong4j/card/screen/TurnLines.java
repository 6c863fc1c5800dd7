package ink.dong4j.card.screen;

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
import ink.dong4j.card.ui.Model;
import java.util.ArrayList;
import java.util.List;

/**
 * A turn as lines: the question, who answers, the answer, what became of it, and a blank one. Question
 * and answer are laid out already.
 */
record TurnLines(ChatTurn turn, List<Line> asked, List<Line> before, List<Line> after) {
    /** What the lines begin with that name a quoted page. */
    private static final String CITATION = "\u2014 ";

    /** Which of its parts is the answer. */
    private static final int ANSWER = 2;

    static TurnLines of(ChatTurn turn, Model model, Layout layout) {
        return new TurnLines(
                turn,
                AskedLines.of(turn.asked(), Phrases.of(model.lang())),
                TurnHead.of(turn, model, layout.text()),
                TurnFoot.of(turn, model, layout));
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
            boolean first = at == 0;
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

    /** Whose page was quoted stands back behind the quotation. */
    private boolean isCitation(Line line) {
        return switch (turn.speaker()) {
            case Speaker.Model _, Speaker.Owner _ -> false;
            case Speaker.Pages _ ->
                    !line.spans().isEmpty() && line.spans().getFirst().text().startsWith(CITATION);
        };
    }
}
