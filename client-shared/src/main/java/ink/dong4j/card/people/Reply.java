package ink.dong4j.card.people;

/** What comes of a request, or of what others do, for the interface. */
public sealed interface Reply
        permits Reply.Refused,
                LobbyReply,
                GuestbookReply,
                LetterReply,
                MemoryReply,
                ThreadReply,
                DeskReply {
    /** Nothing came of a request, and why. */
    record Refused(Request request, Refusal refusal) implements Reply {}
}
