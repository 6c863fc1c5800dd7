package ink.dong4j.card.keys;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jline.keymap.KeyMap;

/**
 * Bytes of a terminal as messages, wherever the bytes were cut. Sequences are found by their grammar
 * (ECMA-48) and looked up whole, so an unknown one never leaves a letter behind. What a terminal
 * answers to a query is handed over as a {@link TerminalReply}, however late, and is never a key. Time is
 * passed in; confined to the loop's thread.
 *
 * <pre>
 *           ESC           [                 final byte
 *   GROUND ─────► ESCAPE ─────► CSI ───────────────────► GROUND
 *                    │ O                    one byte        ▲ ▲
 *                    ├─────────► SS3 ───────────────────────┘ │
 *                    │ ] P X ^ _            BEL, ESC \        │
 *                    ├─────────► STRING ──────────────────────┤
 *                    │ time             begin of a reply      │
 *                    └─────────► RESUMED ─────────────────────┘
 *   CSI 200~ ► PASTE ► CSI 201~;  CSI M and CSI [ are followed by bytes that are skipped
 * </pre>
 */
public final class KeyDecoder {
    /** How long an ESC may be the begin of a sequence before it is the Escape key. */
    public static final Duration ESCAPE_WAIT = Duration.ofMillis(50);

    /** The same while the terminal owes a reply, which may have been cut behind its ESC. */
    public static final Duration ESCAPE_WAIT_FOR_REPLY = Duration.ofMillis(100);

    /** How long an unfinished sequence or a silent paste is held. */
    public static final Duration HOLD = Duration.ofSeconds(5);

    private static final int LONGEST_SEQUENCE = 160;
    private static final int ESC = 0x1b;
    private static final int BEL = 0x07;
    private static final int DEL = 0x7f;
    private static final int CAN = 0x18;
    private static final int SUB = 0x1a;
    private static final String PASTE_START = "\u001b[200~";
    private static final int MOUSE_BYTES = 3;

    /** What only a terminal sends, behind an ESC that was taken for the key. */
    private static final List<String> RESUMED =
            List.of("]11;", "P>|", "P1$r", "P0$r", "[?", "[>", "[<", "[2;", "[3;", "[4;");

    private enum State {
        GROUND,
        ESCAPE,
        RESUMED,
        CSI,
        SS3,
        STRING,
        STRING_ESCAPE,
        SKIP,
        PASTE
    }

    private final KeyMap<Key> keys;
    private final CodedKeys coded;
    private final int longestPaste;
    private final Consumer<TerminalReply> replies;
    private final Burst burst;
    private final StringBuilder sequence = new StringBuilder();
    private final ControlString string = new ControlString();
    private State state = State.GROUND;
    private Instant since = Instant.EPOCH;
    private Instant returned = Instant.EPOCH;
    private boolean afterReturn;
    private boolean afterEscape;
    private Duration escapeWait = ESCAPE_WAIT;
    private int skip;
    private Optional<PasteBuffer> paste = Optional.empty();

    /**
     * @param longestPaste in bytes of UTF-8; a longer one is dropped and told
     * @param replies told of each reply as soon as it is whole
     */
    public KeyDecoder(KeyMap<Key> keys, int longestPaste, Consumer<TerminalReply> replies) {
        this.keys = keys;
        this.coded = new CodedKeys(keys);
        this.longestPaste = longestPaste;
        this.replies = replies;
        this.burst = new Burst(longestPaste);
    }

    /**
     * The messages that these bytes complete, and before them what the time did: a lone Escape, a
     * paste without its end.
     */
    public List<Input> decode(ByteBuffer bytes, Instant now) {
        burst.pass(now);
        if (Burst.isTime(held(), now)) {
            giveUp();
        }
        boolean came = bytes.hasRemaining();
        while (bytes.hasRemaining()) {
            accept(bytes.get(), now);
        }
        if (came && state == State.PASTE) {
            since = now;
        }
        return burst.end(now);
    }

    /** Whether the terminal owes a reply: an ESC then waits longer for what may follow it. */
    public void expectReplies(boolean owed) {
        escapeWait = owed ? ESCAPE_WAIT_FOR_REPLY : ESCAPE_WAIT;
    }

