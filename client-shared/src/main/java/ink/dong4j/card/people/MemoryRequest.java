package ink.dong4j.card.people;

/** Requests about what is remembered of a visitor. */
public sealed interface MemoryRequest extends Request {
    /** Something of it has changed. Nothing is answered. */
    record Remember(Remembered memory) implements MemoryRequest {}

    /**
     * The visitor says whether the last conversation is kept as well; answered by {@link
     * MemoryReply.Kept} once that is on the disk.
     */
    record Keep(Remembered memory) implements MemoryRequest {}

    /** Everything is to be erased; answered by {@link MemoryReply.Forgotten} once the disk has it. */
    record Forget() implements MemoryRequest {}
}
