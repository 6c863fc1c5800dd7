package ink.dong4j.card.server.store.database;

/** Whether the database can be used, as its latest use has shown. */
public sealed interface StoreState {
    record Usable() implements StoreState {}

    /**
     * What is written meanwhile fails.
     *
     * @param sentence for the owner: which database, what is wrong, and how it is mended
     */
    record Unusable(String sentence) implements StoreState {}
}
