package ink.dong4j.card.server.assistant.guard;

import ink.dong4j.card.server.assistant.guard.Secrets.Needle;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets the text of one stream pass until a secret shows in it, and nothing from there on. The text may be
 * cut into chunks anywhere. Only what may be the begin of a secret waits until it turns out not to be
 * one. Used by one thread, behind {@code Safe}.
 */
public final class Censor {
    /** Characters held back at most: letters of a secret that stand further apart cannot be read as one. */
    private static final int MOST_HELD = 4096;

    /** A single letter of a secret is in any text, and gives nothing away. */
    private static final int WAITING = 2;

    // Markdown shows a character that is told by its number, so it is compared as that character.
    private static final Pattern NUMBERED =
            Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");
    private static final Pattern BEGINS_NUMBERED =
            Pattern.compile("&(?:#(?:[xX][0-9a-fA-F]{0,6}|[0-9]{0,7})?)?\\z");

    private final List<Needle> needles;

    /** The latest letters that a secret could begin with, and where each stands in the held text. */
    private final StringBuilder letters = new StringBuilder();

    private final int[] places;
    private final StringBuilder held = new StringBuilder();
    private String numbered = "";
    private boolean cut;

    public Censor(Secrets secrets) {
        needles = secrets.needles();
        places = new int[secrets.longestPart() + 1];
    }

    /** What can be shown of the text so far and was not shown yet. */
    public String accept(String text) {
        if (numbered.isEmpty() && text.indexOf('&') < 0) {
            return compared(text);
        }
        String all = numbered + text;
        Matcher begins = BEGINS_NUMBERED.matcher(all);
        int end = begins.find() ? begins.start() : all.length();
        numbered = all.substring(end);
        return compared(NUMBERED.matcher(all.substring(0, end)).replaceAll(Censor::letter));
    }

    private static String letter(MatchResult number) {
        int c =
                number.group(1) != null
                        ? Integer.parseInt(number.group(1), 16)
                        : Integer.parseInt(number.group(2));
        return Character.isLetterOrDigit(c)
                ? Character.toString(c)
                : Matcher.quoteReplacement(number.group());
    }

    /** No more text comes; what is left of it. */
    public String finish() {
        String rest = compared(numbered);
        numbered = "";
        letters.setLength(0);
        return rest + released();
    }

    /** Whether a secret showed, and the text ends before it. */
    public boolean isCut() {
        return cut;
    }

    private String compared(String text) {
        for (int i = 0; i < text.length() && !cut; ) {
            int c = text.codePointAt(i);
            int place = held.length();
            held.appendCodePoint(c);
            if (c >= Secrets.FANCY) {
                String folded = Secrets.letters(Character.toString(c));
                for (int j = 0; j < folded.length() && !cut; j++) {
                    compare(folded.charAt(j), place);
                }
            } else if (Character.isLetterOrDigit(c)) {
                compare((char) Character.toLowerCase(c), place);
            }
            i += Character.charCount(c);
        }
        return released();
    }

    private void compare(char letter, int place) {
        places[letters.length()] = place;
        letters.append(letter);
        cut = shows();
    }

    /** Whether the letters end in a secret; those that begin none are forgotten. */
    private boolean shows() {
        int longest = 0;
        for (Needle needle : needles) {
            int length = needle.shownBy(letters);
            if (length == needle.part()) {
                System.arraycopy(places, letters.length() - length, places, 0, length);
                letters.delete(0, letters.length() - length);
                return true;
            }
            longest = Math.max(longest, length);
        }
        int from = letters.length() - longest;
        System.arraycopy(places, from, places, 0, longest);
        letters.delete(0, from);
        return false;
    }

    private String released() {
        boolean patient = cut || held.length() < MOST_HELD;
        boolean waits = patient && (cut || letters.length() >= WAITING);
        int length = waits ? Math.max(0, places[0]) : held.length();
        String text = held.substring(0, length);
        held.delete(0, cut ? held.length() : length);
        for (int i = 0; i < letters.length(); i++) {
            places[i] -= length;
        }
        if (!patient) {
            letters.setLength(0);
        }
        return text;
    }
}
