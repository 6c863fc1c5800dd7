package ink.dong4j.card.ui;

/** Why a visit ends. */
public enum Farewell {
    /** The visitor left. */
    LEFT,
    /** No key for too long. */
    IDLE,
    /** The server stops. */
    STOPPING
}
