package ink.dong4j.card.game;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Something in the way, at a fixed place of a run's course.
 *
 * @param number its place in the row of obstacles, 0 first
 * @param cell its leftmost cell, in cells from the start
 */
record Obstacle(int number, ObstacleKind kind, int cell) {
    /** The time between an obstacle's end and the next one, in milliseconds: a jump takes less. */
    private static final int SHORTEST_GAP = 900;

    private static final int LONGEST_GAP = 1_800;

    private static final int FIRST_CELL = 45;

    private static final List<ObstacleKind> KINDS = List.of(ObstacleKind.values());

    /** The first one of every course. */
    static Obstacle first() {
        return new Obstacle(0, ObstacleKind.SHRUB, FIRST_CELL);
    }

    /** The next one of a course. */
    Obstacle next(long seed) {
        SplittableRandom random = new SplittableRandom(seed + number);
        int end = cell + kind.sprite().columns();
        int gap = Speed.cells(end, random.nextInt(SHORTEST_GAP, LONGEST_GAP));
        int score = World.score(end + gap);
        ObstacleKind[] possible =
                KINDS.stream()
                        .filter(each -> each.fromScore() <= score)
                        .toArray(ObstacleKind[]::new);
        return new Obstacle(number + 1, possible[random.nextInt(possible.length)], end + gap);
    }
}
