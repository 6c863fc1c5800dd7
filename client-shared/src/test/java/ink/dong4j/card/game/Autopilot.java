package ink.dong4j.card.game;

import java.util.Optional;

/**
 * Plays as a visitor does who looks at a frame, decides, and whose key comes a while later. It knows no
 * more than what stands before the runner.
 *
 * @param frame steps from one look to the next
 * @param late steps from a look to the key
 */
public record Autopilot(int frame, int late) {
    /** What it does about a frame. */
    public enum Move {
        NONE,
        JUMP,
        DUCK
    }

    private static final int BODY = Runner.RIGHT - Runner.LEFT + 1;

    /** Half of the time of a jump, in steps. */
    private static final int RISE = 34;

    /** How long before a bird it ducks, in steps. */
    private static final int EARLY = 20;

    /** The world after so many steps, or where it ended before. */
    World play(World start, int steps) {
        World world = start;
        for (int i = 0; i < steps && !world.over(); i += frame) {
            Move move = move(world);
            world = world.after(late);
            world =
                    switch (move) {
                        case NONE -> world;
                        case JUMP -> world.jump();
                        case DUCK -> world.duck();
                    };
            world = world.after(frame - late);
        }
        return world;
    }

    public Move move(World seen) {
        Optional<Obstacle> next =
                seen.obstacles().stream()
                        .filter(each -> right(each, seen) >= Runner.LEFT)
                        .findFirst();
        return next.map(obstacle -> move(seen, obstacle)).orElse(Move.NONE);
    }

    private Move move(World seen, Obstacle obstacle) {
        int speed = Speed.at(seen.cell());
        int width = obstacle.kind().sprite().columns();
        int before = obstacle.cell() - seen.cell() - Runner.RIGHT;
        if (obstacle.kind() == ObstacleKind.HIGH_BIRD) {
            return before * 1_000 < speed * (EARLY + late + frame) ? Move.DUCK : Move.NONE;
        }
        // The middle of the jump shall be where the middle of the obstacle is over the body.
        int middle = (2 * before + width + BODY) * 1_000 / 2;
        return middle < speed * (RISE + late + frame / 2) ? Move.JUMP : Move.NONE;
    }

    private static int right(Obstacle obstacle, World world) {
        return obstacle.cell() - world.cell() + obstacle.kind().sprite().columns() - 1;
    }
}
