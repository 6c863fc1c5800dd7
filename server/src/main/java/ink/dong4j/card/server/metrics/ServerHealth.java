package ink.dong4j.card.server.metrics;

/** How the server is, as machines ask for it. Thread-safe. */
public interface ServerHealth {
    /** Whether visitors can connect. */
    boolean listens();

    /** Whether the server was told to stop. */
    boolean stops();

    /** Whether what visitors leave can be kept. */
    boolean keeps();
}
