package ink.dong4j.card.news;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What GitHub tells about an account in public. Its texts have passed {@link ink.dong4j.card.text.Safe}.
 *
 * @param login the name in addresses
 * @param name may be empty
 * @param about in the owner's words; may be empty
 * @param repositories his own ones, forks left out
 * @param stars of those
 * @param languages of those, the most frequent first
 */
public record GitHubAccount(
        String login,
        String name,
        String about,
        int followers,
        int repositories,
        int stars,
        List<Language> languages,
        Activity activity) {
    public GitHubAccount {
        requireNonNull(login, "login is null");
        requireNonNull(name, "name is null");
        requireNonNull(about, "about is null");
        languages = List.copyOf(languages);
        requireNonNull(activity, "activity is null");
    }

    /**
     * A programming language.
     *
     * @param repositories of which it is the main one
     */
    public record Language(String name, int repositories) {
        public Language {
            requireNonNull(name, "name is null");
        }
    }
}
