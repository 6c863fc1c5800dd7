package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.talk.Answerer;

/** Who answers questions, when somebody pays. Thread-safe. */
@FunctionalInterface
public interface Assistant {
    /** Answers whose requests are paid from a purse; those that cost nothing ask it for nothing. */
    Answerer paidFrom(Purse purse);
}
