package ink.dong4j.card.markdown;

import ink.dong4j.card.formula.Formula;
import ink.dong4j.card.formula.Script;
import java.util.Optional;

/**
 * Turns the HTML tags and the formulas that models mix into Markdown into Markdown and text, and leaves
 * all else as it is, as is all code in fences and backticks. An instance converts one text that is still
 * arriving; it holds back only what may be the start of a tag or of a formula. For one thread.
 */
public final class PureMarkdown {
    private static final int FENCE = 3;

    /** Chars of raised or lowered text at most. */
    private static final int LONGEST_SMALL = 100;

    private static final String SPACE = "&nbsp;";

    private final StringBuilder out = new StringBuilder();
    private String rest = "";

    /** Marks of the code that is open; 0 for none. */
    private int code;

    private char codeMark;

    /** The char before the rest. */
    private char last = '\n';

    private boolean lineIsBlank = true;
    private boolean row;

    /** Whether the line was ended by a tag, so that its own end is none. */
    private boolean broken;

    private String href = "";

    /** Takes more of the text, and returns what is certain. */
    public String accept(String more) {
        return converted(more, false);
    }

    /** No more text comes: returns what is left. */
    public String finish() {
        return converted("", true);
    }

    private static String whole(String text) {
        PureMarkdown markdown = new PureMarkdown();
        return markdown.accept(text) + markdown.finish();
    }

    private String converted(String more, boolean ended) {
        rest = rest + more;
        int at = 0;
        while (at < rest.length()) {
            int taken = take(rest.substring(at, Math.min(rest.length(), at + reach(at))), ended);
            if (taken == 0) {
                break;
            }
            at += taken;
            last = rest.charAt(at - 1);
        }
        rest = rest.substring(at);
        String text = out.toString();
        out.setLength(0);
        return text;
    }

    /** How far one has to look ahead from an index. */
    private int reach(int at) {
        return isMark(rest.charAt(at)) ? 2 * FormulaMarks.LONGEST : 1;
    }

    private static boolean isMark(char c) {
        return "`~<\\$&".indexOf(c) >= 0;
    }

    /** Takes the start of a text; the result is how many chars, none where more has to come first. */
    private int take(String text, boolean ended) {
        char c = text.charAt(0);
        if (c == '`' || (c == '~' && (lineIsBlank || code > 0))) {
            int run = Letters.run(text, 0, c);
            if (run == text.length() && !ended) {
                return 0;
            }
            mark(c, run);
            return text(text.substring(0, run));
        }
        if (code > 0 || !isMark(c)) {
            return text(text.substring(0, 1));
        }
        return switch (c) {
            case '<' -> tag(text, ended);
            case '&' -> entity(text, ended);
            case '\\', '$' -> formula(text, ended);
            default -> text(text.substring(0, 1));
        };
    }

    /** Backticks or tildes in a row open code, or close it. */
    private void mark(char c, int run) {
        boolean fence = run >= FENCE && lineIsBlank;
        if (code == 0 && (c == '`' || fence)) {
            code = run;
            codeMark = c;
        } else if (c == codeMark && (run == code || (fence && run > code))) {
            code = 0;
        }
    }

    private int text(String text) {
        if (text.equals("\n")) {
            if (lineIsBlank && code < FENCE) {
                // A span of code ends with its paragraph.
                code = 0;
            }
            if (!broken) {
                out.append(text);
            }
            lineIsBlank = true;
            row = false;
        } else {
            row |= lineIsBlank && text.equals("|");
            lineIsBlank &= text.isBlank();
            out.append(text);
        }
        broken = false;
        return text.length();
    }

    private int entity(String text, boolean ended) {
        if (text.startsWith(SPACE)) {
            text(" ");
            return SPACE.length();
        }
        return SPACE.startsWith(text) && !ended ? 0 : text(text.substring(0, 1));
    }

    private int formula(String text, boolean ended) {
        // The char before decides whether a dollar is a mark.
        String behind = last + text;
        Optional<FormulaMarks> found = FormulaMarks.at(behind, 1);
        if (found.isPresent()) {
            int end = found.get().end();
            if (end == behind.length() && !ended) {
                return 0;
            }
            String latex = found.get().latex();
            text(lineIsBlank ? String.join("\n", Formula.rows(latex)) : Formula.line(latex));
            return end - 1;
        }
        if (!ended && FormulaMarks.mayEnd(behind, 1)) {
            return 0;
        }
        boolean escaped = text.charAt(0) == '\\' && text.length() > 1 && text.charAt(1) != '\n';
        return text(text.substring(0, escaped ? 2 : 1));
    }

    private int tag(String text, boolean ended) {
        int end = Tag.end(text, 0);
        if (end < 0) {
            return !ended && Tag.mayStart(text, 0) ? 0 : text(text.substring(0, 1));
        }
        Tag tag = Tag.of(text.substring(0, end)).orElseThrow();
        switch (tag.effect()) {
            case LINE_BREAK -> endLine();
            case BLOCK, ITEM -> {
                if (!lineIsBlank) {
                    endLine();
                }
                if (tag.effect() == Tag.Effect.ITEM && !tag.closes()) {
                    text("- ");
                }
            }
            case CELL -> text(tag.closes() ? " " : "");
            case IMAGE -> text(tag.attribute("alt"));
            case TITLE, BOLD -> text("**");
            case ITALIC -> text("*");
            case STRUCK -> text("~~");
            case CODE -> text("`");
            case LINK -> link(tag);
            case NOTHING, UNDERLINED -> {}
            case LOWERED, RAISED -> {
                return small(tag, text, end, ended);
            }
        }
        return end;
    }

    private void endLine() {
        text(row ? " " : "\n");
        broken = !row;
    }

    private void link(Tag tag) {
        if (tag.closes() && !href.isEmpty()) {
            text("](" + href + ")");
        }
        href = tag.closes() ? "" : tag.attribute("href");
        if (!href.isEmpty()) {
            text("[");
        }
    }

    /** Raised or lowered text up to its end; a tag without an end is dropped. */
    private int small(Tag tag, String text, int start, boolean ended) {
        Script script = tag.effect() == Tag.Effect.RAISED ? Script.SUPER : Script.SUB;
        String close = tag.effect() == Tag.Effect.RAISED ? "</sup>" : "</sub>";
        int end = text.indexOf(close, start);
        if (tag.closes() || end - start > LONGEST_SMALL) {
            return start;
        }
        if (end < 0) {
            return !ended && text.length() - start <= LONGEST_SMALL ? 0 : start;
        }
        text(OpenTags.small(script, whole(text.substring(start, end))));
        return end + close.length();
    }
}
