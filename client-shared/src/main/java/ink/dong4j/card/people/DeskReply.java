package ink.dong4j.card.people;

import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import java.time.Instant;

/** Replies about the owner's desk. */
public sealed interface DeskReply extends Reply {
    /**
     * What was looked at.
     *
     * @param at when that was so, by the server's clock
     */
    record Told(DeskRequest.Look look, Instant at, Report report) implements DeskReply {}

    /**
     * It is done.
     *
     * @param about what it was done to, in full
     * @param kept whether the audit log has it; else the server's log alone
     */
    record Done(DeskDeed deed, String about, boolean kept) implements DeskReply {}

    /** Nothing came of it. */
    record Failed(DeskRequest request, DeskFailure why) implements DeskReply {}

    /** The key is not the owner's any more. */
    record Closed() implements DeskReply {}
}
