package ink.dong4j.card.guestbook;

/** How far a text is that a visitor writes. */
sealed interface Phase {
    /**
     * It is written.
     *
     * @param asked how many lines were taken in where there are only lines, so that each one is answered
     */
    record Writing(int asked) implements Phase {}

    /** It is shown as it will be sent. */
    record Checking(int asked) implements Phase {}

    /** It is on its way to the disk. */
    record Sending() implements Phase {}

    /** It is kept. */
    record Kept() implements Phase {}

    Phase BEGIN = new Writing(0);
}
