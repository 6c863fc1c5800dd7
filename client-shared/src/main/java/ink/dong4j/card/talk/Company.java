package ink.dong4j.card.talk;

/** Whether the owner is in the conversation. */
public enum Company {
    /** The visitor and the assistant. */
    NONE,
    /** The owner would like to join, and the visitor has not said a word to it. */
    WANTED,
    /** The owner is there, and the assistant is silent. */
    OWNER
}
