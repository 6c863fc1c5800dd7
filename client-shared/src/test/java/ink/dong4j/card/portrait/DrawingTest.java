package ink.dong4j.card.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Tile;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final int CLEAR = 0;
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    @Test
    void aPixelOfASmallerImageIsTheMeanOfThoseThatItCovers() {
        Raster image = raster(2, RED, BLUE, RED, BLUE);
        assertThat(image.scaled(1, 1).pixels()).containsExactly(0xFF7F007F);
        assertThat(image.scaled(2, 1).pixels()).containsExactly(RED, BLUE);
        assertThat(image.scaled(4, 2).pixels())
                .containsExactly(RED, RED, BLUE, BLUE, RED, RED, BLUE, BLUE);
    }

    @Test
    void aClearPixelTintsNoOther() {
        assertThat(raster(2, RED, CLEAR, RED, RED).scaled(1, 1).pixel(0, 0) & 0xFFFFFF)
                .isEqualTo(0xFF0000);
        assertThat(Raster.isClear(raster(2, RED, CLEAR, CLEAR, CLEAR).scaled(1, 1).pixel(0, 0)))
                .isTrue();
    }

    @Test
    void fewColoursAreThoseThatThereAre() {
        Raster image = raster(2, RED, BLUE, BLUE, CLEAR);
        assertThat(FewColours.of(image, 8).colours()).containsExactlyInAnyOrder(0xFF0000, 0x0000FF);
        assertThat(FewColours.of(raster(1, CLEAR, CLEAR), 8).colours()).hasSize(1);
        FewColours colours = FewColours.of(image, 8);
        assertThat(colours.colours()[colours.nearest(0xEE1100)]).isEqualTo(0xFF0000);
    }

    @Test
    void halfBlocksShowTwoPixelsInACell() {
        Drawing drawing = Drawing.full(raster(1, RED, BLUE), 1_000);
        assertThat(drawing.tiles())
                .containsExactly(new Tile('\u2580', new Ink("38;2;255;0;0", "48;2;0;0;255")));
        assertThat(Drawing.fixed(raster(1, RED, BLUE), 1_000).tiles())
                .containsExactly(new Tile('\u2580', new Ink("38;5;196", "48;5;21")));
        assertThat(Drawing.fixed(raster(1, CLEAR, BLUE), 1_000).tiles())
                .containsExactly(new Tile('\u2584', new Ink("38;5;21", "")));
        assertThat(Drawing.fixed(raster(1, RED, CLEAR), 1_000).tiles())
                .containsExactly(new Tile('\u2580', new Ink("38;5;196", "")));
        assertThat(Drawing.fixed(raster(1, CLEAR, CLEAR), 1_000).tiles())
                .containsExactly(new Tile(' ', Ink.PLAIN));
    }

    @Test
    void cellsOfOneColourChangeNoOther() {
        List<Tile> tiles = Drawing.fixed(raster(3, RED, RED, RED, RED, RED, RED), 1_000).tiles();
        assertThat(tiles.get(0))
                .isEqualTo(tiles.get(1))
                .isEqualTo(new Tile(' ', new Ink("", "48;5;196")));
        // Blanks at the end of a row would be lost where the screen is copied.
        assertThat(tiles.get(2).block()).isEqualTo('\u2588');
    }

    @Test
    void aDrawingTakesNoMoreBytesThanItMayHoweverColourfulItsImage() {
        Random random = new Random(7);
        int[] pixels = random.ints(20 * 20).map(rgb -> rgb | 0xFF000000).toArray();
        Raster image = new Raster(20, 20, pixels);
        assertThat(Drawing.fixed(image, 3_000).bytes()).isLessThanOrEqualTo(3_000);
        assertThat(Drawing.full(image, 4_000).bytes()).isLessThanOrEqualTo(4_000);
        assertThat(Drawing.full(image, 4_000).tiles()).hasSize(200);
    }

    @Test
    void theMoreBytesTheMoreColours() {
        Raster image =
                new Raster(
                        20,
                        20,
                        Arrays.stream(new Random(1).ints(400).toArray())
                                .map(i -> i | 0xFF000000)
                                .toArray());
        long few = inks(Drawing.full(image, 4_000));
        assertThat(inks(Drawing.full(image, 100_000))).isGreaterThan(few);
    }

    private static long inks(Drawing drawing) {
        return drawing.tiles().stream().map(Tile::ink).distinct().count();
    }

    private static Raster raster(int width, int... pixels) {
        return new Raster(width, pixels.length / width, pixels);
    }
}
