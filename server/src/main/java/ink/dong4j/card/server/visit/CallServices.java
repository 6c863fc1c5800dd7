package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.guestbook.GuestbookService;
import ink.dong4j.card.server.lobby.Lobby;

/** What all visits share for what they ask of the server beside answers. Thread-safe, as everything in it. */
public record CallServices(Lobby lobby, GuestbookService guestbook) {}
