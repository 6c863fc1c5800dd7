package ink.dong4j.card.server.metrics;

/** How a request to the gateway ended. */
public enum GatewayOutcome {
    ANSWERED,
    /** At the bound of its length. */
    SHORTENED,
    /** The provider declined to answer. */
    DECLINED,
    UNREACHABLE,
    BUSY,
    NEEDS_OWNER,
    /** After some text. */
    CUT_SHORT,
    /** By the visitor, or because he is gone. */
    CANCELLED,
    /** By a fault of our own. */
    BROKEN
}
