package ink.dong4j.card.keys;

import ink.dong4j.card.text.Safe;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A paste between its brackets, up to a bound; beyond it only the end mark is looked for. */
final class PasteBuffer {
    private static final byte[] END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int bound;
    private boolean tooLong;

    /** How much of the end mark the last bytes are. */
    private int matched;

    /**
     * @param bound the longest paste that is passed on, in bytes
     */
    PasteBuffer(int bound) {
        this.bound = bound;
    }

    /** Takes the next byte; true when it completed the end mark. */
    boolean accept(byte next) {
        if (next == END[matched]) {
            matched++;
            return matched == END.length;
        }
        keep(END, matched);
        matched = 0;
        if (next == END[0]) {
            matched = 1;
        } else {
            keep(new byte[] {next}, 1);
        }
        return false;
    }

    /** What was pasted, as far as it came. */
    Input message() {
        return tooLong ? new Input.PasteTooLong() : of(Utf8Stream.text(bytes.toByteArray()));
    }

    /** A paste of a text, with every kind of line break as one. */
    static Input.Paste of(String text) {
        return new Input.Paste(Safe.text(text.replace("\r\n", "\n").replace('\r', '\n')));
    }

    private void keep(byte[] from, int length) {
        if (tooLong) {
            return;
        }
        if (length > bound - bytes.size()) {
            tooLong = true;
            bytes.reset();
        } else {
            bytes.write(from, 0, length);
        }
    }
}
