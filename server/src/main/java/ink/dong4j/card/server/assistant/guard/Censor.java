package ink.dong4j.card.server.assistant.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Lets the text of one stream pass until it tells a secret, and nothing from there on. The text may be
 * cut into chunks anywhere. Only what may be the begin of a secret waits until it turns out not to be
 * one; all other text passes at once. Used by one thread, behind {@code Safe}.
 */
public final class Censor {
    /** Nobody reads a secret whose letters stand so far apart. */
    private static final int MOST_HELD = 4096;

    private final Watch letters;
    private final Watch written;
    private final List<Echo> rules;
    private final List<Echo.Heard> heard;
    private final Reference reference = new Reference();
    private final StringBuilder held = new StringBuilder();
    private long passed;
    private long seen;
    private boolean inWord;
    private boolean cut;

    public Censor(Secrets secrets) {
        letters = new Watch(secrets.letters());
        written = new Watch(secrets.written());
        rules = secrets.rules();
        heard = new ArrayList<>(rules.stream().map(Echo::nothing).toList());
    }

    /** What can be shown of the text so far and was not shown yet. */
    public String accept(String text) {
        int i = 0;
        while (i < text.length() && !cut) {
            int c = text.codePointAt(i);
            held.appendCodePoint(c);
            cut = tells(c);
            if (!cut) {
                seen += Character.charCount(c);
                i += Character.charCount(c);
            }
        }
        long from = Math.min(Math.min(letters.from(), written.from()), reference.from());
        boolean patient = cut || held.length() < MOST_HELD;
        return released(patient ? Math.min(seen, from) : seen);
    }

    /** No more text comes; what is left of it. */
    public String finish() {
        return released(seen);
    }

    /** Whether a secret was told, and the text ends before it. */
    public boolean isCut() {
        return cut;
    }

    private String released(long until) {
        int length = (int) Math.max(0, until - passed);
        String text = held.substring(0, length);
        held.delete(0, cut ? held.length() : length);
        passed = cut ? seen : passed + length;
        return text;
    }

    private boolean tells(int c) {
        boolean word = Character.isLetterOrDigit(c);
        if (word && !inWord && written.found(Secrets.WORD_BEGINS, seen)) {
            return true;
        }
        inWord = word;
        if (written.found(Character.toLowerCase(c), seen)) {
            return true;
        }
        OptionalInt number = reference.endedBy(c);
        if (number.isPresent()) {
            long start = reference.start();
            String _ = reference.taken();
            return tellsLetter(number.getAsInt(), start);
        }
        if (reference.takes(c, seen)) {
            return false;
        }
        long start = reference.start();
        String taken = reference.taken();
        for (int i = 0; i < taken.length(); i++) {
            if (tellsLetter(taken.charAt(i), start + i)) {
                return true;
            }
        }
        return reference.takes(c, seen) ? false : tellsLetter(c, seen);
    }

    private boolean tellsLetter(int c, long position) {
        int letter = Fold.of(c);
        if (letter == Fold.NOTHING) {
            return false;
        }
        boolean readOut = false;
        for (int i = 0; i < rules.size(); i++) {
            heard.set(i, rules.get(i).more(heard.get(i), letter));
            readOut |= rules.get(i).isReadOut(heard.get(i));
        }
        return letters.found(letter, position) || readOut;
    }
}
