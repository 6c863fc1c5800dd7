package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.lobby.LobbyVisit;
import ink.dong4j.card.server.memory.VisitMemory;
import ink.dong4j.card.server.thread.OpenThread;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What one visitor asks of the server beside answers. Made when he first does, so that a visit that only
 * reads and asks holds nothing of it. Used by the visit's thread, and never blocks it.
 */
final class VisitCalls implements AutoCloseable {
    private final CallServices services;
    private final AddressBlock address;
    private final Optional<VisitMemory> memory;
    private final Consumer<Reply> replies;
    private final ThreadCalls threads;
    private Optional<LobbyVisit> lobby = Optional.empty();
    private final String visit = UUID.randomUUID().toString();
    private final WriteLimits.OfVisit entries;

    /**
     * @param memory what is remembered of the visitor; empty where nobody knows him
     * @param replies takes what comes of the calls, from any thread
     */
    VisitCalls(
            VisitServices services,
            Visitor visitor,
            Optional<VisitMemory> memory,
            Consumer<Reply> replies) {
        this.memory = memory;
        this.services = services.calls();
        this.address = AddressBlock.of(visitor.address());
        this.replies = replies;
        this.threads =
                new ThreadCalls(
                        services.threads(),
                        () -> services.owners().isOwner(visitor.identity()),
                        replies);
        this.entries = services.calls().guestbook().open(address);
    }

    /**
     * @param own the visit's own conversation with the assistant
     */
    void call(Request request, Optional<OpenThread> own) {
        switch (request) {
            case LobbyRequest asked -> lobby().call(asked);
            case GuestbookRequest guestbook -> call(guestbook);
            case LetterRequest letter -> unavailable(letter);
            case MemoryRequest asked ->
                    memory.ifPresentOrElse(known -> known.call(asked), () -> unavailable(asked));
            case ThreadRequest thread -> threads.call(thread, own);
            case DeskRequest desk -> unavailable(desk);
        }
    }

    private LobbyVisit lobby() {
        LobbyVisit made = lobby.orElseGet(this::newcomer);
        lobby = Optional.of(made);
        return made;
    }

    private void call(GuestbookRequest request) {
        String id =
                switch (request) {
                    case GuestbookRequest.Read _ -> "";
                    case GuestbookRequest.Sign sign -> id("entry", sign.number());
                };
        services.guestbook().answer(request, id, entries).thenAccept(replies);
    }

    /** The same for what is sent again, so that it is kept once, and nobody's who could guess it. */
    private String id(String kind, int number) {
        String name = visit + " " + kind + " " + number;
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    /** With the name that a visitor is remembered by, and remembered by the one that he takes. */
    private LobbyVisit newcomer() {
        LobbyVisit made = services.lobby().visit(address.value(), this::lobbyReplied);
        memory.flatMap(VisitMemory::nickname).ifPresent(made::wasCalled);
        return made;
    }

    private void lobbyReplied(Reply reply) {
        if (reply instanceof LobbyReply.Named(String name)) {
            memory.ifPresent(known -> known.nicknamed(name));
        }
        replies.accept(reply);
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
