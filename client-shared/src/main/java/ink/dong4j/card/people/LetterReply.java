package ink.dong4j.card.people;

/** Replies about messages for the owner. */
public sealed interface LetterReply extends Reply {
    /** A message is kept, and nothing loses it any more; it waits for its delivery. */
    record Kept(int number) implements LetterReply {}

    /** A message has not reached the owner yet. */
    record Waiting(int number) implements LetterReply {}

    /** A message has reached the owner. */
    record Delivered(int number) implements LetterReply {}
}
