package ink.dong4j.card.server.limit;

/** What became of tokens that were to be set aside. */
sealed interface Booking {
    /** They are: the disk has them as spent. */
    record Booked() implements Booking {}

    /**
     * The day has no room for them.
     *
     * @param newcomer whether there is none even for a block that has not spent yet
     */
    record NoRoom(boolean newcomer) implements Booking {}

    /** Nothing can be written down now. */
    record Unwritable() implements Booking {}
}
