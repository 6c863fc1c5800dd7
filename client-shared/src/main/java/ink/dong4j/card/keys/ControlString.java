package ink.dong4j.card.keys;

import java.util.Optional;

/** A string that a terminal sends (OSC, DCS and their like) while it comes in, up to a bound. */
final class ControlString {
    private static final int LONGEST = 200;

    private final StringBuilder content = new StringBuilder();
    private int kind;

    /**
     * @param introducer the byte after ESC
     * @param begun what has come of it already
     */
    void begin(int introducer, String begun) {
        kind = introducer;
        content.setLength(0);
        content.append(begun);
    }

    int kind() {
        return kind;
    }

    /** Takes the next byte; false when no such string begins with it: it was Alt with a key. */
    boolean accept(int b) {
        if (content.isEmpty() && !begins(b)) {
            return false;
        }
        if (content.length() <= LONGEST) {
            content.append((char) b);
        }
        return true;
    }

    /** An introducer that no reply has, and nothing behind it: perhaps it was Alt with a key. */
    boolean isPerhapsAlt() {
        return content.isEmpty() && kind != ']' && kind != 'P';
    }

    /** The reply that the ended string is. */
    Optional<TerminalReply> reply() {
        return content.length() > LONGEST
                ? Optional.empty()
                : ReplyParser.string(kind, content.toString());
    }

    private boolean begins(int b) {
        boolean digit = b >= '0' && b <= '9';
        return switch (kind) {
            case ']' -> digit || b == 'l' || b == 'L';
            case 'P' -> digit || b == '>' || b == '!' || b == '$';
            default -> true;
        };
    }
}
