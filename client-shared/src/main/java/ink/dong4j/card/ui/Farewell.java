package ink.dong4j.card.ui;

/** Why a visit ends. */
public enum Farewell {
    /** The visitor left. */
    LEFT,
    /** No key for too long. */
    IDLE,
    /** The server stops. */
    STOPPING,
    /** The server is full, and the place goes to a visitor of another network. */
    DISPLACED
}
