package ink.dong4j.card.people;

import ink.dong4j.card.talk.Exchange;
import java.util.List;

/** Requests about a conversation that the owner steps into. */
public sealed interface ThreadRequest extends Request {
    /** What the visitor asks for whose conversation it is. */
    sealed interface FromVisitor extends ThreadRequest {}

    /** What the owner asks for. */
    sealed interface FromOwner extends ThreadRequest {}

    /** The visitor lets the owner in, who then reads what has been said so far. */
    record Allow(List<Exchange> soFar) implements FromVisitor {
        public Allow {
            soFar = List.copyOf(soFar);
        }
    }

    /** The visitor does not let the owner in, or has the assistant answer again. */
    record Decline() implements FromVisitor {}

    /** The visitor says something to the owner. */
    record Say(String words) implements FromVisitor {}

    /**
     * The owner would like to join a conversation, and the visitor is asked.
     *
     * @param visit the id of the visit
     */
    record Join(String visit) implements FromOwner {}

    /** The owner says something to the visitor. */
    record Answer(String words) implements FromOwner {}

    /** The owner leaves: the assistant answers again. */
    record HandBack() implements FromOwner {}
}
