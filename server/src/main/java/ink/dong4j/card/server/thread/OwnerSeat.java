package ink.dong4j.card.server.thread;

import ink.dong4j.card.people.ThreadReply;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The owner's visit that would like to join a conversation or is in it. Told apart by identity.
 */
public final class OwnerSeat {
    private final BooleanSupplier isOwner;
    private final Consumer<ThreadReply.ToOwner> told;

    /**
     * @param isOwner whether the key of the visit is still one of the owner's
     * @param told takes what the owner is told, from any thread, without waiting
     */
    public OwnerSeat(BooleanSupplier isOwner, Consumer<ThreadReply.ToOwner> told) {
        this.isOwner = isOwner;
        this.told = told;
    }

    boolean isOwner() {
        return isOwner.getAsBoolean();
    }

    void tell(ThreadReply.ToOwner reply) {
        told.accept(reply);
    }
}
