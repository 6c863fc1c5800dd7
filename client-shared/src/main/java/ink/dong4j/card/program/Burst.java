package ink.dong4j.card.program;

import ink.dong4j.card.text.Safe;
import ink.dong4j.card.ui.Key;
import ink.dong4j.card.ui.Msg;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What is read at once, until it is known what its line breaks mean. Terminals without paste brackets
 * send a paste as if it were typed, but at once: text after a line break in one burst is a paste. A
 * line break that ends the burst submits.
 */
final class Burst {
    private final int longestPaste;
    private final Utf8 utf8 = new Utf8();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Safe safe = new Safe();
    private List<Msg> messages = new ArrayList<>();

    /** Text and, as they came, tabs and line breaks, up to the next other key. */
    private final StringBuilder run = new StringBuilder();

    Burst(int longestPaste) {
        this.longestPaste = longestPaste;
    }

    /** A byte of printable text in UTF-8. */
    void text(int next) {
        bytes.write(next);
    }

    /** A tab or a line break: CR, or LF that came without CR. */
    void spacing(char next) {
        endText();
        run.append(next);
    }

    /** Anything else. */
    void message(Msg msg) {
        endText();
        endRun();
        messages.add(msg);
    }

    /** What it all means; the next burst begins. A character that was cut in two is held. */
    List<Msg> end() {
        takeText();
        endRun();
        List<Msg> ended = messages;
        messages = new ArrayList<>();
        return ended;
    }

    private void takeText() {
        if (bytes.size() > 0) {
            run.append(safe.accept(utf8.accept(bytes.toByteArray())));
            bytes.reset();
        }
    }

    private void endText() {
        takeText();
        utf8.forget();
        run.append(safe.finish());
    }

    private void endRun() {
        int end = run.length();
        while (end > 0 && isSpacing(run.charAt(end - 1))) {
            end--;
        }
        String body = run.substring(0, end);
        String tail = run.substring(end);
        run.setLength(0);
        if (body.indexOf('\r') >= 0 || body.indexOf('\n') >= 0) {
            boolean tooLong = body.getBytes(StandardCharsets.UTF_8).length > longestPaste;
            messages.add(tooLong ? new Msg.PasteTooLong() : PasteBuffer.of(body));
            if (tail.indexOf('\r') >= 0 || tail.indexOf('\n') >= 0) {
                messages.add(new Msg.Press(Key.ENTER));
            }
        } else {
            typed(body + tail, !body.isEmpty());
        }
    }

    private void typed(String keys, boolean withText) {
        int from = 0;
        for (int i = 0; i < keys.length(); i++) {
            if (isSpacing(keys.charAt(i))) {
                typedText(keys.substring(from, i));
                messages.add(new Msg.Press(key(keys.charAt(i), withText)));
                from = i + 1;
            }
        }
        typedText(keys.substring(from));
    }

    private void typedText(String text) {
        if (!text.isEmpty()) {
            messages.add(new Msg.Typed(text));
        }
    }

    private static Key key(char spacing, boolean withText) {
        return switch (spacing) {
            case '\t' -> Key.TAB;
            case '\n' -> withText ? Key.ENTER : Key.NEWLINE;
            default -> Key.ENTER;
        };
    }

    private static boolean isSpacing(char c) {
        return c == '\r' || c == '\n' || c == '\t';
    }
}
