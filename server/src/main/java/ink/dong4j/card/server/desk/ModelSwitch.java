package ink.dong4j.card.server.desk;

/** Whether the models are asked. Thread-safe. */
public interface ModelSwitch {
    /** Whether there are any. */
    boolean hasModels();

    boolean paused();

    /** Lets the card's pages answer in place of the models, or the models again. */
    void pause(boolean on);
}
