package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import java.util.Optional;

/**
 * How one request to a model ended.
 *
 * @param mark what that says about the model
 * @param cost empty when nothing came, or when it is not known yet
 */
public record Attempt(Outcome outcome, Mark mark, Optional<AnswerEvent.Cost> cost) {
    Attempt(Outcome outcome, Mark mark) {
        this(outcome, mark, Optional.empty());
    }

    public Attempt costing(Optional<AnswerEvent.Cost> total) {
        return new Attempt(outcome, mark, total);
    }
}
