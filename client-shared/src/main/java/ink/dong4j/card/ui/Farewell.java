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
    DISPLACED,
    /** The owner ended the visit. */
    ENDED_BY_OWNER,
    /** The key at the owner's desk is not the owner's any more. */
    NOT_OWNER
}
