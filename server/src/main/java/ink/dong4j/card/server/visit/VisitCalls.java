package ink.dong4j.card.server.visit;

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
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.lobby.LobbyVisit;
import ink.dong4j.card.server.memory.VisitMemory;
import ink.dong4j.card.server.thread.OpenThread;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one visitor asks of the server beside answers. Made when he first does, so that a visit that only
 * reads and asks holds nothing of it. Used by the visit's thread, and never blocks it.
 */
final class VisitCalls implements AutoCloseable {
    private final VisitServices services;
    private final AddressBlock address;
    private final Optional<VisitMemory> memory;
    private final Consumer<Reply> replies;
    private final ThreadCalls threads;
    private Optional<LobbyVisit> lobby = Optional.empty();
    private Optional<WritingCalls> writing = Optional.empty();
    private final Identity identity;
    private Optional<DeskCalls> desk = Optional.empty();

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
        this.services = services;
        this.address = AddressBlock.of(visitor.address());
        this.identity = visitor.identity();
        this.replies = replies;
        this.threads =
                new ThreadCalls(
                        services.threads(),
                        () -> services.owners().isOwner(visitor.identity()),
                        (deed, visit) ->
                                services.calls()
                                        .desk()
                                        .get()
                                        .note(visitor.identity(), deed.word(), visit),
                        replies);
    }

    /**
     * @param own the visit's own conversation with the assistant
     */
    void call(Request request, Optional<OpenThread> own) {
        switch (request) {
            case LobbyRequest asked -> lobby().call(asked);
            case GuestbookRequest guestbook -> writing().call(guestbook);
            case LetterRequest letter -> writing().call(letter);
            case MemoryRequest asked ->
                    memory.ifPresentOrElse(known -> known.call(asked), () -> unavailable(asked));
            case ThreadRequest thread -> threads.call(thread, own);
            case DeskRequest asked -> desk().call(asked);
        }
    }

    private DeskCalls desk() {
        DeskCalls made =
                desk.orElseGet(
                        () -> new DeskCalls(services.calls().desk().get(), identity, replies));
        desk = Optional.of(made);
        return made;
    }

    private LobbyVisit lobby() {
        LobbyVisit made = lobby.orElseGet(this::newcomer);
        lobby = Optional.of(made);
        return made;
    }

    private WritingCalls writing() {
        WritingCalls made =
                writing.orElseGet(
                        () ->
                                new WritingCalls(
                                        services.calls(), address, this::takesLetters, replies));
        writing = Optional.of(made);
        return made;
    }

    private boolean takesLetters() {
        return services.card().sections().community().messages();
    }

    /** With the name that a visitor is remembered by, and remembered by the one that he takes. */
    private LobbyVisit newcomer() {
        LobbyVisit made = services.calls().lobby().visit(address.value(), this::lobbyReplied);
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
        desk.ifPresent(DeskCalls::close);
    }
}
