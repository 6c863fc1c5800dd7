package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import java.util.List;
import java.util.Locale;

/**
 * Highlights code line by line: comments, strings, numbers, keywords and keys. It approximates each
 * language. A comment or string that a line leaves open is the state that the next line starts in.
 */
record Lexer(Language language) {
    /** The state in which no comment or string is open, as before the first line. */
    static final int START = 0;

    /** The state inside a block comment. */
    private static final int COMMENT = 1;

    /** The state inside a string of several lines; the index of its delimiter is added to it. */
    private static final int TEXT = 2;

    private static final String COMMENT_START = "/*";
    private static final String COMMENT_END = "*/";

    /**
     * The highlighter of a code block.
     *
     * @param info what follows the opening fence; its first word names the language
     */
    static Lexer of(String info) {
        int end = 0;
        while (end < info.length() && " \t{,:".indexOf(info.charAt(end)) < 0) {
            end++;
        }
        return new Lexer(Language.of(info.substring(0, end).toLowerCase(Locale.ROOT)));
    }

    /** Adds the spans of a line to a list and returns the state after it. */
    int line(String line, int state, List<Span> spans) {
        Marks marks = new Marks(line, spans);
        int next = state;
        int at = 0;
        if (next == START && language.hasKeys()) {
            at = key(line);
            marks.put(at, Tone.ACCENT);
        }
        while (at < line.length()) {
            int start = at;
            char c = line.charAt(at);
            if (next == START) {
                next = opened(line, at);
                at += next == START ? 0 : delimiter(next, true).length();
            }
            Tone tone = Tone.CODE;
            if (next != START) {
                String end = delimiter(next, false);
                tone = next == COMMENT ? Tone.MUTED : Tone.OK;
                int found = line.indexOf(end, at);
                at = found < 0 ? line.length() : found + end.length();
                next = found < 0 ? next : START;
            } else if (startsComment(line, at)) {
                at = line.length();
                tone = Tone.MUTED;
            } else if (language.quotes().indexOf(c) >= 0) {
                at = endOfText(line, at, c);
                tone = Tone.OK;
            } else if (Letters.isDigit(c)) {
                at = endOfWord(line, at, ".");
                tone = Tone.WARM;
            } else if (isWord(c) || c == '@' || c == '$') {
                at = endOfWord(line, at + 1, language.inWords());
                tone = language.isKeyword(line.substring(start, at)) ? Tone.ACCENT : Tone.CODE;
            } else {
                at++;
            }
            marks.put(at, tone);
        }
        marks.finish();
        return next;
    }

    /** The state after the delimiter at an index, {@link #START} where none begins there. */
    private int opened(String line, int at) {
        if (language.blockComments() && line.startsWith(COMMENT_START, at)) {
            return COMMENT;
        }
        for (int i = 0; i < language.longQuotes().size(); i++) {
            if (line.startsWith(language.longQuotes().get(i), at)) {
                return TEXT + i;
            }
        }
        return START;
    }

    private String delimiter(int state, boolean start) {
        if (state == COMMENT) {
            return start ? COMMENT_START : COMMENT_END;
        }
        return language.longQuotes().get(state - TEXT);
    }

    /**
     * A line comment follows a blank, so that neither {@code http://} nor {@code $#} starts one.
     */
    private boolean startsComment(String line, int at) {
        return (at == 0 || line.charAt(at - 1) <= ' ')
                && language.lineComments().stream().anyMatch(start -> line.startsWith(start, at));
    }

    /**
     * The end of the key at the start of a line, before its colon or equals sign; 0 without one.
     */
    private int key(String line) {
        int start = 0;
        while (start < line.length() && " \t-{".indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        boolean quoted = start < line.length() && line.charAt(start) == '"';
        int end = quoted ? endOfText(line, start, '"') : endOfWord(line, start, language.inWords());
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

    private static int endOfWord(String line, int from, String inWords) {
        int at = from;
        while (at < line.length()
                && (isWord(line.charAt(at))
                        || Letters.isDigit(line.charAt(at))
                        || inWords.indexOf(line.charAt(at)) >= 0)) {
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

    /** Collects the spans of a line; neighbours of the same tone become one span. */
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
