package ink.dong4j.card.game;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of the game at one moment. It follows from the seed and from the steps at which keys came, and
 * from nothing else: however many steps are taken at once, the run is the same. Immutable.
 *
 * @param seed what the course is made from
 * @param steps the time since the start
 * @param covered thousandths of a cell that the runner has come from the start
 * @param obstacles those in sight and some more, in their order; never empty
 * @param over whether it has hit one of them
 */
public record World(
        long seed, long steps, int covered, Runner runner, List<Obstacle> obstacles, boolean over) {
    /** The time of a step, in milliseconds. */
    public static final int STEP = 10;

    private static final int CELLS_A_POINT = 10;
    private static final int POINTS_A_DAY = 100;

    /** Cells before the runner in which the course is known, and cells behind it. */
    private static final int AHEAD = 120;

    private static final int BEHIND = 12;

    public World {
        obstacles = List.copyOf(obstacles);
    }

    /** The start of a run. */
    public static World of(long seed) {
        return new World(seed, 0, 0, Runner.STANDING, List.of(Obstacle.first()), false).known();
    }

    /** A picture of the game: the runner over a cactus, and what it has to expect. */
    public static World example() {
        List<Obstacle> obstacles =
                List.of(
                        new Obstacle(0, ObstacleKind.CACTUS, 3),
                        new Obstacle(1, ObstacleKind.HIGH_BIRD, 20),
                        new Obstacle(2, ObstacleKind.TALL_CACTUS, 34));
        return new World(0, 1, 0, Runner.HIGHEST, obstacles, false);
    }

    public World jump() {
        return over ? this : with(runner.jump());
    }

    public World duck() {
        return over ? this : with(runner.duck());
    }

    /** The world so many steps later, or where the run has ended before. */
    public World after(long more) {
        World world = this;
        for (long i = 0; i < more && !world.over; i++) {
            world = world.stepped();
        }
        return world;
    }

    public int score() {
        return score(cell());
    }

    static int score(int cell) {
        return cell / CELLS_A_POINT;
    }

    /** Whether it is night, which follows each day. */
    public boolean isNight() {
        return score() / POINTS_A_DAY % 2 == 1;
    }

    /** Where the runner's left cell is, in cells from the start. */
    int cell() {
        return covered / 1_000;
    }

    private World stepped() {
        World next =
                new World(
                                seed,
                                steps + 1,
                                covered + Speed.at(cell()),
                                runner.stepped(),
                                obstacles,
                                false)
                        .known();
        return next.hitsAny() ? next.ended() : next;
    }

    // A stream for each step would cost more than all the rest of it.
    private boolean hitsAny() {
        for (Obstacle obstacle : obstacles) {
            if (hits(obstacle)) {
                return true;
            }
        }
        return false;
    }

    /** With the obstacles that come into sight, and without those that are gone. */
    private World known() {
        boolean gone = obstacles.getFirst().cell() < cell() - BEHIND;
        boolean comes = obstacles.getLast().cell() < cell() + AHEAD;
        if (!gone && !comes) {
            return this;
        }
        List<Obstacle> next = new ArrayList<>(obstacles);
        if (gone) {
            next.removeFirst();
        }
        while (next.getLast().cell() < cell() + AHEAD) {
            next.add(next.getLast().next(seed));
        }
        return new World(seed, steps, covered, runner, next, over);
    }

    private boolean hits(Obstacle obstacle) {
        Sprite sprite = obstacle.kind().sprite();
        int left = obstacle.cell() - cell();
        int bottom = obstacle.kind().altitude();
        return left <= Runner.RIGHT
                && left + sprite.columns() > Runner.LEFT
                && runner.row() < bottom + sprite.height()
                && runner.row() + runner.rows() > bottom;
    }

    private World with(Runner next) {
        return new World(seed, steps, covered, next, obstacles, over);
    }

    private World ended() {
        return new World(seed, steps, covered, runner, obstacles, true);
    }
}
