package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.delivery.LetterBox;
import ink.dong4j.card.server.desk.Desk;
import ink.dong4j.card.server.guestbook.GuestbookService;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.lobby.Lobby;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all visits share for what they ask of the server beside answers. Thread-safe, as everything in it.
 *
 * @param letters the letter box of a visit from an address
 * @param desk the owner's, made when he first comes
 */
public record CallServices(
        Lobby lobby,
        GuestbookService guestbook,
        Function<AddressBlock, LetterBox> letters,
        Supplier<Desk> desk) {}
