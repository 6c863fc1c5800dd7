package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.reading.Problem;
import java.util.List;

/** What reading the gateway's file came to. */
public sealed interface PlanReading {
    /** All of it is right. */
    record Ready(GatewayPlan plan) implements PlanReading {}

    /**
     * Something is wrong; nothing may be done with it.
     *
     * @param problems one or more, in the order of their places
     */
    record Faulty(List<Problem> problems) implements PlanReading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
