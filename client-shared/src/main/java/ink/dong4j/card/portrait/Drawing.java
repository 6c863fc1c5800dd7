package ink.dong4j.card.portrait;

import ink.dong4j.card.text.FixedColours;
import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Tile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * An image in half blocks, two pixels above each other in a cell, in as many colours as a number of bytes
 * allows.
 *
 * @param tiles row by row; a cell without anything is a blank in plain ink
 * @param bytes that drawing all of it takes, about
 */
record Drawing(List<Tile> tiles, int bytes) {
    /** The numbers of colours that are tried, the most first. */
    private static final int[] TRIED = {32, 26, 21, 17, 14, 12, 10, 8, 6, 4, 2};

    private static final FewColours FIXED =
            FewColours.of(
                    IntStream.range(FixedColours.FIRST, FixedColours.END)
                            .mapToObj(FixedColours::rgb)
                            .toList());
    private static final char UPPER = '\u2580';
    private static final char LOWER = '\u2584';

    /** The bytes that lead to the start of a row, and to plain style behind it. */
    private static final int ROW_BYTES = 12;

    private static final char WHOLE = '\u2588';
    private static final int BLOCK_BYTES = 3;
    private static final Tile BLANK = new Tile(' ', Ink.PLAIN);

    Drawing {
        tiles = List.copyOf(tiles);
    }

    /** For terminals of 256 colours. */
    static Drawing fixed(Raster image, int mostBytes) {
        return of(image, mostBytes, rgb -> "8;5;" + (FixedColours.FIRST + FIXED.nearest(rgb)));
    }

    /** For terminals of 16.7 million colours. */
    static Drawing full(Raster image, int mostBytes) {
        return of(
                image,
                mostBytes,
                rgb -> "8;2;" + (rgb >> 16) + ";" + (rgb >> 8 & 255) + ";" + (rgb & 255));
    }

    private static Drawing of(Raster image, int mostBytes, IntFunction<String> parameters) {
        return Arrays.stream(TRIED)
                .mapToObj(most -> new Pen(image, FewColours.of(image, most), parameters).drawing())
                .filter(drawing -> drawing.bytes() <= mostBytes)
                .findFirst()
                .orElseGet(() -> new Pen(image, FewColours.of(image, 1), parameters).drawing());
    }

    /** Draws an image row by row, and changes as few colours on its way as it can. */
    private static final class Pen {
        private final Raster image;
        private final FewColours colours;
        private final List<String> names = new ArrayList<>();
        private final List<Tile> tiles = new ArrayList<>();
        private Ink ink = Ink.PLAIN;
        private int bytes;

        Pen(Raster image, FewColours colours, IntFunction<String> parameters) {
            this.image = image;
            this.colours = colours;
            for (int rgb : colours.colours()) {
                names.add(parameters.apply(rgb));
            }
        }

        Drawing drawing() {
            for (int y = 0; y < image.height(); y += 2) {
                ink = Ink.PLAIN;
                bytes += ROW_BYTES;
                for (int x = 0; x < image.width(); x++) {
                    draw(
                            name(image.pixel(x, y)),
                            name(image.pixel(x, y + 1)),
                            x + 1 == image.width());
                }
            }
            return new Drawing(tiles, bytes);
        }

        /** The parameters of the colour behind their first digit; empty for a pixel that is clear. */
        private String name(int argb) {
            return Raster.isClear(argb) ? "" : names.get(colours.nearest(argb & 0xFFFFFF));
        }

        /**
         * Draws a cell.
         *
         * @param last whether nothing follows in the row; blanks there are lost where a screen is copied
         */
        private void draw(String upper, String lower, boolean last) {
            if (upper.equals(lower) && upper.isEmpty()) {
                draw(BLANK, 1);
                return;
            }
            if (upper.equals(lower)) {
                Tile whole = new Tile(WHOLE, new Ink("3" + upper, ink.background()));
                Tile blank = new Tile(' ', ink(ink.foreground(), "4", upper));
                boolean cheaper = cost(whole.ink()) + BLOCK_BYTES < cost(blank.ink()) + 1;
                draw(cheaper || last ? whole : blank, cheaper || last ? BLOCK_BYTES : 1);
                return;
            }
            Tile up = new Tile(UPPER, ink("3" + upper, "4", lower));
            Tile down = new Tile(LOWER, ink("3" + lower, "4", upper));
            boolean upwards =
                    !upper.isEmpty() && (lower.isEmpty() || cost(up.ink()) <= cost(down.ink()));
            draw(upwards ? up : down, BLOCK_BYTES);
        }

        private static Ink ink(String foreground, String plane, String colour) {
            return new Ink(foreground, colour.isEmpty() ? "" : plane + colour);
        }

        private void draw(Tile tile, int width) {
            bytes += cost(tile.ink()) + width;
            ink = tile.ink();
            tiles.add(tile);
        }

        private int cost(Ink next) {
            int foreground = cost(ink.foreground(), next.foreground());
            int background = cost(ink.background(), next.background());
            boolean both = foreground > 0 && background > 0;
            return foreground + background + (both ? 1 : 0) + (foreground + background > 0 ? 3 : 0);
        }

        private static int cost(String from, String to) {
            return from.equals(to) ? 0 : to.isEmpty() ? 2 : to.length();
        }
    }
}
