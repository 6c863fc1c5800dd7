package ink.dong4j.card.server.store;

/** What became of a claim. */
public sealed interface Booking {
    /** It is written down, and survives the process. */
    record Booked() implements Booking {}

    /**
     * The day has no room for it.
     *
     * @param newcomer whether there is none even for a block that has not spent yet
     */
    record NoRoom(boolean newcomer) implements Booking {}

    /** Nothing can be written down now. */
    record Unwritable() implements Booking {}
}
