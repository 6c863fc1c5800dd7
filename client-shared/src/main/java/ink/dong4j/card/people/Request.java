package ink.dong4j.card.people;

/** What the interface asks of the server beside answers. What comes of it comes back as a {@link Reply}. */
public sealed interface Request
        permits LobbyRequest,
                GuestbookRequest,
                LetterRequest,
                MemoryRequest,
                ThreadRequest,
                DeskRequest {}
