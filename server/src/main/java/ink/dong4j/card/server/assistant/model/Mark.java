package ink.dong4j.card.server.assistant.model;

/** What a request says about the health of its model. */
public enum Mark {
    WORKED,
    FAILED,
    /** Nothing: the visitor left, or his words were the reason. */
    NEITHER
}
