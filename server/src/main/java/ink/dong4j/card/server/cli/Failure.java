package ink.dong4j.card.server.cli;

import ink.dong4j.card.reading.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A command that failed for a reason that its user can mend; its message is all there is to say. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
        super(message);
    }

    Failure(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
}
