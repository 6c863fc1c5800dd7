package ink.dong4j.card.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner's dashboard, alerts and pages name are figures that the server has. */
class WatchedFiguresTest {
    private static final String ALERTS = "deploy/prometheus/alerts.yaml";
    private static final String DASHBOARD = "deploy/grafana/card.json";

    /** The name of a figure; that of a volume, such as {@code card_one-api-data}, is none. */
    private static final Pattern NAME = Pattern.compile("\\bcard_[a-z_]++(?!-)");

    private static final Pattern SAMPLE = Pattern.compile("(?m)^[a-z_]+(?=[ {])");

    /** Such as {@code card_refusals_total{stage=~"connections|logins"}}. */
    private static final Pattern SELECTOR =
            Pattern.compile(
                    "\\b(?<name>card_[a-z_]+)\\{(?<label>\\w+)[=!~]+\"(?<values>[^\"]*)\"}");

    private final String exported = exported();

    @ParameterizedTest
    @ValueSource(
            strings = {
                ALERTS,
                "deploy/test/alerts.yaml",
                DASHBOARD,
                "README.md",
                "README.zh-CN.md"
            })
    void namesFiguresThatThereAre(String file) throws IOException {
        Set<String> named = names(file);
        // The pages call a histogram by its name alone.
        named.remove("card_first_token_seconds");

        assertThat(named).isNotEmpty().isSubsetOf(found(SAMPLE, exported));
    }

    @Test
    void theAlertsAskForLabelsThatThereAre() throws IOException {
        assertThat(SELECTOR.matcher(read(ALERTS)).results().flatMap(WatchedFiguresTest::series))
                .isNotEmpty()
                .allSatisfy(series -> assertThat(exported).containsPattern(series));
    }

    @Test
    void theDashboardShowsWhatIsAlerted() throws IOException {
        assertThat(names(DASHBOARD)).containsAll(names(ALERTS));
    }

    /** A pattern for each series that a selector names. */
    private static Stream<String> series(MatchResult selector) {
        return Stream.of(selector.group("values").split("\\|"))
                .map(
                        value ->
                                "(?m)^%s\\{(.*,)?%s=\"%s\""
                                        .formatted(
                                                selector.group("name"),
                                                selector.group("label"),
                                                value));
    }

    private static Set<String> names(String file) throws IOException {
        return found(NAME, read(file));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("..").resolve(file));
    }

    private static String exported() {
        Figures figures = new Figures();
        for (Depth depth : Depth.values()) {
            figures.watch(depth, () -> 0);
        }
        figures.gateway("hybrid-model").firstToken(Duration.ofSeconds(1));
        DeliveryFigures _ = figures.delivery();
        return figures.text();
    }
}
