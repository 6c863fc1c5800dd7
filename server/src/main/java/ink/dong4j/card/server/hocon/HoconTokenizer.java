package ink.dong4j.card.server.hocon;

import ink.dong4j.card.server.hocon.HoconToken.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a file into tokens and goes on after each fault, so that all of them are found. Chinese punctuation
 * is taken for what is meant by it. For one thread and one file.
 */
final class HoconTokenizer {
    private static final String TRIPLE = "\"\"\"";
    private static final String RESERVED = "`^?!@*&\\";
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ENDS_WORD = "$\"{}[]:=,+#" + RESERVED;

    private final String text;
    private final List<HoconToken> tokens = new ArrayList<>();
    private final List<HoconFault> faults = new ArrayList<>();
    private final ChinesePunctuation chinese = new ChinesePunctuation();
    private int at;
    private int line = 1;

    HoconTokenizer(String text) {
        this.text = text;
    }

    /** The tokens, the last of which is {@link Kind#END}. */
    List<HoconToken> tokens() {
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '\n') {
                add(Kind.NEWLINE, "\n");
                line++;
                at++;
            } else if (isBlank(letter)) {
                at++;
            } else {
                token(letter);
            }
        }
        add(Kind.END, "the end of the file");
        return tokens;
    }

    List<HoconFault> faults() {
        return faults;
    }

    ChinesePunctuation chinese() {
        return chinese;
    }

    private void token(char letter) {
        if (ChinesePunctuation.opensQuote(letter)) {
            chineseQuote();
            return;
        }
        char meant = meant(at);
        switch (meant) {
            case '#' -> comment(letter);
            case '"' -> quote();
            case '$' -> substitution();
            case '{' -> single(Kind.OPEN_SECTION, meant);
            case '}' -> single(Kind.CLOSE_SECTION, meant);
            case '[' -> single(Kind.OPEN_LIST, meant);
            case ']' -> single(Kind.CLOSE_LIST, meant);
            case ',' -> single(Kind.COMMA, meant);
            case ':', '=' -> single(Kind.SEPARATOR, meant);
            case '+' -> plus();
            default -> {
                if (beginsComment(at)) {
                    comment(letter);
                } else {
                    word();
                }
            }
        }
    }

    private void single(Kind kind, char meant) {
        noteChinese(at, meant);
        add(kind, String.valueOf(meant));
        at++;
    }

    private void plus() {
        if (meant(at + 1) == '=') {
            noteChinese(at, '+');
            noteChinese(at + 1, '=');
            add(Kind.SEPARATOR, "+=");
            at += 2;
        } else {
            word();
        }
    }

    private void comment(char letter) {
        if (letter != '#' && letter != '/') {
            chinese.note(
                    line,
                    beginsComment(at) ? text.substring(at, at + 2) : String.valueOf(letter),
                    beginsComment(at) ? "//" : "#");
        }
        at = endOfLine();
    }

    private void quote() {
        if (text.startsWith(TRIPLE, at)) {
            triple();
            return;
        }
        int start = at + 1;
        int end = endOfLine();
        for (at = start; at < end; at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                add(Kind.QUOTED, text.substring(start, at));
                at++;
                return;
            }
            if (letter == '\\') {
                escape(end);
            } else if (letter < ' ' && letter != '\r') {
                fault(
                        "has a control character, such as a tab, between quotes; write \\t for a"
                                + " tab");
            }
        }
        unclosed(start, end);
    }

    private void unclosed(int start, int end) {
        add(Kind.QUOTED, text.substring(start, end));
        if (end > start && ChinesePunctuation.closesQuote(lastLetter(start, end))) {
            chinese.note(line, String.valueOf(lastLetter(start, end)), "\"");
            return;
        }
        fault(
                "opens a quote \" that is not closed in this line; a text of several lines stands"
                        + " between \"\"\" and \"\"\", and \\\" is a quote in a text");
    }

    /** The last letter of a line that may be the end of a text, before what ends the value. */
    private char lastLetter(int start, int end) {
        int last = end - 1;
        while (last > start
                && (isBlank(text.charAt(last)) || ",}]，｝］".indexOf(text.charAt(last)) >= 0)) {
            last--;
        }
        return text.charAt(last);
    }

    private void escape(int end) {
        int next = at + 1;
        if (next >= end) {
            return; // Told as a quote that is not closed.
        }
        char letter = text.charAt(next);
        if (letter == 'u') {
            boolean four =
                    next + 4 < end && text.substring(next + 1, next + 5).matches("[0-9A-Fa-f]{4}");
            if (!four) {
                fault("has \\u in a text without the four hexadecimal digits that belong to it");
            }
        } else if (ESCAPES.indexOf(letter) < 0) {
            fault("has \\%s in a text; a backslash itself is written \\\\".formatted(letter));
        }
        at = next;
    }

    private void triple() {
        int opened = line;
        int end = text.indexOf(TRIPLE, at + 3);
        if (end < 0) {
            fault("opens a text by \"\"\" that is not closed; \"\"\" is expected at its end");
            end = text.length();
        }
        while (text.startsWith("\"", end + 3)) {
            end++; // Quotes that belong to the text stand before the last three.
        }
        String inner = text.substring(at + 3, end);
        tokens.add(new HoconToken(Kind.QUOTED, inner, opened));
        line += (int) inner.chars().filter(letter -> letter == '\n').count();
        at = Math.min(text.length(), end + 3);
    }

    /** A text between quotes that are not HOCON's, or a single one within a text without quotes. */
    private void chineseQuote() {
        int start = at;
        boolean within = start > 0 && !isBlank(text.charAt(start - 1)) && isWord(start - 1);
        chinese.note(line, text.substring(start, start + 1), "\"");
        at++;
        if (within) {
            return;
        }
        int end = endOfLine();
        for (int i = start + 1; i < end; i++) {
            char letter = text.charAt(i);
            if (ChinesePunctuation.closesQuote(letter) || letter == '"' || letter == '\'') {
                if (letter != '"') {
                    chinese.note(line, String.valueOf(letter), "\"");
                }
                add(Kind.QUOTED, text.substring(start + 1, i));
                at = i + 1;
                return;
            }
        }
        add(Kind.WORD, text.substring(start, start + 1));
    }

    private void substitution() {
        int start = at;
        if (meant(at + 1) != '{') {
            fault(
                    "has $ outside of quotes; a text that holds it stands in \"…\", and a reference"
                            + " is ${NAME}");
            add(Kind.WORD, "$");
            at++;
            return;
        }
        noteChinese(at, '$');
        noteChinese(at + 1, '{');
        at += 2;
        if (at < text.length() && text.charAt(at) == '？') {
            chinese.note(line, "？", "?");
        }
        for (int end = endOfLine(); at < end; at++) {
            if (meant(at) == '}') {
                noteChinese(at, '}');
                at++;
                add(Kind.SUBSTITUTION, text.substring(start, at));
                return;
            }
        }
        add(Kind.SUBSTITUTION, text.substring(start, at));
        fault("opens a reference ${ that is not closed; } is expected after its name");
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWord(at)) {
            char letter = text.charAt(at);
            if (RESERVED.indexOf(letter) >= 0 || (letter == '+' && !isExponent(start))) {
                fault(
                        "has %s outside of quotes; a text that holds it stands in \"…\""
                                .formatted(letter));
            }
            at++;
        }
        add(Kind.WORD, text.substring(start, at));
    }

    /** Whether the letter there goes on with a word; reserved ones do, though they are faults. */
    private boolean isWord(int index) {
        char letter = text.charAt(index);
        if (letter == '\n' || isBlank(letter) || beginsComment(index)) {
            return false;
        }
        if (RESERVED.indexOf(letter) >= 0
                || letter == '+'
                || letter == '＋'
                || letter == '﹢'
                || letter == '／') {
            return meant(index) != '+' || meant(index + 1) != '=';
        }
        return ENDS_WORD.indexOf(meant(index)) < 0;
    }

    /** Whether the plus sign here belongs to a number such as 1e+5. */
    private boolean isExponent(int start) {
        return text.substring(start, at).matches("-?[0-9.]+[eE]");
    }

    private boolean beginsComment(int index) {
        return meant(index) == '/' && meant(index + 1) == '/';
    }

    /** The letter there, or what is meant by it; 0 behind the end. */
    private char meant(int index) {
        if (index >= text.length()) {
            return 0;
        }
        char letter = text.charAt(index);
        return ChinesePunctuation.meant(letter).orElse(letter);
    }

    private void noteChinese(int index, char meant) {
        if (text.charAt(index) != meant) {
            chinese.note(line, text.substring(index, index + 1), String.valueOf(meant));
        }
    }

    private int endOfLine() {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** As the library sees it: any blank of Unicode, and a byte order mark. */
    private static boolean isBlank(char letter) {
        return letter == '\uFEFF'
                || Character.isWhitespace(letter)
                || Character.isSpaceChar(letter);
    }

    private void add(Kind kind, String piece) {
        tokens.add(new HoconToken(kind, piece, line));
    }

    private void fault(String what) {
        faults.add(new HoconFault(line, what));
    }
}
