package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.transcript.WrappedText;
import java.util.ArrayList;
import java.util.List;

/** A question as lines of the transcript; of a long one the first, and how many there are more. */
final class AskedLines {
    private static final int FIRST = 6;

    private AskedLines() {}

    static List<Line> of(WrappedText asked, Phrases phrases) {
        // To say that there is one line more takes that line.
        int shown = asked.size() > FIRST + 1 ? FIRST : asked.size();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            Span marker = Span.of(i == 0 ? Paint.PROMPT : Paint.NO_MARKER, Tone.WARM);
            lines.add(Line.of(marker, Span.of(asked.line(i), Tone.WARM)));
        }
        if (shown < asked.size()) {
            String more = phrases.moreLines(asked.size() - shown);
            lines.add(Line.of(Span.of(Paint.NO_MARKER), Paint.muted(more)));
        }
        return lines;
    }
}
