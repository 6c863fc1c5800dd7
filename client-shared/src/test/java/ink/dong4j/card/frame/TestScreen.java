package ink.dong4j.card.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jline.utils.ScreenTerminal;

/**
 * JLine's terminal in memory, as the judge of bytes.
 *
 * <p>It keeps one code point a cell and swallows links, so on the way in each cluster of several code
 * points is replaced by a stand-in, and each open link by a background colour that tells its length.
 */
final class TestScreen {
    private static final Pattern LINK = Pattern.compile("\u001b\\]8;[^;]*;([^\u001b]*)\u001b\\\\");
    private static final Pattern PART =
            Pattern.compile(
                    LINK.pattern() + "|\u001b\\[[\\d;]*m|\u001b\\[\\?25([hl])", Pattern.DOTALL);
    private static final String BLANK = " ";

    private final int columns;
    private final int rows;
    private final ScreenTerminal terminal;
    private final Map<String, String> standIns;
    private int link;
    private boolean caretVisible = true;

    /** A terminal that draws some clusters as other text. */
    TestScreen(int columns, int rows, Map<String, String> standIns) {
        this.columns = columns;
        this.rows = rows;
        this.terminal = new ScreenTerminal(columns, rows, true);
        this.standIns = standIns;
    }

    void write(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        for (Map.Entry<String, String> entry : standIns.entrySet()) {
            text = text.replace(entry.getKey(), entry.getValue());
        }
        StringBuilder out = new StringBuilder();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                link = matcher.group(1).length();
                matcher.appendReplacement(out, background());
            } else if (matcher.group(2) != null) {
                caretVisible = matcher.group(2).equals("h");
                matcher.appendReplacement(out, matcher.group());
            } else {
                matcher.appendReplacement(out, matcher.group() + background());
            }
        }
        matcher.appendTail(out);
        terminal.write(out);
    }

    /** Black for none: this terminal's SGR 49 takes the foreground away. */
    private String background() {
        return "\u001b[48;2;0;0;" + 16 * link + "m";
    }

    /** The cells row by row: the text, and before it what is seen of style and link. */
    List<String> cells() {
        long[] cells = new long[columns * rows];
        terminal.dump(cells, new int[2]);
        return Arrays.stream(cells).mapToObj(this::cell).toList();
    }

    private String cell(long cell) {
        int codePoint = ScreenTerminal.cellCodePoint(cell);
        String text = codePoint == 0 ? "<" : Character.toString(codePoint);
        boolean blank = text.equals(BLANK);
        StringBuilder style = new StringBuilder();
        style.append(ScreenTerminal.cellUnderline(cell) ? "u" : "");
        style.append(ScreenTerminal.cellInverse(cell) ? "v" : "");
        if (ScreenTerminal.cellBackground(cell) > 0) {
            style.append('@').append(ScreenTerminal.cellBackground(cell));
        }
        if (!blank || !style.isEmpty()) {
            style.append(ScreenTerminal.cellBold(cell) ? "b" : "");
            style.append(ScreenTerminal.cellDim(cell) ? "d" : "");
            style.append(ScreenTerminal.cellItalic(cell) ? "i" : "");
            if (ScreenTerminal.cellHasForeground(cell)) {
                style.append('#').append(Integer.toHexString(ScreenTerminal.cellForeground(cell)));
            }
        }
        return style.isEmpty() ? text : "{" + style + "}" + text;
    }

    /** Column and row of the caret. */
    List<Integer> caret() {
        int[] caret = new int[2];
        terminal.dump(new long[columns * rows], caret);
        return List.of(caret[0], caret[1]);
    }

    boolean caretVisible() {
        return caretVisible;
    }
}
