package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import java.time.Duration;
import java.util.Optional;

/**
 * How one request to a model ended.
 *
 * @param mark what that says about the model
 * @param cost empty when nothing came, or when it is not known yet
 * @param rest how long the gateway wants no question for the model; zero where it does not say
 */
public record Attempt(Outcome outcome, Mark mark, Optional<AnswerEvent.Cost> cost, Duration rest) {
    Attempt(Outcome outcome, Mark mark) {
        this(outcome, mark, Optional.empty(), Duration.ZERO);
    }

    Attempt resting(Duration time) {
        return new Attempt(outcome, mark, cost, time);
    }

    public Attempt costing(Optional<AnswerEvent.Cost> total) {
        return new Attempt(outcome, mark, total, rest);
    }
}
