package ink.dong4j.card.server.config;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.reading.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What reading the configuration came to. */
public sealed interface Configuration {
    /**
     * All of it is right.
     *
     * @param documents the folder of the card's pages
     */
    record Ready(ServerConfig server, Card card, Optional<Path> documents)
            implements Configuration {}

    /**
     * Something is wrong; nothing may be started with it.
     *
     * @param problems one or more, in the order of their places
     */
    record Faulty(List<Problem> problems) implements Configuration {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
