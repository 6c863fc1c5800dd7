package ink.dong4j.card.qr;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A text as a square of dark and light modules, two of them above each other in a cell. The light ones are drawn,
 * since what takes pictures of terminals may leave blank cells at the ends of rows out, whatever their background.
 * Where the blocks for that are two cells wide, two blank cells are a module.
 */
public final class QrCode {
    private static final Style PAPER = Style.of(Tone.PAPER);
    private static final Style LIGHT = PAPER.asInverse();
    private static final String MODULE = "  ";

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The smallest one for a text; what a card has codes for is never too long for one. In one of some two hundred
     * codes the text happens to look like the marks in the corners, and readers do not find those; such a text is
     * encoded with another of the patterns that codes are mixed with.
     */
    public static QrCode of(String text) {
        ByteMatrix usual = encoded(text, OptionalInt.empty());
        Stream<ByteMatrix> others =
                IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                        .mapToObj(pattern -> encoded(text, OptionalInt.of(pattern)));
        return new QrCode(
                Stream.concat(Stream.of(usual), others)
                        .filter(each -> QrReading.of(each).equals(Optional.of(text)))
                        .findFirst()
                        .orElse(usual));
    }

    private static ByteMatrix encoded(String text, OptionalInt pattern) {
        Map<EncodeHintType, Object> hints = new EnumMap<>(EncodeHintType.class);
        pattern.ifPresent(number -> hints.put(EncodeHintType.QR_MASK_PATTERN, number));
        if (!US_ASCII.newEncoder().canEncode(text)) {
            // Every reader takes ASCII for granted; to name another set of characters takes room.
            hints.put(EncodeHintType.CHARACTER_SET, "UTF-8");
        }
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.L, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("no code for a text of " + text.length(), e);
        }
    }

    public int columns(int quiet) {
        return isOfBlocks() ? size(quiet) : size(quiet) * MODULE.length();
    }

    public int rows(int quiet) {
        return isOfBlocks() ? (size(quiet) + 1) / 2 : size(quiet);
    }

    private static boolean isOfBlocks() {
        return !Width.isAmbiguousWide();
    }

    private int size(int quiet) {
        return modules.getWidth() + 2 * quiet;
    }

    /**
     * The square as cells.
     *
     * @param quiet light modules around it
     */
    public List<Line> lines(int quiet) {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows(quiet); row++) {
            if (!isOfBlocks()) {
                lines.add(blanks(row - quiet, quiet));
                continue;
            }
            StringBuilder cells = new StringBuilder();
            for (int x = -quiet; x < modules.getWidth() + quiet; x++) {
                int y = 2 * row - quiet;
                cells.append(cell(isDark(x, y), isDark(x, y + 1)));
            }
            lines.add(Line.of(Span.of(cells.toString(), PAPER)));
        }
        return lines;
    }

    private Line blanks(int y, int quiet) {
        List<Span> cells = new ArrayList<>();
        for (int x = -quiet; x < modules.getWidth() + quiet; x++) {
            cells.add(Span.of(MODULE, isDark(x, y) ? PAPER : LIGHT));
        }
        return new Line(cells);
    }

    private boolean isDark(int x, int y) {
        int size = modules.getWidth();
        return x >= 0 && y >= 0 && x < size && y < size && modules.get(x, y) == 1;
    }

    private static char cell(boolean upper, boolean lower) {
        if (upper == lower) {
            return upper ? ' ' : '\u2588';
        }
        return upper ? '\u2584' : '\u2580';
    }
}
