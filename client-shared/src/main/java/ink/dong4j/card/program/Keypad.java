package ink.dong4j.card.program;

/** The numbers that the kitty keyboard protocol gives to the keypad. */
final class Keypad {
    static final int FIRST = 57399;
    static final int ENTER = 57414;
    static final int LAST = 57427;
    private static final int SEPARATOR = 57416;
    private static final String CHARACTERS = "0123456789./*-+\r=,";

    private Keypad() {}

    /** The character that a key types, or the sequence that its twin outside the keypad sends. */
    static String spelling(int code) {
        if (code <= SEPARATOR) {
            return CHARACTERS.substring(code - FIRST, code - FIRST + 1);
        }
        return switch (code) {
            case 57417 -> "\u001b[D";
            case 57418 -> "\u001b[C";
            case 57419 -> "\u001b[A";
            case 57420 -> "\u001b[B";
            case 57421 -> "\u001b[5~";
            case 57422 -> "\u001b[6~";
            case 57423 -> "\u001b[H";
            case 57424 -> "\u001b[F";
            case 57426 -> "\u001b[3~";
            default -> "";
        };
    }
}
