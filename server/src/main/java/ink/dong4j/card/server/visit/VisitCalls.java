package ink.dong4j.card.server.visit;

import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.server.thread.OpenThread;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.lobby.LobbyVisit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one visitor asks of the server beside answers. Made when he first does, so that a visit that only
 * reads and asks holds nothing of it. Used by the visit's thread, and never blocks it.
 */
final class VisitCalls implements AutoCloseable {
    private final CallServices services;
    private final AddressBlock address;
    private final Consumer<Reply> replies;
    private final ThreadCalls threads;
    private Optional<LobbyVisit> lobby = Optional.empty();

    /**
     * @param replies takes what comes of the calls, from any thread
     */
    VisitCalls(VisitServices services, Visitor visitor, Consumer<Reply> replies) {
        this.services = services.calls();
        this.address = AddressBlock.of(visitor.address());
        this.replies = replies;
        this.threads =
                new ThreadCalls(
                        services.threads(),
                        () -> services.owners().isOwner(visitor.identity()),
                        replies);
    }

    /**
     * @param own the visit's own conversation with the assistant
     */
    void call(Request request, Optional<OpenThread> own) {
        switch (request) {
            case LobbyRequest asked -> lobby().call(asked);
            case GuestbookRequest guestbook -> unavailable(guestbook);
            case LetterRequest letter -> unavailable(letter);
            case MemoryRequest memory -> unavailable(memory);
            case ThreadRequest thread -> threads.call(thread, own);
            case DeskRequest desk -> unavailable(desk);
        }
    }

    private LobbyVisit lobby() {
        LobbyVisit made = lobby.orElseGet(() -> services.lobby().visit(address.value(), replies));
        lobby = Optional.of(made);
        return made;
    }

    private void unavailable(Request request) {
        replies.accept(new Reply.Refused(request, new Refusal.Unavailable()));
    }

    /** The visitor is gone. Idempotent. */
    @Override
    public void close() {
        threads.close();
        lobby.ifPresent(LobbyVisit::close);
    }
}
