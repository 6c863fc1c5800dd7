package ink.dong4j.card.keys;

import ink.dong4j.card.text.Safe;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What comes without a pause, until it is known what its line breaks mean. Terminals without paste
 * brackets send a paste as if it were typed, but at once: text after a line break in one burst is a
 * paste. A line break that ends the burst submits.
 *
 * <p>A burst may come in several packets, cut anywhere. So a line break that came together with text
 * waits a moment for what may follow it, and a paste waits until it has come to rest. A key that is
 * pressed by hand never waits: neither a letter nor an Enter by itself.
 */
public final class Burst {
    /** How long a line break waits that ended a packet with text. */
    public static final Duration ENTER_WAIT = Duration.ofMillis(25);

    /** How long a paste waits for more of it. */
    static final Duration PASTE_WAIT = Duration.ofMillis(100);

    /** Nobody presses two keys within this time; packets that were cut come closer together. */
    public static final Duration BACK_TO_BACK = Duration.ofMillis(2);

    /** Nobody types so much at once, in chars. */
    private static final int MUCH = 256;

    private final int longestPaste;
    private final Utf8Stream utf8 = new Utf8Stream();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Safe safe = new Safe();
    private List<Input> messages = new ArrayList<>();

    /** Text and, as they came, tabs and line breaks, up to the next other key. */
    private final StringBuilder run = new StringBuilder();

    /** Text of the burst went out already, before the line break that waits. */
    private boolean afterText;

    /** The burst was longer than a paste may be; what belongs to it is dropped. */
    private boolean tooLong;

    private boolean grew;
    private Optional<Instant> due = Optional.empty();
    private Instant lastText = Instant.MIN;

    Burst(int longestPaste) {
        this.longestPaste = longestPaste;
    }

    /** A byte of printable text in UTF-8. */
    void text(int next) {
        grew = true;
        bytes.write(next);
    }

    /** A tab or a line break: CR, or LF that came without CR. */
    void spacing(char next) {
        endText();
        grew = true;
        run.append(next);
    }

    /** Anything else; it ends the burst. */
    void message(Input msg) {
        endText();
        endRun();
        messages.add(msg);
    }

    /** When what waits is told, if nothing follows it. */
    Optional<Instant> due() {
        return due;
    }

    /** Ends the burst if its time has come. To be asked before anything new is taken in. */
    void pass(Instant now) {
        if (due.filter(time -> !now.isBefore(time)).isPresent()) {
            endRun();
        }
    }

    /** What is known after a packet. A character that was cut in two is held. */
    List<Input> end(Instant now) {
        if (grew) {
            grew = false;
            boolean more = bytes.size() > 0;
            takeText();
            bound();
            settle(now);
            lastText = more ? now : lastText;
        }
        List<Input> ended = messages;
        messages = new ArrayList<>();
        return ended;
    }

    private void settle(Instant now) {
        int tail = tail();
        boolean text = tail > 0;
        boolean breaks = hasBreak(0, tail);
        boolean submits = hasBreak(tail, run.length());
        if (tooLong || breaks || run.length() > MUCH) {
            due = Optional.of(now.plus(PASTE_WAIT));
        } else if (submits && (text || afterText || isBackToBack(now))) {
            typed(run.substring(0, tail), true);
            run.delete(0, tail);
            afterText = true;
            due = Optional.of(now.plus(ENTER_WAIT));
        } else {
            endRun();
        }
    }

    private boolean isBackToBack(Instant now) {
        return run.indexOf("\r") >= 0 && now.isBefore(lastText.plus(BACK_TO_BACK));
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
        bound();
    }

    private void bound() {
        if (tooLong) {
            run.setLength(0);
        } else if (3L * run.length() > longestPaste && bytesOf(run.toString()) > longestPaste) {
            tooLong = true;
            run.setLength(0);
        }
    }

    private static int bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private void endRun() {
        int tail = tail();
        if (tooLong) {
            // It was refused, so its end submits nothing.
            messages.add(new Input.PasteTooLong());
        } else if (hasBreak(0, tail)) {
            messages.add(PasteBuffer.of(run.substring(0, tail)));
            if (hasBreak(tail, run.length())) {
                messages.add(new Input.Press(Key.ENTER));
            }
        } else {
            typed(run.toString(), tail > 0 || afterText);
        }
        run.setLength(0);
        afterText = false;
        tooLong = false;
        due = Optional.empty();
    }

    /** Where the tabs and line breaks begin that end the run. */
    private int tail() {
        int end = run.length();
        while (end > 0 && isSpacing(run.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private boolean hasBreak(int from, int to) {
        for (int i = from; i < to; i++) {
            if (run.charAt(i) == '\r' || run.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private void typed(String keys, boolean withText) {
        int from = 0;
        for (int i = 0; i < keys.length(); i++) {
            if (isSpacing(keys.charAt(i))) {
                typedText(keys.substring(from, i));
                messages.add(new Input.Press(key(keys.charAt(i), withText)));
                from = i + 1;
            }
        }
        typedText(keys.substring(from));
    }

    private void typedText(String text) {
        if (!text.isEmpty()) {
            messages.add(new Input.Typed(text));
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
