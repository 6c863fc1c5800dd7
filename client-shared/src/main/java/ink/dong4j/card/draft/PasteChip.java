package ink.dong4j.card.draft;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Width;

/**
 * A long paste as it stands in a draft: between two marks, shown as a few words, and for the caret one
 * character. The marks are noncharacters, which {@code Safe} lets through from nobody.
 */
final class PasteChip {
    static final char OPEN = '\uFDD0';
    static final char CLOSE = '\uFDD1';

    private static final int MOST_LINES = 4;
    private static final int MOST_COLUMNS = 400;

    private PasteChip() {}

    /** A paste as it is put into a draft: folded when it is long. */
    static String of(String pasted) {
        boolean isLong = lines(pasted) > MOST_LINES || Width.of(pasted) > MOST_COLUMNS;
        return isLong ? OPEN + pasted + CLOSE : pasted;
    }

    /** The draft as it is sent: without marks. */
    static String whole(String marked) {
        return marked.indexOf(OPEN) < 0
                ? marked
                : marked.replace(Character.toString(OPEN), "")
                        .replace(Character.toString(CLOSE), "");
    }

    /** The draft as it is shown in a line: chips by their labels. */
    static String shown(String marked, Phrases phrases) {
        StringBuilder shown = new StringBuilder();
        int at = 0;
        for (int chip = marked.indexOf(OPEN); chip >= 0; chip = marked.indexOf(OPEN, at)) {
            int end = end(marked, chip);
            shown.append(marked, at, chip).append(label(marked, chip, end, phrases));
            at = end;
        }
        return shown.append(marked, at, marked.length()).toString();
    }

    /** The end of the chip that starts here. */
    static int end(String marked, int start) {
        return marked.indexOf(CLOSE, start) + 1;
    }

    /** The start of the chip that ends here. */
    static int start(String marked, int end) {
        return marked.lastIndexOf(OPEN, end - 1);
    }

    static boolean startsAt(String marked, int position) {
        return position < marked.length() && marked.charAt(position) == OPEN;
    }

    static boolean endsAt(String marked, int position) {
        return position > 0 && marked.charAt(position - 1) == CLOSE;
    }

    /** What is shown for a chip. */
    static String label(String marked, int start, int end, Phrases phrases) {
        String pasted = marked.substring(start + 1, end - 1);
        int lines = lines(pasted);
        return lines > MOST_LINES
                ? phrases.pastedLines(lines)
                : phrases.pastedCharacters(pasted.codePointCount(0, pasted.length()));
    }

    private static int lines(String pasted) {
        int breaks = (int) pasted.chars().filter(c -> c == '\n').count();
        return pasted.endsWith("\n") ? breaks : breaks + 1;
    }
}
