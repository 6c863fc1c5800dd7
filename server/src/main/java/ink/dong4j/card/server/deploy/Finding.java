package ink.dong4j.card.server.deploy;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.card.Problem;

/**
 * What a compose file does wrong, and what would be right.
 *
 * @param refused the file must not be run as it is; else it is a warning
 */
public record Finding(Problem problem, boolean refused) {
    public Finding {
        requireNonNull(problem, "problem is null");
    }

    /** {@code file:line: service NAME: what}, with the word warning before a warning's reason. */
    @Override
    public String toString() {
        return problem.toString();
    }
}
