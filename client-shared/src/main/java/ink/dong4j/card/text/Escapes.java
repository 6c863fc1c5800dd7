package ink.dong4j.card.text;

/**
 * Recognises terminal control sequences, one code point at a time. For one thread.
 *
 * <pre>
 * GROUND ── ESC ──► ESCAPE ── [ ──────────► CSI ────── 40..7E ──► GROUND
 *                     │  ├─── ] P X ^ _ ──► STRING ─── BEL, ST ─► GROUND
 *                     │  ├─── N O ────────► SHIFT ──── any ─────► GROUND
 *                     │  └─── 20..2F ─────► INTERMEDIATE 30..7E ► GROUND
 *                     └── other ──► GROUND        (8-bit C1 forms enter the same states)
 * </pre>
 *
 * <p>A line break ends every sequence, and so does its maximum length: after a sequence that was left
 * open, text is shown again from the next line on or after {@link #LONGEST_STRING} characters.
 */
final class Escapes {
    /** Code points of a control string (OSC, DCS and the like) at most. */
    static final int LONGEST_STRING = 4096;

    /** Code points of any other sequence at most. */
    static final int LONGEST_SEQUENCE = 64;

    private static final int BELL = 0x07;
    private static final int CANCEL = 0x18;
    private static final int SUBSTITUTE = 0x1A;
    private static final int ESC = 0x1B;
    private static final int DELETE = 0x7F;

    private enum State {
        GROUND,
        ESCAPE,
        INTERMEDIATE,
        SHIFT,
        CSI,
        STRING
    }

    private State state = State.GROUND;
    private int length;

    boolean isGround() {
        return state == State.GROUND;
    }

    void reset() {
        state = State.GROUND;
    }

    /** Takes the next code point; true when it is a control character or part of a sequence. */
    boolean swallows(int c) {
        if (c == '\n') {
            state = State.GROUND;
            return false;
        }
        if (c == ESC) {
            return enter(State.ESCAPE);
        }
        if (c >= 0x80 && c < 0xA0) {
            return enter(afterC1(c));
        }
        if (c < ' ' || c == DELETE) {
            if (c == CANCEL || c == SUBSTITUTE || (c == BELL && state == State.STRING)) {
                state = State.GROUND;
            }
            return c != '\t' || state != State.GROUND;
        }
        return swallowsPrintable(c);
    }

    private boolean swallowsPrintable(int c) {
        length++;
        boolean seven = c < 0x80;
        boolean fits = seven && length <= LONGEST_SEQUENCE;
        return switch (state) {
            case GROUND -> false;
            case STRING -> length <= LONGEST_STRING || leave(false);
            case ESCAPE -> seven ? enter(afterEscape(c)) : leave(false);
            case SHIFT -> leave(seven);
            case INTERMEDIATE -> fits ? c < '0' || leave(true) : leave(false);
            case CSI -> fits ? c < '@' || leave(true) : leave(false);
        };
    }

    private boolean enter(State next) {
        state = next;
        length = 0;
        return true;
    }

    private boolean leave(boolean swallow) {
        state = State.GROUND;
        return swallow;
    }

    private static State afterEscape(int c) {
        return switch (c) {
            case '[' -> State.CSI;
            case ']', 'P', 'X', '^', '_' -> State.STRING;
            case 'N', 'O' -> State.SHIFT;
            default -> c < '0' ? State.INTERMEDIATE : State.GROUND;
        };
    }

    private static State afterC1(int c) {
        return switch (c) {
            case 0x9B -> State.CSI;
            case 0x90, 0x98, 0x9D, 0x9E, 0x9F -> State.STRING;
            case 0x8E, 0x8F -> State.SHIFT;
            default -> State.GROUND;
        };
    }
}
