package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What was fetched of an account on GitHub.
 *
 * @param account empty where nothing was fetched yet
 */
public record GitHub(Optional<GitHubAccount> account, Freshness freshness) {
    /** Before anything was fetched. */
    public static final GitHub NOT_YET = new GitHub(Optional.empty(), Freshness.NOT_YET);

    public GitHub {
        requireNonNull(account, "account is null");
        requireNonNull(freshness, "freshness is null");
    }
}
