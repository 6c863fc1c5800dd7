package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import java.util.List;
import java.util.Locale;

/**
 * Colours code, one line at a time, well enough to be read more easily. What a line leaves open, a
 * comment or a text, is a number that goes along to the next line.
 */
record Lexer(Language language) {
    /** The state before the first line. */
    static final int START = 0;

    private static final int COMMENT = 1;

    /** Behind it the number of the delimiter that a text of several lines waits for. */
    private static final int TEXT = 2;

    static Lexer of(String info) {
        int end = 0;
        while (end < info.length() && " \t{,:".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        return new Lexer(Language.of(info.substring(0, end).toLowerCase(Locale.ROOT)));
    }

    /** Adds the spans of a line, and returns the state behind it. */
    int line(String line, int state, List<Span> spans) {
        Marks marks = new Marks(line, spans);
        int at = 0;
        if (state == COMMENT) {
            at = endOf(line, 0, language.commentEnd());
            marks.put(at, Tone.MUTED);
            if (!closes(line, at, language.commentEnd())) {
                return COMMENT;
            }
        } else if (state >= TEXT) {
            String delimiter = language.longTexts().get(state - TEXT);
            at = endOf(line, 0, delimiter);
            marks.put(at, Tone.OK);
            if (!closes(line, at, delimiter)) {
                return state;
            }
        } else if (language.hasKeys()) {
            at = key(line);
            marks.put(at, Tone.ACCENT);
        }
        int next = START;
        while (at < line.length() && next == START) {
            char c = line.charAt(at);
            int start = at;
            Tone tone = Tone.CODE;
            if (startsComment(line, at)) {
                at = line.length();
                tone = Tone.MUTED;
            } else if (line.startsWith(language.comment(), at) && !language.comment().isEmpty()) {
                int from = at + language.comment().length();
                at = endOf(line, from, language.commentEnd());
                next = closes(line, at, language.commentEnd()) && at > from ? START : COMMENT;
                tone = Tone.MUTED;
            } else if (longText(line, at) >= 0) {
                int number = longText(line, at);
                String delimiter = language.longTexts().get(number);
                int from = at + delimiter.length();
                at = endOf(line, from, delimiter);
                next = closes(line, at, delimiter) && at > from ? START : TEXT + number;
                tone = Tone.OK;
            } else if (language.quotes().indexOf(c) >= 0) {
                at = endOfText(line, at, c);
                tone = Tone.OK;
            } else if (Letters.isDigit(c)) {
                at = endOfWord(line, at, ".");
                tone = Tone.WARM;
            } else if (isWord(c) || c == '@' || c == '$') {
                at = endOfWord(line, at + 1, language.joins());
                tone = language.isKeyword(line.substring(start, at)) ? Tone.ACCENT : Tone.CODE;
            } else {
                at++;
            }
            marks.put(at, tone);
        }
        marks.finish();
        return next;
    }

    private boolean startsComment(String line, int at) {
        for (String start : language.lineComments()) {
            boolean word = start.equals("#") && at > 0 && line.charAt(at - 1) > ' ';
            if (!word && line.startsWith(start, at)) {
                return true;
            }
        }
        return false;
    }

    private int longText(String line, int at) {
        for (int i = 0; i < language.longTexts().size(); i++) {
            if (line.startsWith(language.longTexts().get(i), at)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the name before a colon or an equals sign ends; 0 when the line begins otherwise. */
    private int key(String line) {
        int start = 0;
        while (start < line.length() && " \t-{".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        boolean quoted = start < line.length() && line.charAt(start) == '"';
        int end = quoted ? endOfText(line, start, '"') : endOfWord(line, start, language.joins());
        int after = end;
        while (after < line.length() && line.charAt(after) == ' ') {
            after++;
        }
        boolean key =
                end > start && after < line.length() && ":={".indexOf(line.charAt(after)) >= 0;
        return key ? end : 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || c == '_';
    }

    private static int endOfWord(String line, int from, String joins) {
        int at = from;
        while (at < line.length()
                && (isWord(line.charAt(at))
                        || Letters.isDigit(line.charAt(at))
                        || joins.indexOf(line.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }

    private static int endOfText(String line, int start, char quote) {
        int at = start + 1;
        while (at < line.length() && line.charAt(at) != quote) {
            at += line.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, line.length());
    }

    /** Behind the next end from a place on, or the line's end. */
    private static int endOf(String line, int from, String end) {
        int found = from > line.length() ? -1 : line.indexOf(end, from);
        return found < 0 ? line.length() : found + end.length();
    }

    private static boolean closes(String line, int at, String end) {
        return at >= end.length() && line.startsWith(end, at - end.length());
    }

    /** Puts neighbours of one tone into one span. */
    private static final class Marks {
        private final String line;
        private final List<Span> spans;
        private int start;
        private int end;
        private Tone tone = Tone.CODE;

        Marks(String line, List<Span> spans) {
            this.line = line;
            this.spans = spans;
        }

        void put(int to, Tone next) {
            if (to <= end) {
                return;
            }
            if (next != tone && !line.substring(end, to).isBlank()) {
                finish();
                tone = next;
            }
            end = to;
        }

        void finish() {
            if (end > start) {
                spans.add(Span.of(line.substring(start, end), tone));
            }
            start = end;
        }
    }
}
