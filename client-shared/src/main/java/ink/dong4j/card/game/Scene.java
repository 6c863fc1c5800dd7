package ink.dong4j.card.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The picture of a world in cells of ASCII. What stands still costs a terminal nothing, so the ground is
 * a line without marks, stars stay where they are, and few pebbles tell how fast the runner runs.
 */
public final class Scene {
    /** The rows of every picture. */
    public static final int ROWS = 8;

    /** What a cell belongs to, and so how it looks. */
    public enum Layer {
        SCENERY,
        SKY,
        RUNNER
    }

    /** A run of cells of one layer in a row. */
    public record Strip(String text, Layer layer) {}

    /** The row of the ground, on which figures stand. */
    private static final int GROUND = ROWS - 2;

    /** The column of the runner's left cell. */
    private static final int RUNNER = 1;

    private static final int PEBBLES_APART = 43;
    private static final int STARS_APART = 9;
    private static final int SUN_ABOVE = 3;
    private static final int STAR_ROWS = 3;
    private static final int SUN_FROM_RIGHT = 7;
    private static final int SUN_FROM_COLUMNS = 36;

    private static final Sprite SUN = Sprite.of("\\ | /", "- O -", "/ | \\");
    private static final Sprite MOON = Sprite.of(" .-. ", "(  ( ", " '-' ");
    private static final String STARS = ".+*'";

    private final char[][] cells;
    private final Layer[][] layers;

    private Scene(int columns) {
        cells = new char[ROWS][columns];
        layers = new Layer[ROWS][columns];
        for (int row = 0; row < ROWS; row++) {
            Arrays.fill(cells[row], row == GROUND ? '_' : ' ');
            Arrays.fill(layers[row], Layer.SCENERY);
        }
    }

    /** The picture of a world in so many columns. */
    public static Scene of(World world, int columns) {
        Scene scene = new Scene(columns);
        scene.sky(world.isNight());
        scene.pebbles(world.cell());
        for (Obstacle obstacle : world.obstacles()) {
            ObstacleKind kind = obstacle.kind();
            int left = RUNNER + obstacle.cell() - world.cell();
            scene.draw(kind.sprite(), left, kind.altitude(), Layer.SCENERY);
        }
        Runner runner = world.runner();
        scene.draw(runner.sprite(world.steps(), world.over()), RUNNER, runner.row(), Layer.RUNNER);
        return scene;
    }

    /** The cells of a row between two columns, as few strips as possible. */
    public List<Strip> strips(int row, int from, int to) {
        List<Strip> strips = new ArrayList<>();
        int start = from;
        for (int column = from; column < to; column++) {
            if (layers[row][column] != layers[row][start]) {
                strips.add(strip(row, start, column));
                start = column;
            }
        }
        if (start < to) {
            strips.add(strip(row, start, to));
        }
        return strips;
    }

    /** The picture as plain lines. */
    public List<String> lines() {
        return Arrays.stream(cells).map(row -> new String(row).stripTrailing()).toList();
    }

    private Strip strip(int row, int from, int to) {
        return new Strip(new String(cells[row], from, to - from), layers[row][from]);
    }

    private void sky(boolean night) {
        int columns = cells[0].length;
        if (night) {
            for (int i = 2; i * STARS_APART < columns; i++) {
                // Somewhere, but always there; the row above is for words.
                int row = 1 + (i * i + i / 2) % STAR_ROWS;
                cells[row][i * STARS_APART] = STARS.charAt(i % STARS.length());
                layers[row][i * STARS_APART] = Layer.SKY;
            }
        }
        if (columns >= SUN_FROM_COLUMNS) {
            draw(night ? MOON : SUN, columns - SUN_FROM_RIGHT, SUN_ABOVE, Layer.SKY);
        }
    }

    private void pebbles(int cell) {
        int columns = cells[0].length;
        for (int i = Math.floorMod(-cell, PEBBLES_APART); i < columns; i += PEBBLES_APART) {
            cells[ROWS - 1][i] = '.';
        }
    }

    /** Draws a figure with its lowest row so many rows above the ground, as far as it is inside. */
    private void draw(Sprite sprite, int left, int above, Layer layer) {
        for (int i = 0; i < sprite.height(); i++) {
            int row = GROUND - above - sprite.height() + 1 + i;
            String text = sprite.rows().get(i);
            for (int j = 0; j < text.length(); j++) {
                int column = left + j;
                boolean inside = column >= 0 && column < cells[0].length && row >= 0;
                if (inside && text.charAt(j) != ' ') {
                    cells[row][column] = text.charAt(j);
                    layers[row][column] = layer;
                }
            }
        }
    }
}
