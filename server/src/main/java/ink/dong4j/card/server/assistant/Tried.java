package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.gateway.Attempt;
import ink.dong4j.card.talk.Trouble;

/** What came of turning to one model of the chain. */
sealed interface Tried {
    /** It is left alone for a while, for its last trouble. */
    record Rests(Trouble trouble) implements Tried {}

    /** There is no money for a request to any model. */
    record Unpaid(Trouble trouble) implements Tried {}

    /** It was asked. */
    record Asked(Attempt attempt) implements Tried {}
}
