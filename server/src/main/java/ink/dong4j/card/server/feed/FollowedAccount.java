package ink.dong4j.card.server.feed;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.news.Activity;
import ink.dong4j.card.news.GitHubAccount;
import ink.dong4j.card.server.config.GitHubConfig;
import ink.dong4j.card.server.outgoing.FetchRequest;
import ink.dong4j.card.server.outgoing.Validators;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account on GitHub: what its public REST API tells, and with a token the calendar of contributions, which
 * only GraphQL has.
 */
final class FollowedAccount implements Followed {
    private static final Logger LOG = LoggerFactory.getLogger(FollowedAccount.class);
    private static final String ACCEPT = "application/vnd.github+json";
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 3;

    private final String user;
    private final GitHubConfig config;
    private final AnswerStore answers;
    private Optional<GitHubAccount> account = Optional.empty();
    private Optional<Instant> fetched = Optional.empty();

    FollowedAccount(String user, GitHubConfig config, AnswerStore answers) {
        this.user = user;
        this.config = config;
        this.answers = answers;
    }

    String user() {
        return user;
    }

    Optional<GitHubAccount> account() {
        return account;
    }

    @Override
    public String name() {
        return "GitHub account " + user;
    }

    @Override
    public Duration every() {
        return config.every();
    }

    @Override
    public Optional<Instant> fetched() {
        return fetched;
    }

    /** How an answer is got: from the disk, or from the site. */
    @FunctionalInterface
    private interface Source {
        KeptAnswer answer(String name, FetchRequest request) throws SourceFailure;
    }

    @Override
    public void restore() {
        try {
            take(
                    (name, request) ->
                            answers.kept(name, request.url())
                                    .orElseThrow(() -> new SourceFailure("nothing was kept")));
        } catch (SourceFailure _) {
            LOG.debug("Nothing was kept of the {}", name());
        }
    }

    @Override
    public void fetch() throws SourceFailure {
        List<Runnable> keeping = new ArrayList<>();
        take(
                (name, request) -> {
                    KeptAnswer answer = answers.current(name, request);
                    keeping.add(() -> answers.keep(name, answer));
                    return answer;
                });
        keeping.forEach(Runnable::run);
    }

    private void take(Source source) throws SourceFailure {
        String root = "/users/" + user;
        KeptAnswer profile = source.answer("github-user", request(root));
        GitHubAnswers read = new GitHubAnswers(profile.fetched());
        JsonNode about = read.object(profile);
        List<JsonNode> repositories =
                pages(source, read, "github-repos", root + "/repos?type=owner&sort=pushed");
        Activity activity = activity(source, read, root);
        account = Optional.of(read.account(about, repositories, activity));
        fetched = Optional.of(profile.fetched());
    }

    private Activity activity(Source source, GitHubAnswers read, String root) throws SourceFailure {
        if (config.token().isPresent()) {
            return read.contributions(source.answer("github-contributions", contributions()));
        }
        return read.events(
                pages(source, read, "github-events", root + "/events/public?"), MOST_PAGES * PAGE);
    }

    /** Page by page, as long as they are full. */
    private List<JsonNode> pages(Source source, GitHubAnswers read, String name, String path)
            throws SourceFailure {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; page <= MOST_PAGES; page++) {
            String query = "&per_page=%d&page=%d".formatted(PAGE, page);
            List<JsonNode> some =
                    read.list(source.answer(name + "-" + page, request(path + query)));
            all.addAll(some);
            if (some.size() < PAGE) {
                break;
            }
        }
        return all;
    }

    private FetchRequest request(String path) {
        URI url = URI.create(config.baseUrl() + path);
        return new FetchRequest(url, ACCEPT, Validators.NONE, config.token(), "");
    }

    /** An enterprise's API of version 3 has GraphQL beside it. */
    private FetchRequest contributions() {
        String base = config.baseUrl().toString().replaceAll("/v3$", "");
        String query =
                """
                {"query":"query($login:String!){user(login:$login){contributionsCollection\
                {contributionCalendar{weeks{contributionDays{date contributionCount}}}}}}",\
                "variables":{"login":"%s"}}"""
                        .formatted(user);
        return new FetchRequest(
                URI.create(base + "/graphql"), ACCEPT, Validators.NONE, config.token(), query);
    }
}
