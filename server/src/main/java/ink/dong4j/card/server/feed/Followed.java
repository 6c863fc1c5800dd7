package ink.dong4j.card.server.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A source that is fetched again and again. For one thread. */
sealed interface Followed permits FollowedFeed, FollowedAccount {
    /** How the log calls it. */
    String name();

    /** How long what was fetched is taken for new. */
    Duration every();

    /** Takes what was kept of it on the disk. */
    void restore();

    /**
     * Fetches it.
     *
     * @throws SourceFailure when what it tells is of no use; then it is as it was
     */
    void fetch() throws SourceFailure;

    /** When what it is now was fetched. */
    Optional<Instant> fetched();
}
