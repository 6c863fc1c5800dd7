package ink.dong4j.card.portrait;

import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Picture;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tile;
import ink.dong4j.card.text.Tone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The owner's image in half blocks, in a few sizes. Immutable; one is shared by all visits.
 *
 * @param sizes the largest first
 * @param picture the cells of all sizes
 */
public record Portrait(List<Size> sizes, Picture picture) {
    private static final int[] ROWS = {10, 8, 6};
    private static final int MOST_COLUMNS = 24;
    private static final int FEWEST_COLUMNS = 6;

    /** What one drawing may cost, since the first frame shall be small with it, too. */
    static final int MOST_BYTES = 1_900;

    public Portrait {
        sizes = List.copyOf(sizes);
    }

    /** The image in one size, as lines of so many columns. */
    public record Size(int columns, List<Line> lines) {
        public Size {
            lines = List.copyOf(lines);
        }
    }

    /** A portrait, or why a file is none, as what follows its name. */
    public sealed interface Reading {
        record Read(Portrait portrait) implements Reading {}

        record Unusable(String why) implements Reading {}
    }

    /** Reads a PNG or JPEG image. Takes a while, and memory for the libraries that decode it. */
    public static Reading read(Path file) {
        return switch (ImageFile.read(file)) {
            case ImageFile.Reading.Read(Raster image) -> new Reading.Read(of(image));
            case ImageFile.Reading.Unusable(String why) -> new Reading.Unusable(why);
        };
    }

    static Portrait of(Raster image) {
        List<Size> sizes = new ArrayList<>();
        List<Tile> fixed = new ArrayList<>();
        List<Tile> full = new ArrayList<>();
        for (int rows : ROWS) {
            int columns = 2 * rows * image.width() / image.height();
            columns = Math.clamp(columns, FEWEST_COLUMNS, MOST_COLUMNS);
            int pixels = Math.clamp((long) columns * image.height() / image.width(), 2, 2 * rows);
            Raster small = image.scaled(columns, pixels + pixels % 2);
            int first = fixed.size();
            fixed.addAll(Drawing.fixed(small, MOST_BYTES).tiles());
            full.addAll(Drawing.full(small, MOST_BYTES).tiles());
            sizes.add(new Size(columns, lines(small, first)));
        }
        return new Portrait(sizes, new Picture(fixed, full));
    }

    private static List<Line> lines(Raster image, int first) {
        List<Line> lines = new ArrayList<>();
        for (int y = 0; y < image.height(); y += 2) {
            StringBuilder cells = new StringBuilder();
            for (int x = 0; x < image.width(); x++) {
                cells.append(Picture.character(first + y / 2 * image.width() + x));
            }
            lines.add(Line.of(Span.of(cells.toString(), Style.of(Tone.PICTURE))));
        }
        return lines;
    }
}
