package ink.dong4j.card.people;

import ink.dong4j.card.talk.Exchange;
import java.util.List;

/** Replies about a conversation that the owner steps into. */
public sealed interface ThreadReply extends Reply {
    /** What the visitor is told whose conversation it is. */
    sealed interface ToVisitor extends ThreadReply {}

    /** What the owner is told. */
    sealed interface ToOwner extends ThreadReply {}

    /** The owner would like to join. */
    record Wanted() implements ToVisitor {}

    /** The owner does not wait any longer to be let in. */
    record Withdrawn() implements ToVisitor {}

    /** The owner says something. */
    record OwnerSaid(String words) implements ToVisitor {}

    /** The owner is no longer there: the assistant answers again. */
    record HandedBack() implements ToVisitor {}

    /** The owner was let in; what had been said before. */
    record Joined(List<Exchange> soFar) implements ToOwner {
        public Joined {
            soFar = List.copyOf(soFar);
        }
    }

    /** The visitor says something. */
    record VisitorSaid(String words) implements ToOwner {}

    /** The owner was not let in, or is no longer there. */
    record Over(Ending ending) implements ToOwner {}

    /** How it ended, but for the owner's own leaving. */
    enum Ending {
        /** The visitor would rather not. */
        DECLINED,
        /** The visitor said nothing for too long. */
        UNANSWERED,
        /** The visitor has the assistant answer again. */
        SENT_AWAY,
        /** The visit has ended. */
        GONE,
        /** There is no such visit, or it has asked nothing yet. */
        UNKNOWN,
        /** The owner is there already, or has asked. */
        TAKEN
    }
}
