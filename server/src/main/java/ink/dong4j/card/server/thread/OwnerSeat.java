package ink.dong4j.card.server.thread;

import ink.dong4j.card.people.ThreadReply;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The owner's visit that would like to join a conversation or is in it. Told apart by identity.
 */
public final class OwnerSeat {
    /** Writes down what the owner is about to do. */
    public interface Notes {
        /**
         * Writes it down without waiting.
         *
         * @param visit the id of the visitor's visit
         * @return completes, and never fails, when it is written or cannot be
         */
        CompletionStage<?> note(OwnerDeed deed, String visit);
    }

    private final BooleanSupplier isOwner;
    private final Notes notes;
    private final Consumer<ThreadReply.ToOwner> told;

    /**
     * @param isOwner whether the key of the visit is still one of the owner's
     * @param told takes what the owner is told, from any thread, without waiting
     */
    public OwnerSeat(BooleanSupplier isOwner, Notes notes, Consumer<ThreadReply.ToOwner> told) {
        this.isOwner = isOwner;
        this.notes = notes;
        this.told = told;
    }

    boolean isOwner() {
        return isOwner.getAsBoolean();
    }

    CompletionStage<?> note(OwnerDeed deed, String visit) {
        return notes.note(deed, visit);
    }

    void tell(ThreadReply.ToOwner reply) {
        told.accept(reply);
    }
}
