package ink.dong4j.card.server.visit;

import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.server.thread.OpenThread;
import ink.dong4j.card.server.thread.OwnerSeat;
import ink.dong4j.card.server.thread.Threads;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The part that one visit has in conversations that the owner steps into. Used by the visit's thread. */
final class ThreadCalls implements AutoCloseable {
    private final Threads threads;
    private final BooleanSupplier isOwner;
    private final OwnerSeat.Notes notes;
    private final Consumer<Reply> replies;
    private Optional<Seat> seat = Optional.empty();

    /** Where the owner has asked to join. */
    private record Seat(String visit, OwnerSeat owner) {}

    /**
     * @param isOwner whether the visit is one of the owner's, asked before each thing that only he may do
     * @param notes writes down what the owner does
     * @param replies takes what comes of the calls, from any thread
     */
    ThreadCalls(
            Threads threads,
            BooleanSupplier isOwner,
            OwnerSeat.Notes notes,
            Consumer<Reply> replies) {
        this.threads = threads;
        this.isOwner = isOwner;
        this.notes = notes;
        this.replies = replies;
    }

    /**
     * @param own the visit's own conversation
     */
    void call(ThreadRequest request, Optional<OpenThread> own) {
        switch (request) {
            case ThreadRequest.FromVisitor visitors -> call(visitors, own);
            case ThreadRequest.FromOwner owners -> {
                if (isOwner.getAsBoolean()) {
                    call(owners);
                } else {
                    close();
                    replies.accept(new Reply.Refused(owners, new Refusal.Forbidden()));
                }
            }
        }
    }

    private void call(ThreadRequest.FromVisitor request, Optional<OpenThread> own) {
        Optional<Refusal> nobody = Optional.of(new Refusal.Unavailable());
        Optional<Refusal> refusal =
                switch (request) {
                    case ThreadRequest.Allow(var soFar) ->
                            own.map(thread -> thread.allow(soFar)).orElse(nobody);
                    case ThreadRequest.Say(String words) ->
                            own.map(thread -> thread.say(words)).orElse(nobody);
                    case ThreadRequest.Decline() -> {
                        own.ifPresent(OpenThread::decline);
                        yield Optional.empty();
                    }
                };
        refusal.ifPresent(why -> replies.accept(new Reply.Refused(request, why)));
    }

    private void call(ThreadRequest.FromOwner request) {
        switch (request) {
            case ThreadRequest.Join(String visit) -> {
                close();
                Seat taken = new Seat(visit, new OwnerSeat(isOwner, notes, replies::accept));
                seat = Optional.of(taken);
                threads.join(visit, taken.owner())
                        .ifPresent(ending -> replies.accept(new ThreadReply.Over(ending)));
            }
            case ThreadRequest.Answer(String words) ->
                    seat.map(there -> threads.answer(there.visit(), there.owner(), words))
                            .orElse(Optional.of(new Refusal.Unavailable()))
                            .ifPresent(why -> replies.accept(new Reply.Refused(request, why)));
            case ThreadRequest.HandBack() -> close();
        }
    }

    /** The owner leaves the conversation that he is in, if he is. Idempotent. */
    @Override
    public void close() {
        seat.ifPresent(there -> threads.handBack(there.visit(), there.owner()));
        seat = Optional.empty();
    }
}
