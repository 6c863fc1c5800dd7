package ink.dong4j.card.game;

/**
 * The dinosaur: how high it is and whether it ducks. All times are counted in steps.
 *
 * @param airborne since when it jumps; 0 on the ground
 * @param ducking how long it still ducks: terminals do not tell when a key is let go
 * @param asked how long a jump that was asked for in the air is still due on landing
 */
record Runner(int airborne, int ducking, int asked) {
    static final Runner STANDING = new Runner(0, 0, 0);

    /** What of the figure can hit an obstacle: tail and snout cannot. */
    static final int LEFT = 2;

    static final int RIGHT = 4;

    /** How long a jump takes. */
    private static final int JUMP = 68;

    static final Runner HIGHEST = new Runner(JUMP / 2, 0, 0);

    private static final int DUCK = 70;
    private static final int PATIENCE = 12;

    /** The height of a jump, in thousandths of a row. */
    private static final int HEIGHT = 4_400;

    private static final int STRIDE = 24;

    private static final Sprite LEFT_FOOT = Sprite.of("   (o=", "\\_/_)'", "  L '");
    private static final Sprite RIGHT_FOOT = Sprite.of("   (o=", "\\_/_)'", "  ' L");
    private static final Sprite BOTH_FEET = Sprite.of("   (o=", "\\_/_)'", "  L L");
    private static final Sprite HURT = Sprite.of("   (x=", "\\_/_)'", "  L L");
    private static final Sprite DUCKED_LEFT = Sprite.of("\\__/(o=", "  L '");
    private static final Sprite DUCKED_RIGHT = Sprite.of("\\__/(o=", "  ' L");

    /** Jumps, or will on landing if that is soon. */
    Runner jump() {
        return airborne == 0 ? new Runner(1, 0, 0) : new Runner(airborne, 0, PATIENCE);
    }

    /** Ducks, or falls fast to duck below. */
    Runner duck() {
        boolean rises = airborne > 0 && airborne < JUMP - airborne;
        return new Runner(rises ? JUMP - airborne : airborne, DUCK, 0);
    }

    Runner stepped() {
        int next = airborne == 0 ? 0 : airborne + (ducking > 0 ? 2 : 1);
        boolean lands = next >= JUMP;
        if (lands && asked > 0) {
            return new Runner(1, 0, 0);
        }
        return new Runner(lands ? 0 : next, Math.max(0, ducking - 1), Math.max(0, asked - 1));
    }

    /** Rows of air below it. */
    int row() {
        return (4 * HEIGHT * airborne * (JUMP - airborne) / (JUMP * JUMP) + 500) / 1_000;
    }

    private boolean isDucked() {
        return ducking > 0 && airborne == 0;
    }

    int rows() {
        return sprite(0, false).height();
    }

    Sprite sprite(long steps, boolean over) {
        boolean left = steps / STRIDE % 2 == 0;
        if (isDucked()) {
            return left ? DUCKED_LEFT : DUCKED_RIGHT;
        }
        if (over) {
            return HURT;
        }
        if (airborne > 0 || steps == 0) {
            return BOTH_FEET;
        }
        return left ? LEFT_FOOT : RIGHT_FOOT;
    }
}
