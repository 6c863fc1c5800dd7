package ink.dong4j.card.server.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.news.Activity;
import ink.dong4j.card.news.GitHubAccount;
import ink.dong4j.card.text.Safe;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what GitHub answers. What is missing or odd is left out; texts are taken for hostile. */
final class GitHubAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NAME_COLUMNS = 80;
    private static final int ABOUT_COLUMNS = 300;
    private static final int LANGUAGE_COLUMNS = 30;
    private static final int MOST_LANGUAGES = 5;

    /** Thirteen weeks. */
    private static final int MOST_DAYS = 91;

    private final LocalDate today;

    /**
     * @param fetched when what is read was told
     */
    GitHubAnswers(Instant fetched) {
        today = LocalDate.ofInstant(fetched, ZoneOffset.UTC);
    }

    /** An answer that is one object. */
    JsonNode object(KeptAnswer answer) throws SourceFailure {
        JsonNode node = read(answer);
        if (!node.isObject()) {
            throw unreadable();
        }
        return node;
    }

    /** An answer that is a list. */
    List<JsonNode> list(KeptAnswer answer) throws SourceFailure {
        JsonNode node = read(answer);
        if (!node.isArray()) {
            throw unreadable();
        }
        List<JsonNode> list = new ArrayList<>();
        node.forEach(list::add);
        return list;
    }

    private static JsonNode read(KeptAnswer answer) throws SourceFailure {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException _) {
            throw unreadable();
        }
    }

    private static SourceFailure unreadable() {
        return new SourceFailure("what it answers is not what GitHub's API tells");
    }

    GitHubAccount account(JsonNode user, List<JsonNode> repositories, Activity activity)
            throws SourceFailure {
        String login = line(user, "login", NAME_COLUMNS);
        if (login.isEmpty()) {
            throw unreadable();
        }
        List<JsonNode> own =
                repositories.stream().filter(each -> !each.path("fork").asBoolean()).toList();
        return new GitHubAccount(
                login,
                line(user, "name", NAME_COLUMNS),
                line(user, "bio", ABOUT_COLUMNS),
                count(user, "followers"),
                own.size(),
                own.stream().mapToInt(each -> count(each, "stargazers_count")).sum(),
                languages(own),
                activity);
    }

    private static List<GitHubAccount.Language> languages(List<JsonNode> repositories) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        repositories.stream()
                .map(each -> line(each, "language", LANGUAGE_COLUMNS))
                .filter(name -> !name.isEmpty())
                .forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new GitHubAccount.Language(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(GitHubAccount.Language::repositories).reversed())
                .limit(MOST_LANGUAGES)
                .toList();
    }

    /**
     * Events by their days.
     *
     * @param most so many are told at most, so that the day of the oldest one may not be whole then
     */
    Activity events(List<JsonNode> events, int most) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (JsonNode event : events) {
            try {
                Instant at = Instant.parse(event.path("created_at").asText());
                days.merge(LocalDate.ofInstant(at, ZoneOffset.UTC), 1, Integer::sum);
            } catch (DateTimeException _) {
                // An event of no time is none.
            }
        }
        if (events.size() >= most && days.size() > 1) {
            days.remove(days.firstKey());
        }
        return activity(Activity.Kind.EVENTS, days);
    }

    /** The calendar that GraphQL tells. */
    Activity contributions(KeptAnswer answer) throws SourceFailure {
        JsonNode weeks =
                object(answer)
                        .path("data")
                        .path("user")
                        .path("contributionsCollection")
                        .path("contributionCalendar")
                        .path("weeks");
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        for (JsonNode week : weeks) {
            for (JsonNode day : week.path("contributionDays")) {
                try {
                    LocalDate date = LocalDate.parse(day.path("date").asText());
                    days.put(date, count(day, "contributionCount"));
                } catch (DateTimeException _) {
                    // A day without a date is none.
                }
            }
        }
        if (days.isEmpty()) {
            throw unreadable();
        }
        return activity(Activity.Kind.CONTRIBUTIONS, days);
    }

    private Activity activity(Activity.Kind kind, SortedMap<LocalDate, Integer> days) {
        LocalDate earliest = today.minusDays(MOST_DAYS - 1L);
        LocalDate oldest = days.isEmpty() ? today : days.firstKey();
        LocalDate first = oldest.isBefore(earliest) ? earliest : oldest;
        List<Integer> counts =
                first.isAfter(today)
                        ? List.of()
                        : first.datesUntil(today.plusDays(1))
                                .map(day -> days.getOrDefault(day, 0))
                                .toList();
        return new Activity(kind, today, counts);
    }

    private static int count(JsonNode node, String field) {
        return Math.clamp(node.path(field).asLong(), 0, 1_000_000_000);
    }

    private static String line(JsonNode node, String field, int columns) {
        return node.path(field).isTextual() ? Safe.line(node.path(field).asText(), columns) : "";
    }
}
