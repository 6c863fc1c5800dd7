package ink.dong4j.card.server.bench;

import java.util.OptionalDouble;

/**
 * The rows of the table in their order, each with the most that it may be. Where a row is marked with
 * a star, the gateway's stand-in by itself stands in the column of the floor.
 */
enum Row {
    LISTENING("start to listening, s", Bound.FIXED, 1.2),
    CPU_LISTENING("CPU until it listens, s"),
    CPU_STARTED("CPU until 5 s later, s", Bound.FIXED, 4),
    RESIDENT_STARTED("resident memory 5 s later, MB", Bound.FIXED, 130),
    FIRST_PAINT("first visit: connect to first paint, ms", Bound.FLOOR_PLUS, 30),
    LOGIN_FIRST("CPU a login, first 20, ms", Bound.LOGIN_TIMES, 12),
    FIRST_REQUEST("first question: Enter to request, ms"),
    FIRST_TOKEN("first question: Enter to token less the gateway's own, ms", Bound.FIXED, 60),
    AT_ONCE_COLD("17 KB at once: CPU, ms", Bound.FIXED, 200),

    LOGIN("CPU a login, ms", Bound.LOGIN_TIMES, 5),
    PAINT_P50("connect to first paint p50, ms"),
    PAINT_P99("connect to first paint p99, ms"),
    KEY_P50("key to repaint p50, ms", Bound.FLOOR_PLUS, 0.6),
    KEY_P99("key to repaint p99, ms", Bound.FLOOR_PLUS, 3),
    KEY_CPU("CPU a key, ms", Bound.FIXED, 0.6),
    REQUEST_P50("Enter to request at the gateway p50, ms"),
    REQUEST_P99("Enter to request at the gateway p99, ms"),
    SEEN_P50("request to first token on the screen p50, ms"),
    SEEN_P99("request to first token on the screen p99, ms"),
    TOKEN_P50("Enter to first token less the gateway's own p50, ms", Bound.FIXED, 4),
    TOKEN_P99("Enter to first token less the gateway's own p99, ms", Bound.FIXED, 10),
    CANCEL_P50("Esc to the gateway's connection closed p50, ms"),
    AT_ONCE("17 KB at once: CPU, ms", Bound.FIXED, 80),
    KEYS_P99("100 press a key at once: to repaint p99, ms"),
    ASKS_P50("100 ask at once: Enter to first token p50, ms *", Bound.FLOOR_PLUS, 150),
    STREAMS_P99("100 streams: request to token seen p99, ms *", Bound.FLOOR_TIMES, 3),
    STREAMS_CPU("100 streams: CPU a token, ms", Bound.FIXED, 0.4),
    STREAMS_BYTES("100 streams: bytes sent for each byte of an answer"),
    RESIDENT_USED("resident memory by now, MB", Bound.FIXED, 180),
    LOGIN_ROW("CPU a login, 200 in a row, ms", Bound.LOGIN_TIMES, 4),
    IDLE_BYTES("200 visits at rest: bytes a minute", Bound.FIXED, 0),
    IDLE_CPU("200 visits at rest: % of a core", Bound.FIXED, 0.1),
    PAINT_BYTES("first paint, bytes"),
    MOVE_BYTES("move in the menu, bytes"),
    LETTER_FIRST_BYTES("first letter of a draft, bytes", Bound.FIXED, 40),
    LETTER_BYTES("other letters, bytes"),

    LOBBY_P50("500 in the lobby, 10 stopped: a message to 490 p50, ms"),
    LOBBY_P99("500 in the lobby, 10 stopped: a message to 490 p99, ms", Bound.FIXED, 200),
    LOBBY_CPU("500 in the lobby: CPU a message and member, ms"),
    LOBBY_MEMBER("500 in the lobby: heap of each more than of a visit, KB", Bound.FIXED, 40),
    LOBBY_GROWTH("500 in the lobby: heap more after 200 messages, MB", Bound.FIXED, 10),

    HEAP_0("heap with nobody, MB"),
    HEAP_200("heap of each of 200, KB"),
    HEAP_1000("heap of each of 1,000, KB"),
    NATIVE_0("native memory with nobody, MB"),
    NATIVE_200("native memory of each of 200, KB"),
    NATIVE_1000("native memory of each of 1,000, KB"),
    RESIDENT_0("resident memory with nobody, MB"),
    RESIDENT_200("resident memory of each of 200, KB"),
    RESIDENT_1000("resident memory of each of 1,000, KB", Bound.FIXED, 60);

    private final String label;
    private final Bound bound;
    private final double value;

    Row(String label) {
        this(label, Bound.NONE, 0);
    }

    Row(String label, Bound bound, double value) {
        this.label = label;
        this.bound = bound;
        this.value = value;
    }

    /** How the most is told. */
    private enum Bound {
        NONE,
        FIXED,
        /** So much more than the floor. */
        FLOOR_PLUS,
        /** So many times the floor. */
        FLOOR_TIMES,
        /** So many times what a login costs a floor that has served some. */
        LOGIN_TIMES
    }

    /** What is measured, and its unit. */
    String label() {
        return label;
    }

    /** The most that it may be, where that is known. */
    OptionalDouble most(Figures floor) {
        return switch (bound) {
            case NONE -> OptionalDouble.empty();
            case FIXED -> OptionalDouble.of(value);
            case FLOOR_PLUS -> floor.get(this).stream().map(least -> least + value).findFirst();
            case FLOOR_TIMES -> floor.get(this).stream().map(least -> least * value).findFirst();
            case LOGIN_TIMES -> floor.get(LOGIN).stream().map(least -> least * value).findFirst();
        };
    }
}
