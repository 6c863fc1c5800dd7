package ink.dong4j.card.screen;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * An address as a square of dark and light modules, two of them above each other in a cell. Where the
 * blocks for that are two cells wide, two blank cells are a module.
 */
final class QrCode {
    private static final Style INK = Style.of(Tone.PAPER).asInverse();
    private static final Style DARK = Style.of(Tone.PAPER);
    private static final String MODULE = "  ";

    private final ByteMatrix modules;
    private final boolean blocks;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
        this.blocks = !Width.isAmbiguousWide();
    }

    /** The smallest one for an address; a link of a card is never too long for one. */
    static QrCode of(String address) {
        try {
            return new QrCode(Encoder.encode(address, ErrorCorrectionLevel.L).getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code for an address of " + address.length(), e);
        }
    }

    int columns(int quiet) {
        return blocks ? size(quiet) : size(quiet) * MODULE.length();
    }

    int rows(int quiet) {
        return blocks ? (size(quiet) + 1) / 2 : size(quiet);
    }

    private int size(int quiet) {
        return modules.getWidth() + 2 * quiet;
    }

    /**
     * The square as cells.
     *
     * @param quiet light modules around it
     */
    List<Line> lines(int quiet) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows(quiet); row++) {
            if (!blocks) {
                lines.add(blanks(row - quiet, quiet));
                continue;
            }
            StringBuilder cells = new StringBuilder();
            for (int x = -quiet; x < modules.getWidth() + quiet; x++) {
                int y = 2 * row - quiet;
                cells.append(cell(isDark(x, y), isDark(x, y + 1)));
            }
            lines.add(Line.of(Span.of(cells.toString(), INK)));
        }
        return lines;
    }

    private Line blanks(int y, int quiet) {
        List<Span> cells = new ArrayList<>();
        for (int x = -quiet; x < modules.getWidth() + quiet; x++) {
            cells.add(Span.of(MODULE, isDark(x, y) ? DARK : INK));
        }
        return new Line(cells);
    }

    private boolean isDark(int x, int y) {
        int size = modules.getWidth();
        return x >= 0 && y >= 0 && x < size && y < size && modules.get(x, y) == 1;
    }

    private static char cell(boolean upper, boolean lower) {
        if (upper == lower) {
            return upper ? '\u2588' : ' ';
        }
        return upper ? '\u2580' : '\u2584';
    }
}
