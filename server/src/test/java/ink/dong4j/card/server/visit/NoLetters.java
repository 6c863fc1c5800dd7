package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.delivery.LetterBox;
import ink.dong4j.card.server.store.Letter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A letter box without a disk. */
record NoLetters() implements LetterBox {
    @Override
    public CompletionStage<Receipt> send(Letter letter) {
        return CompletableFuture.completedStage(new Receipt.Unavailable());
    }

    @Override
    public CompletionStage<Progress> progress(String id) {
        return CompletableFuture.completedStage(Progress.UNKNOWN);
    }
}
