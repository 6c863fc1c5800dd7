package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.model.Attempt;
import ink.dong4j.card.talk.Trouble;

/** Whether one model of the chain was asked. */
sealed interface Tried {
    /** Not asked: its breaker is open, because of its last trouble. */
    record Rests(Trouble trouble) implements Tried {}

    /** Not asked: the budget has no tokens left for a request to any model. */
    record Unpaid(Trouble trouble) implements Tried {}

    /** It was asked. */
    record Asked(Attempt attempt) implements Tried {}
}
