package ink.dong4j.card.server.config.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code server.assistant}: the models, the breaker and the cache. */
class AssistantReaderTest {
    private static final String CARD =
            "card { name = a, title = b, pitch = c, host = card.example.org }\n";

    @TempDir Path folder;

    @Test
    void namesAndSectionsMayStandInOneList() {
        AssistantConfig assistant =
                ready(
                        """
                        server.assistant {
                          first-token = 10 seconds
                          max-tokens = 300
                          models = [
                            small
                            { name = big, label = "The big one", first-token = 30 seconds,
                              between-tokens = 20 seconds, turn = 3 minutes, max-tokens = 1500 }
                          ]
                        }
                        """);
        assertThat(assistant.models())
                .containsExactly(
                        new ModelConfig(
                                "small",
                                "small",
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(15),
                                Duration.ofMinutes(2),
                                300),
                        new ModelConfig(
                                "big",
                                "The big one",
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(20),
                                Duration.ofMinutes(3),
                                1500));
    }

    @Test
    void theCommandLineMaySetTheList() {
        Configuration loaded =
                load(
                        "server.assistant.models = [c]",
                        "server.assistant.models=[\"a\", \"b\"]",
                        "server.assistant.choose-model=true",
                        "server.assistant.breaker.calls=5",
                        "server.assistant.breaker.open-for=2 seconds");
        AssistantConfig assistant = ((Configuration.Ready) loaded).server().assistant();
        assertThat(assistant.models()).extracting(ModelConfig::name).containsExactly("a", "b");
        assertThat(assistant.chooseModel()).isTrue();
        assertThat(assistant.breaker()).isEqualTo(new BreakerConfig(5, 60, Duration.ofSeconds(2)));
    }

    @Test
    void oneNameByItselfIsAListOfOne() {
        assertThat(ready("server.assistant.models = small").models())
                .extracting(ModelConfig::name)
                .containsExactly("small");
    }

    @Test
    void aModelWithoutANameIsReportedWithItsLine() {
        assertThat(problems("server.assistant.models = [\n  \"\"\n]"))
                .singleElement()
                .asString()
                .startsWith(file(3) + "server.assistant.models[1].name is missing");
        assertThat(problems("server.assistant.models = [\n  { label = x }\n]"))
                .singleElement()
                .asString()
                .startsWith(file(3) + "server.assistant.models[1].name is missing");
    }

    @Test
    void theSameModelTwiceIsReported() {
        assertThat(problems("server.assistant.models = [a, b\n  { name = a }\n]"))
                .containsExactly(
                        file(3) + "server.assistant.models[3].name is \"a\" for a second time");
    }

    @Test
    void moreModelsThanAnybodyWaitsForAreReported() {
        assertThat(problems("server.assistant.models = [a, b, c, d, e, f, g, h, i]"))
                .containsExactly(file(2) + "server.assistant.models has 9 entries; 8 are the most");
    }

    @Test
    void wrongUnitsAndUnknownKeysOfAModelAreReported() {
        assertThat(problems("server.assistant.models = [{ name = a, first-token = 20 }]"))
                .singleElement()
                .asString()
                .startsWith(file(2) + "server.assistant.models[1].first-token is \"20\"");
        assertThat(problems("server.assistant.models = [{ name = a, max-token = 20 }]"))
                .containsExactly(
                        file(2)
                                + "server.assistant.models[1].max-token is an unknown key;"
                                + " did you mean max-tokens?");
        assertThat(problems("server.assistant.models = [[a]]"))
                .singleElement()
                .asString()
                .startsWith(
                        file(2) + "server.assistant.models must be a list of names or sections");
    }

    @Test
    void aBreakerOutOfItsRangeIsReported() {
        assertThat(problems("server.assistant.breaker { calls = 0, failure-rate = 101 }"))
                .hasSize(2);
        assertThat(problems("server.assistant.breaker.open-for = 30"))
                .singleElement()
                .asString()
                .startsWith(file(2) + "server.assistant.breaker.open-for is \"30\"");
    }

    private AssistantConfig ready(String server) {
        Configuration loaded = load(server);
        assertThat(loaded).isInstanceOf(Configuration.Ready.class);
        return ((Configuration.Ready) loaded).server().assistant();
    }

    private List<String> problems(String server) {
        Configuration loaded = load(server);
        assertThat(loaded).isInstanceOf(Configuration.Faulty.class);
        return ((Configuration.Faulty) loaded).problems().stream().map(Problem::toString).toList();
    }

    private Configuration load(String server, String... sets) {
        try {
            Files.writeString(folder.resolve("card.conf"), CARD + server);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ConfigLoader(folder.resolve("card.conf"), Map.of(), List.of(sets)).load();
    }

    private String file(int line) {
        return folder.resolve("card.conf") + ":" + line + ": ";
    }
}
