package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.store.Letter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The letter box of one visitor, with the limits in front of it. What is not kept counts for nothing. */
record PacedLetterBox(DeliveryService service, WriteLimits.OfVisit limits) implements LetterBox {
    @Override
    public CompletionStage<Receipt> send(Letter letter) {
        return switch (limits.admit()) {
            case WriteLimits.Refused refused ->
                    CompletableFuture.completedStage(new Receipt.TooMany(refused.retryAfter()));
            case WriteLimits.Admitted admitted -> kept(letter, admitted);
        };
    }

    private CompletionStage<Receipt> kept(Letter letter, WriteLimits.Admitted admitted) {
        return service.keep(letter)
                .handle(
                        (kept, failure) -> {
                            if (failure == null && kept) {
                                return new Receipt.Kept(letter.id());
                            }
                            admitted.refund();
                            return failure == null ? new Receipt.Full() : new Receipt.Unavailable();
                        });
    }

    @Override
    public CompletionStage<Progress> progress(String id) {
        return service.hasReached(id)
                .handle(
                        (reached, failure) ->
                                failure != null
                                        ? Progress.UNKNOWN
                                        : reached ? Progress.DELIVERED : Progress.WAITING);
    }
}