    /** When something is due without any more bytes. Without a stream, since every key asks. */
    public Optional<Instant> deadline() {
        Optional<Instant> held = held();
        Optional<Instant> due = burst.due();
        return held.isPresent() && !Burst.isTime(due, held.get()) ? held : due;
    }

    private Optional<Instant> held() {
        return switch (state) {
            case GROUND -> Optional.empty();
            case ESCAPE -> Optional.of(since.plus(escapeWait));
            case RESUMED -> Optional.of(since.plus(ESCAPE_WAIT));
            case STRING -> Optional.of(since.plus(string.isPerhapsAlt() ? ESCAPE_WAIT : HOLD));
            case CSI, SS3, STRING_ESCAPE, SKIP, PASTE -> Optional.of(since.plus(HOLD));
        };
    }

    private void accept(byte next, Instant now) {
        int b = Byte.toUnsignedInt(next);
        switch (state) {
            case GROUND -> ground(b, now);
            case ESCAPE -> escape(b, now);
            case RESUMED -> resumed(b, now);
            case CSI -> csi(b, now);
            case SS3 -> ss3(b, now);
            case STRING -> string(b, now);
            case STRING_ESCAPE -> stringEscape(b, now);
            case SKIP -> state = --skip > 0 ? State.SKIP : State.GROUND;
            case PASTE -> paste(next);
        }
    }

    private void ground(int b, Instant now) {
        boolean follows = afterReturn && !now.isAfter(returned.plus(ESCAPE_WAIT));
        boolean escaped = afterEscape;
        afterEscape = false;
        afterReturn = b == '\r';
        if (b == '\r') {
            returned = now;
        }
        if (b == ESC) {
            begin(now);
        } else if (escaped && (b == '[' || b == ']' || b == 'P')) {
            sequence.setLength(0);
            resume(b, now);
        } else if (b == '\r' || b == '\n' || b == '\t') {
            if (b != '\n' || !follows) {
                burst.spacing((char) b);
            }
        } else if (b < ' ' || b == DEL) {
            press(Character.toString(b));
        } else {
            burst.text(b);
        }
    }

    private void begin(Instant now) {
        sequence.setLength(0);
        sequence.append((char) ESC);
        since = now;
        state = State.ESCAPE;
    }

    private void escape(int b, Instant now) {
        if (!now.isBefore(since.plus(ESCAPE_WAIT))) {
            // Only a reply is worth the longer wait.
            resumed(b, now);
            return;
        }
        switch (b) {
            case '[' -> enter(State.CSI, b);
            case 'O' -> enter(State.SS3, b);
            case ']', 'P', 'X', '^', '_' -> {
                pressEscapes(sequence.length() - 1);
                beginString(b, "");
            }
            case ESC -> {
                pressEscapes(sequence.length() - 1);
                begin(now);
                sequence.append((char) ESC);
            }
            default -> {
                state = State.GROUND;
                String alt = "\u001b" + (char) b;
                if (b <= DEL && keys.getBound(alt) != null) {
                    pressEscapes(sequence.length() - 1);
                    press(alt);
                } else {
                    pressEscapes(sequence.length());
                    ground(b, now);
                }
            }
        }
    }

    private void resume(int b, Instant now) {
        enter(State.RESUMED, b);
        since = now;
    }

    /** A reply whose ESC came so long ago that it may have been the key; or typed text. */
    private void resumed(int b, Instant now) {
        int escapes = sequence.lastIndexOf("\u001b") + 1;
        String held = sequence.substring(escapes) + (char) b;
        if (RESUMED.contains(held)) {
            pressEscapes(escapes - 1);
            sequence.setLength(0);
            sequence.append((char) ESC).append(held);
            if (held.charAt(0) == '[') {
                state = State.CSI;
            } else {
                beginString(held.charAt(0), held.substring(1));
            }
        } else if (RESUMED.stream().anyMatch(reply -> reply.startsWith(held))) {
            resume(b, now);
        } else {
            release();
            ground(b, now);
        }
    }

    /** What was held are keys and typed text after all. */
    private void release() {
        state = State.GROUND;
        int escapes = sequence.lastIndexOf("\u001b") + 1;
        pressEscapes(escapes);
        sequence.chars().skip(escapes).forEach(burst::text);
    }

