package ink.dong4j.card.transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model thinks before it speaks, of bounded length. Immutable.
 *
 * @param cut whether there was more than is kept
 * @param since when the first one came
 * @param until when the answer began
 * @param shown the text as lines, where the visitor wants to see it
 */
public record Thoughts(
        String text,
        boolean cut,
        Instant since,
        Optional<Instant> until,
        Optional<WrappedText> shown) {
    /** In characters. */
    static final int LONGEST = 16 * 1024;

    /** Cells that they stand further in than an answer. */
    public static final int INDENT = 2;

    static final Thoughts NONE =
            new Thoughts("", false, Instant.MIN, Optional.empty(), Optional.empty());

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** How long they took, or have taken so far. */
    public Duration time(Instant now) {
        return Duration.between(since, until.orElse(now));
    }

    Thoughts and(String more, Instant now) {
        if (more.isEmpty() || cut) {
            return this;
        }
        int room = LONGEST - text.length();
        boolean tooLong = more.length() > room;
        String all =
                text + (tooLong ? more.substring(0, ChatTurn.wholeCharacters(more, room)) : more);
        Instant first = isEmpty() ? now : since;
        return new Thoughts(
                all, tooLong, first, Optional.empty(), shown.map(flow -> grown(flow, all)));
    }

    /** The first word of the answer came, or its end. */
    Thoughts ended(Instant now) {
        return isEmpty() || until.isPresent()
                ? this
                : new Thoughts(text, cut, since, Optional.of(now), shown);
    }

    /** Others come instead of these; whether they are shown stays. */
    Thoughts begun() {
        return new Thoughts(
                "",
                false,
                Instant.MIN,
                Optional.empty(),
                shown.map(flow -> new WrappedText(flow.columns(), List.of())));
    }

    /** Shown where they were not, and the other way round. */
    Thoughts toggled(int columns) {
        Optional<WrappedText> next =
                shown.isPresent()
                        ? Optional.empty()
                        : Optional.of(WrappedText.of(text, inner(columns)));
        return new Thoughts(text, cut, since, until, next);
    }

    Thoughts laidOut(int columns) {
        return new Thoughts(
                text, cut, since, until, shown.map(_ -> WrappedText.of(text, inner(columns))));
    }

    /** Lays out only the paragraph that has grown. */
    private WrappedText grown(WrappedText flow, String all) {
        int open = text.lastIndexOf('\n') + 1;
        List<String> lines = new ArrayList<>(flow.lines());
        int tail = WrappedText.of(text.substring(open), flow.columns()).size();
        List<String> next = new ArrayList<>(lines.subList(0, lines.size() - tail));
        next.addAll(WrappedText.of(all.substring(open), flow.columns()).lines());
        return new WrappedText(flow.columns(), next);
    }

    private static int inner(int columns) {
        return Math.max(1, columns - INDENT);
    }
}
