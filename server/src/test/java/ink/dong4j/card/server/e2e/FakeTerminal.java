package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A terminal of today on the visitor's side of ssh: it answers what it is asked when it is told to. */
final class FakeTerminal {
    static final String FIRST = "\u001b[>q\u001b]11;?\u001b\\\u001b[c";
    static final String SECOND = "\u001b[?u";
    static final String BACKGROUND = "\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\";
    static final String NAME = "\u001bP>|kitty(0.40.1)\u001b\\";
    static final String ATTRIBUTES = "\u001b[?62;22;52c";
    private static final String KEYBOARD = "\u001b[?0u";
    private static final String MARKS = "\u001b[?2026;2$y";
    private static final String SCHEMES = "\u001b[?2031;2$y";
    private static final String STYLE = "\u001bP1$r0;48:2::1:2:3m\u001b\\";
    private static final Pattern MODE = Pattern.compile("\u001b\\[\\?([0-9]+)([hl])");

    private final PtySession visit;

    FakeTerminal(PtySession visit) {
        this.visit = visit;
    }

    /** Answers both batches, and waits until the keyboard protocol was turned on. */
    void answerAll() throws IOException, InterruptedException {
        awaits(FIRST);
        visit.type(NAME + BACKGROUND + ATTRIBUTES);
        awaits(SECOND);
        visit.type(KEYBOARD + MARKS + SCHEMES + STYLE + ATTRIBUTES);
        awaits("\u001b[>5u");
    }

    /** Waits until these bytes were sent to the terminal. */
    void awaits(String bytes) throws InterruptedException {
        visit.awaits(bytes, _ -> visit.receivedText().contains(bytes));
    }

    /** The private modes that are on after everything that was sent. */
    Map<Integer, Boolean> modes() {
        Map<Integer, Boolean> modes = new HashMap<>();
        Matcher mode = MODE.matcher(visit.receivedText());
        while (mode.find()) {
            modes.put(Integer.parseInt(mode.group(1)), mode.group(2).equals("h"));
        }
        return modes;
    }

    /** How many entries are on the stack of keyboard modes. */
    int keyboards() {
        String text = visit.receivedText();
        return count(text, "\u001b[>5u") - count(text, "\u001b[<u");
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
