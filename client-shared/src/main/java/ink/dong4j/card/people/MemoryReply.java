package ink.dong4j.card.people;

/** Replies about what is remembered of a visitor. */
public sealed interface MemoryReply extends Reply {
    /**
     * The visitor came under a name that asks for a key and has proved none.
     *
     * @param owner whether it is the owner's name
     */
    record NothingProved(boolean owner) implements MemoryReply {}

    /** A visitor whose key was never seen before; from now on he is remembered. */
    record FirstVisit() implements MemoryReply {}

    /** He has been here before. */
    record Recalled(Remembered memory) implements MemoryReply {}

    /** He was here a few minutes ago, when the line dropped. */
    record Resumed(Resumption visit) implements MemoryReply {}

    /** What is remembered cannot be read. */
    record Unreadable() implements MemoryReply {}

    /** Whether the conversation is kept from now on. */
    record Kept(boolean conversation) implements MemoryReply {}

    /** Nothing is remembered any more. */
    record Forgotten() implements MemoryReply {}
}