    private void beginString(int kind, String begun) {
        string.begin(kind, begun);
        state = State.STRING;
    }

    private void enter(State next, int b) {
        sequence.append((char) b);
        state = next;
    }

    private void csi(int b, Instant now) {
        if (interrupts(b, now)) {
            return;
        }
        sequence.append((char) b);
        if (sequence.length() > LONGEST_SEQUENCE) {
            sequence.setLength(LONGEST_SEQUENCE);
        }
        boolean bare = sequence.charAt(sequence.length() - 2) == '[';
        if (bare && (b == '[' || b == 'M')) {
            // The Linux console's function keys, and the mouse of X10.
            skip = b == 'M' ? MOUSE_BYTES : 1;
            pressEscapes(sequence.indexOf("[") - 1);
            state = State.SKIP;
        } else if (b >= '@' || (b == '$' && isNumbered())) {
            endSequence();
        }
    }

    /** rxvt ends its shifted keys with a dollar sign, which elsewhere stands before the final byte. */
    private boolean isNumbered() {
        String number = sequence.substring(sequence.indexOf("[") + 1, sequence.length() - 1);
        return !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    }

    private void ss3(int b, Instant now) {
        if (interrupts(b, now)) {
            return;
        }
        sequence.append((char) b);
        if ((b >= '@' || b == ' ') || sequence.length() > LONGEST_SEQUENCE) {
            endSequence();
        }
    }

    /** Whether a byte has no place in a sequence and ends it; it then counts for itself. */
    private boolean interrupts(int b, Instant now) {
        if (b >= ' ' && b < DEL) {
            return false;
        }
        state = State.GROUND;
        if (b != CAN && b != SUB) {
            ground(b, now);
        }
        return true;
    }

    private void endSequence() {
        state = State.GROUND;
        String whole = sequence.toString();
        if (keys.getBound(whole) != null) {
            press(whole);
            return;
        }
        int prefix = whole.startsWith("\u001b\u001b") ? 1 : 0;
        pressEscapes(prefix);
        String bare = whole.substring(prefix);
        if (bare.equals(PASTE_START)) {
            paste = Optional.of(new PasteBuffer(longestPaste));
            state = State.PASTE;
        } else if (!press(bare)) {
            String body = bare.substring(2);
            if (bare.startsWith("\u001b[")) {
                ReplyParser.control(body).ifPresentOrElse(replies, () -> pressCoded(body));
            }
        }
    }

    private void pressCoded(String body) {
        coded.message(body)
                .or(() -> MouseReport.message(body))
                .or(() -> FocusReport.message(body))
                .ifPresent(burst::message);
    }

    private void string(int b, Instant now) {
        switch (b) {
            case BEL -> endString();
            case CAN, SUB -> state = State.GROUND;
            case ESC -> state = State.STRING_ESCAPE;
            default -> {
                if (b < ' ' || b == DEL) {
                    // No reply holds one: somebody types, and is heard.
                    state = State.GROUND;
                    ground(b, now);
                } else if (!string.accept(b)) {
                    state = State.GROUND;
                    pressEscapes(1);
                    burst.text(string.kind());
                    ground(b, now);
                }
            }
        }
    }

    private void endString() {
        state = State.GROUND;
        string.reply().ifPresent(replies);
    }

    private void stringEscape(int b, Instant now) {
        if (b == '\\') {
            endString();
        } else {
            begin(now);
            escape(b, now);
        }
    }

    private void paste(byte next) {
        PasteBuffer buffer = paste.orElseThrow();
        if (buffer.accept(next)) {
            endPaste(buffer);
        }
    }

    private void endPaste(PasteBuffer buffer) {
        paste = Optional.empty();
        state = State.GROUND;
        burst.message(buffer.message());
    }

    private void giveUp() {
        afterEscape = state == State.ESCAPE;
        if (state == State.ESCAPE || state == State.RESUMED) {
            release();
        }
        paste.ifPresent(this::endPaste);
        state = State.GROUND;
    }

    private boolean press(String whole) {
        Key key = keys.getBound(whole);
        if (key != null) {
            burst.message(new Input.Press(key));
        }
        return key != null;
    }

    private void pressEscapes(int times) {
        for (int i = 0; i < times; i++) {
            burst.message(new Input.Press(Key.ESCAPE));
        }
    }
}
