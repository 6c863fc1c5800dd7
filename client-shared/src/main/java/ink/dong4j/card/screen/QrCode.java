package ink.dong4j.card.screen;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.ArrayList;
import java.util.List;

/** An address as a square of dark and light modules, two of them above each other in a cell. */
final class QrCode {
    private static final Style INK = Style.of(Tone.PAPER).asInverse();

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
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
        return modules.getWidth() + 2 * quiet;
    }

    int rows(int quiet) {
        return (columns(quiet) + 1) / 2;
    }

    /**
     * The square as cells.
     *
     * @param quiet light modules around it
     */
    List<Line> lines(int quiet) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows(quiet); row++) {
            StringBuilder cells = new StringBuilder();
            for (int x = -quiet; x < modules.getWidth() + quiet; x++) {
                int y = 2 * row - quiet;
                cells.append(cell(isDark(x, y), isDark(x, y + 1)));
            }
            lines.add(Line.of(Span.of(cells.toString(), INK)));
        }
        return lines;
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
