package ink.dong4j.card.terminal;

import ink.dong4j.card.frame.Backdrop;
import ink.dong4j.card.keys.TerminalReply;
import ink.dong4j.card.text.AmbiguousWidth;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The queries to a terminal, in two batches, and its replies. Nothing waits for a reply: the card is
 * painted first, and a reply that never arrives changes nothing. Immutable.
 *
 * <pre>
 *   FIRST_DUE ─► FIRST_ASKED ─(DA1)─► SECOND_DUE ─► SECOND_ASKED ─(DA1)─► SECOND_ANSWERED
 *                     └──────(DA1 of an old one)──► ENOUGH
 * </pre>
 *
 * DA1 ends each batch, since every terminal answers it. The first batch is sent behind the question how
 * wide a character of ambiguous width was drawn ({@link Canvas#ask}).
 *
 * @param asked when the last batch was sent
 */
public record Probe(TerminalType type, Stage stage, TerminalReport answers, Instant asked) {
    /** How long a reply is expected; later ones still count. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The same for a terminal that has not replied to anything yet. */
    static final Duration FIRST_PATIENCE = Duration.ofMillis(1500);

    public static final String FIRST = "\u001b[>q\u001b]11;?\u001b\\\u001b[c";

    /** Sets a 24-bit colour to ask whether it was kept, then resets the style. */
    public static final String SECOND =
            "\u001b[?u\u001b[?2026$p\u001b[?2031$p"
                    + "\u001b[48;2;1;2;3m\u001bP$qm\u001b\\\u001b[m\u001b[c";

    private static final int SYNCHRONIZED = 2026;
    private static final int SCHEMES = 2031;
    private static final int WHITE = 0xFFFFFF;
    private static final Pattern KEPT_COLOUR =
            Pattern.compile("(?:.*[;:])?48[;:]2[;:](?:[0-9]*[;:])?1[;:]2[;:]3(?:[;:].*)?");

    enum Stage {
        FIRST_DUE,
        FIRST_ASKED,
        SECOND_DUE,
        SECOND_ASKED,
        SECOND_ANSWERED,
        /** No more is asked. */
        ENOUGH
    }

    public static Probe of(TerminalType type) {
        Stage stage = type.asks() ? Stage.FIRST_DUE : Stage.ENOUGH;
        return new Probe(type, stage, TerminalReport.NONE, Instant.EPOCH);
    }

    /** What to send next, in one write; empty when nothing is to be asked now. */
    public Optional<String> due() {
        return switch (stage) {
            case FIRST_DUE -> Optional.of(FIRST);
            case SECOND_DUE -> Optional.of(SECOND);
            case FIRST_ASKED, SECOND_ASKED, SECOND_ANSWERED, ENOUGH -> Optional.empty();
        };
    }

    /** What was due has been sent. */
    public Probe sent(Instant now) {
        Stage next =
                switch (stage) {
                    case FIRST_DUE -> Stage.FIRST_ASKED;
                    case SECOND_DUE -> Stage.SECOND_ASKED;
                    case FIRST_ASKED, SECOND_ASKED, SECOND_ANSWERED, ENOUGH -> stage;
                };
        return new Probe(type, next, answers, now);
    }

    /** Whether a reply is still expected. */
    public boolean owes(Instant now) {
        return isOpen() && now.isBefore(asked.plus(hasAnswered() ? PATIENCE : FIRST_PATIENCE));
    }

    public Probe accept(TerminalReply reply) {
        return switch (reply) {
            case TerminalReply.Name(String text) -> with(answers.named(text));
            case TerminalReply.Attributes attributes -> attributed(attributes);
            case TerminalReply.Backdrop(int rgb) ->
                    isSuspect(rgb) ? this : with(answers.on(Backdrop.of(rgb)));
            case TerminalReply.Scheme(boolean dark) ->
                    with(answers.on(dark ? Backdrop.DARK : Backdrop.LIGHT));
            case TerminalReply.Mode mode -> mode(mode);
            case TerminalReply.Keyboard _ -> secondWasAsked() ? with(answers.withKeyboard()) : this;
            case TerminalReply.Cursor(int _, int column) -> drawn(column);
            case TerminalReply.Style(String parameters) ->
                    KEPT_COLOUR.matcher(parameters).matches()
                            ? with(answers.withTruecolor())
                            : this;
        };
    }

    private Probe attributed(TerminalReply.Attributes told) {
        return switch (stage) {
            case FIRST_ASKED -> {
                TerminalReport more = answers.attributed(told.codes());
                Stage next = more.modern() || type.modern() ? Stage.SECOND_DUE : Stage.ENOUGH;
                yield new Probe(type, next, more, asked);
            }
            case SECOND_ASKED -> new Probe(type, Stage.SECOND_ANSWERED, answers, asked);
            case FIRST_DUE, SECOND_DUE, SECOND_ANSWERED, ENOUGH -> this;
        };
    }

    /** Where the cursor stands behind a character of ambiguous width in the first column. */
    private Probe drawn(int column) {
        if (answers.ambiguous() != AmbiguousWidth.UNKNOWN) {
            return this;
        }
        return switch (column) {
            case 2 -> with(answers.drawing(AmbiguousWidth.NARROW));
            case 3 -> with(answers.drawing(AmbiguousWidth.WIDE));
            default -> this;
        };
    }

    private Probe mode(TerminalReply.Mode mode) {
        return switch (mode.number()) {
            case SYNCHRONIZED -> mode.settable() ? this : with(answers.withoutMarks());
            case SCHEMES ->
                    mode.settable() && secondWasAsked() ? with(answers.withSchemes()) : this;
            default -> this;
        };
    }

    /** tmux reports white when it does not know the colour, as under mosh. */
    private boolean isSuspect(int rgb) {
        return rgb == WHITE && (type.tmux() || answers.tmux());
    }

    private boolean hasAnswered() {
        return secondWasAsked() || !answers.equals(TerminalReport.NONE);
    }

    private boolean isOpen() {
        return stage == Stage.FIRST_ASKED || stage == Stage.SECOND_ASKED;
    }

    private boolean secondWasAsked() {
        return stage == Stage.SECOND_ASKED || stage == Stage.SECOND_ANSWERED;
    }

    private Probe with(TerminalReport more) {
        return new Probe(type, stage, more, asked);
    }
}
