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
 * Input that arrives without a pause, kept until it is clear whether it was typed or pasted. Terminals
 * without bracketed paste send a paste like typed text, but all at once. So text after a line break in
 * one burst makes it a paste; a line break that ends the burst is Enter.
 *
 * <p>A burst may arrive in several packets. So a line break that arrived together with text is held for
 * {@link #ENTER_WAIT}, and a paste until nothing has arrived for {@link #PASTE_WAIT}. A letter or an
 * Enter that arrives alone is passed on at once.
 */
public final class Burst {
    /** How long a line break at the end of a packet with text is held. */
    public static final Duration ENTER_WAIT = Duration.ofMillis(25);

    /** How long a paste is held for more of it. */
    static final Duration PASTE_WAIT = Duration.ofMillis(100);

    /** Packets closer together than this are one burst: nobody presses two keys so fast. */
    public static final Duration BACK_TO_BACK = Duration.ofMillis(2);

    /** A burst of more chars than this is a paste. */
    private static final int MUCH = 256;

    private final int longestPaste;
    private final Utf8Stream utf8 = new Utf8Stream();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Safe safe = new Safe();
    private List<Input> messages = new ArrayList<>();

    /** Text, tabs and line breaks since the last other key. */
    private final StringBuilder run = new StringBuilder();

    /** The text before the line break that is held was passed on already. */
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

    /** When what is held is passed on, if nothing follows it. */
    Optional<Instant> due() {
        return due;
    }

    /** Ends the burst when its time has passed. Call it before new bytes are taken in. */
    void pass(Instant now) {
        if (isTime(due, now)) {
            endRun();
        }
    }

    /** Whether a time is set and has come. */
    static boolean isTime(Optional<Instant> time, Instant now) {
        return time.isPresent() && !now.isBefore(time.get());
    }

    /** Ends a packet: the messages that are certain now. A character that was cut in two is held. */
    List<Input> end(Instant now) {
        if (grew) {
            grew = false;
            boolean more = bytes.size() > 0;
            takeText();
            bound();
            classify(now);
            lastText = more ? now : lastText;
        }
        List<Input> ended = messages;
        messages = new ArrayList<>();
        return ended;
    }

    /** Passes typed text on, and holds what more input may turn into a paste. */
    private void classify(Instant now) {
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
            // The paste was refused, so the line break at its end is not Enter.
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
