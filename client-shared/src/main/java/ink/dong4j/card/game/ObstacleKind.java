package ink.dong4j.card.game;

/** What stands or flies in the way. */
@SuppressWarnings("ImmutableEnumChecker") // A sprite copies its rows.
enum ObstacleKind {
    SHRUB(0, 0, Sprite.of("L#", " #")),
    CACTUS(0, 0, Sprite.of("L#J", " # ")),
    TALL_CACTUS(20, 0, Sprite.of(" # ", "L#J", " # ")),
    TWO_CACTI(40, 0, Sprite.of("L# #J", " # # ")),
    /** A bird to jump over. */
    LOW_BIRD(70, 1, Sprite.of("<v=")),
    /** A bird to duck under. */
    HIGH_BIRD(90, 2, Sprite.of("<v=")),
    TALL_CACTI(150, 0, Sprite.of(" #  # ", "L#JL#J", " #  # "));

    private final int fromScore;
    private final int altitude;
    private final Sprite sprite;

    /**
     * @param fromScore the score from which on it appears
     * @param altitude rows of air below it
     */
    ObstacleKind(int fromScore, int altitude, Sprite sprite) {
        this.fromScore = fromScore;
        this.altitude = altitude;
        this.sprite = sprite;
    }

    int fromScore() {
        return fromScore;
    }

    int altitude() {
        return altitude;
    }

    Sprite sprite() {
        return sprite;
    }

    boolean flies() {
        return altitude > 0;
    }
}
