package ink.dong4j.card.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.BreakerConfig;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    private static final String CARD =
            """
            card {
              name = dong4j
              title = Engineer
              pitch = Hello
              host = card.example.org
            }
            """;

    private static final ModelConfig HYBRID =
            new ModelConfig(
                    "hybrid-model",
                    "hybrid-model",
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(15),
                    Duration.ofMinutes(2),
                    800);

    @TempDir Path folder;

    @Test
    void everyDefaultOfTheReferenceIsBound() {
        ServerConfig server = ready("").server();

        assertThat(server.timeZone()).isEqualTo(ZoneId.systemDefault());
        assertThat(server.dataDirectory()).isEqualTo(folder.resolve("data"));
        assertThat(server.ssh())
                .isEqualTo(
                        new SshConfig(
                                "::",
                                2222,
                                false,
                                false,
                                Duration.ofSeconds(20),
                                Duration.ofMinutes(30),
                                Duration.ofSeconds(30),
                                new SshConfig.Connections(2000, 64, 256, 128, 20)));
        assertThat(server.assistant().gateway()).isEmpty();
        assertThat(server.assistant().models()).containsExactly(HYBRID);
        assertThat(server.assistant().breaker())
                .isEqualTo(new BreakerConfig(20, 60, Duration.ofSeconds(30)));
        assertThat(server.assistant().chooseModel()).isFalse();
        LimitsConfig limits = server.limits();
        assertThat(limits.session()).isEqualTo(rate(20, Duration.ofMinutes(10), 5));
        assertThat(limits.key().messages()).isEqualTo(60);
        assertThat(limits.address().messages()).isEqualTo(60);
        assertThat(limits.address().per()).isEqualTo(Duration.ofMinutes(10));
        assertThat(limits.server().messages()).isEqualTo(300);
        assertThat(limits.server().per()).isEqualTo(Duration.ofMinutes(1));
        assertThat(limits.concurrent()).isEqualTo(new LimitsConfig.Concurrent(1, 16, 64));
        assertThat(limits.promptBytes()).isEqualTo(16 * 1024);
        assertThat(limits.network().messages()).isEqualTo(240);
        assertThat(limits.turns()).isEqualTo(200);
        assertThat(limits.daily()).isEqualTo(new LimitsConfig.Daily(500_000, 20));
        assertThat(server.privacy())
                .isEqualTo(
                        new PrivacyConfig(
                                true, 500, false, Duration.ofDays(30), Duration.ofDays(365)));
        assertThat(server.owner().keys()).isEmpty();
        assertThat(server.metrics()).isEqualTo(new MetricsConfig(true, "127.0.0.1", 9464));
        assertThat(server.stopGrace()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void everyKeyOfTheFileIsTaken() {
        ServerConfig server =
                ready(
                                """
                                server {
                                  time-zone = Asia/Shanghai
                                  ssh { address = 127.0.0.1, port = 2022, post-quantum-only = true }
                                  ssh.idle = 5m
                                  assistant.turn = 90 seconds
                                  limits.session { messages = 3, per = 1 hour }
                                  limits.prompt = 4 KiB
                                }
                                """)
                        .server();

        assertThat(server.timeZone()).isEqualTo(ZoneId.of("Asia/Shanghai"));
        assertThat(server.ssh().address()).isEqualTo("127.0.0.1");
        assertThat(server.ssh().port()).isEqualTo(2022);
        assertThat(server.ssh().postQuantumOnly()).isTrue();
        assertThat(server.ssh().idle()).isEqualTo(Duration.ofMinutes(5));
        assertThat(server.assistant().models().getFirst().turn()).isEqualTo(Duration.ofSeconds(90));
        assertThat(server.limits().session()).isEqualTo(rate(3, Duration.ofHours(1), 5));
        assertThat(server.limits().promptBytes()).isEqualTo(4096);
    }

    @Test
    void aMisspeltKeyIsReportedWithItsLineAndTheKeyThatWasMeant() {
        assertThat(problems("server {\n  ssh {\n    prot = 22\n  }\n}"))
                .containsExactly(file(9) + "server.ssh.prot is an unknown key; did you mean port?");
    }

    @Test
    void aKeyUnlikeAnyOtherIsReportedWithTheKnownOnes() {
        assertThat(problems("server.colour = red"))
                .containsExactly(
                        file(7)
                                + "server.colour is an unknown key; known here: assistant,"
                                + " data-dir, delivery, feeds, github, limits, lobby, metrics, owner, privacy, ssh, stop,"
                                + " store, time-zone");
        assertThat(problems("sever.ssh.port = 22"))
                .containsExactly(file(7) + "sever is an unknown key; did you mean server?");
    }

    @Test
    void aTimeWithoutItsUnitIsReported() {
        assertThat(problems("server.ssh.idle = 30"))
                .containsExactly(
                        file(7)
                                + "server.ssh.idle is \"30\"; it must be a time with its unit from"
                                + " 10 seconds to 7 days, such as \"20 seconds\" or \"30"
                                + " minutes\"");
    }

    @Test
    void wrongUnitsTypesAndRangesAreAllReportedAtOnce() {
        assertThat(
                        problems(
                                """
                                server.ssh.idle = 30 parsecs
                                server.ssh.port = 70000
                                server.ssh.post-quantum-only = maybe
                                server.ssh.connections = 5
                                server.limits.prompt = 16
                                server.limits.session.messages = [1]
                                server.time-zone = Mars/Olympus
                                """))
                .satisfiesExactly(
                        p ->
                                assertThat(p)
                                        .startsWith(file(7) + "server.ssh.idle is \"30 parsecs\""),
                        p ->
                                assertThat(p)
                                        .isEqualTo(
                                                file(8)
                                                        + "server.ssh.port is \"70000\"; it must be"
                                                        + " a whole number from 0 to 65535"),
                        p -> assertThat(p).startsWith(file(9)).endsWith("must be true or false"),
                        p -> assertThat(p).startsWith(file(10)).contains("must be a section"),
                        p -> assertThat(p).startsWith(file(11)).contains("a size with its unit"),
                        p -> assertThat(p).startsWith(file(12)).contains("a whole number"),
                        p -> assertThat(p).startsWith(file(13)).contains("Asia/Shanghai"));
    }

    @Test
    void aFileThatIsNotHoconIsReportedWithItsLine() {
        assertThat(problems("server {")).singleElement().asString().startsWith(file(7));
        assertThat(problems("server.ssh.port = ${NO_SUCH_PORT}"))
                .singleElement()
                .asString()
                .startsWith(file(7) + "${NO_SUCH_PORT} has no value");
    }

    @Test
    void aFileThatIsMissingIsReported() {
        Path missing = folder.resolve("missing.conf");
        assertThat(new ConfigLoader(missing, Map.of(), List.of()).load())
                .isInstanceOfSatisfying(
                        Configuration.Faulty.class,
                        faulty ->
                                assertThat(faulty.problems())
                                        .extracting(Problem::toString)
                                        .containsExactly(
                                                missing + ": is not a file that can be read"));
    }

    @Test
    void aSecretFileThatIsMissingOrEmptyIsReportedWithItsLine() throws IOException {
        String gateway =
                """
                server.assistant.gateway {
                  base-url = "https://one-api.example.org/v1"
                  key-file = token
                }
                """;
        assertThat(problems(gateway))
                .containsExactly(
                        file(9)
                                + "server.assistant.gateway.key-file names %s, which is not there"
                                        .formatted(folder.resolve("token")));

        Files.writeString(folder.resolve("token"), "\n");
        assertThat(problems(gateway))
                .containsExactly(
                        file(9)
                                + "server.assistant.gateway.key-file names %s, which is empty"
                                        .formatted(folder.resolve("token")));
    }

    @Test
    void aSecretFileBelongsToTheFolderOfItsConfigurationAndLosesItsLastLineBreak()
            throws IOException {
        Files.writeString(folder.resolve("token"), "sk-secret\n");
        AssistantConfig assistant =
                ready(
                                """
                                server.assistant.gateway {
                                  base-url = "http://127.0.0.1:3000/v1"
                                  key-file = token
                                }
                                """)
                        .server()
                        .assistant();

        GatewayConfig gateway = assistant.gateway().orElseThrow();
        assertThat(gateway.baseUrl()).isEqualTo(URI.create("http://127.0.0.1:3000/v1"));
        assertThat(gateway.key().reveal()).isEqualTo("sk-secret");
        assertThat(assistant.models().getFirst().name()).isEqualTo("hybrid-model");
        assertThat(assistant.toString()).doesNotContain("sk-secret");
    }

    @Test
    void anAddressWithoutAKeyAndAKeyWithoutAnAddressAreReported() {
        assertThat(problems("server.assistant.gateway.base-url = \"https://a.example/v1\""))
                .singleElement()
                .asString()
                .startsWith(file(7))
                .contains("ONE_API_KEY");
        assertThat(problems("server.assistant.gateway.key = sk-secret"))
                .singleElement()
                .asString()
                .startsWith(file(7))
                .contains("ONE_API_BASE_URL")
                .doesNotContain("sk-secret");
    }

    @Test
    void noProblemShowsTheKey() {
        String address = "\nserver.assistant.gateway.base-url = \"https://a.example/v1\"";
        for (String key :
                List.of("\"sk secret\"", "\"sk-secret\\n\"", "[sk-secret]", "{ a = sk-secret }")) {
            assertThat(problems("server.assistant.gateway.key = " + key + address))
                    .isNotEmpty()
                    .allSatisfy(p -> assertThat(p).doesNotContain("secret"));
        }
    }

    @Test
    void anAddressThatDoesNotEndInItsVersionIsReported() {
        for (String address :
                List.of(
                        "https://a.example/v1/",
                        "https://a.example",
                        "ftp://a.example/v1",
                        "a.example/v1",
                        "https://u:p@a.example/v1",
                        "https://a.example/v1?x=1",
                        "https://a b/v1")) {
            assertThat(
                            problems(
                                    "server.assistant.gateway { key = k, base-url = \"%s\" }"
                                            .formatted(address)))
                    .as(address)
                    .singleElement()
                    .asString()
                    .startsWith(file(7) + "server.assistant.gateway.base-url must");
        }
    }

    @Test
    void theEnvironmentOverridesTheFileAndSetOverridesBoth() {
        Configuration.Ready ready =
                (Configuration.Ready)
                        load(
                                "server.ssh.port = 1001\nserver.data-dir = here",
                                Map.of(
                                        "CARD_SSH_PORT",
                                        "1002",
                                        "CARD_DATA_DIR",
                                        "there",
                                        "CARD_X",
                                        "y"),
                                List.of("server.ssh.port=1003", "card.name=somebody"));

        assertThat(ready.server().ssh().port()).isEqualTo(1003);
        assertThat(ready.server().dataDirectory()).isEqualTo(Path.of("there"));
        assertThat(ready.card().name()).isEqualTo("somebody");
        assertThat(ready("server.data-dir = here").server().dataDirectory())
                .isEqualTo(folder.resolve("here"));
    }

    @Test
    void aSectionAndAQuotedTextMayBeSetAsHocon() {
        Configuration.Ready ready =
                (Configuration.Ready)
                        load(
                                "",
                                Map.of(),
                                List.of(
                                        "server.limits.session={ messages = 3, per = 1 hour }",
                                        "server.ssh.address=\"127.0.0.1\""));

        assertThat(ready.server().limits().session().messages()).isEqualTo(3);
        assertThat(ready.server().limits().session().burst()).isEqualTo(5);
        assertThat(ready.server().ssh().address()).isEqualTo("127.0.0.1");
    }

    @Test
    void aSectionThatIsNotWellFormedIsReported() {
        assertThat(load("", Map.of(), List.of("server.limits.session={ messages = ")).toString())
                .contains("--set server.limits.session")
                .contains("is not well-formed");
    }

    @Test
    void theGatewayComesFromTheEnvironmentAlone() throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "from-file");
        Map<String, String> environment =
                Map.of(
                        "ONE_API_BASE_URL", "https://a.example/v1",
                        "ONE_API_KEY", "from-environment",
                        "ONE_API_KEY_FILE", "",
                        "ONE_API_MODEL", "small");
        Configuration loaded =
                load(
                        "server.assistant.gateway.key-file = \"%s\"".formatted(token),
                        environment,
                        List.of());

        AssistantConfig assistant = ((Configuration.Ready) loaded).server().assistant();
        assertThat(assistant.gateway().orElseThrow().key().reveal()).isEqualTo("from-environment");
        assertThat(assistant.models()).extracting(ModelConfig::name).containsExactly("small");
    }

    @Test
    void problemsOfTheEnvironmentAndTheCommandLineNameTheirSource() {
        Configuration loaded =
                load(
                        "",
                        Map.of("CARD_SSH_PORT", "many"),
                        List.of("server.ssh.idle=5", "server.sssh.port=2", "nonsense", "a..b=1"));

        assertThat(((Configuration.Faulty) loaded).problems())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        p ->
                                assertThat(p)
                                        .startsWith(
                                                "environment CARD_SSH_PORT: server.ssh.port is"),
                        p ->
                                assertThat(p)
                                        .startsWith(
                                                "--set server.ssh.idle: server.ssh.idle is \"5\""),
                        p ->
                                assertThat(p)
                                        .startsWith(
                                                "--set server.sssh.port: server.sssh is an unknown"
                                                        + " key"),
                        p -> assertThat(p).startsWith("--set nonsense: has no value"),
                        p -> assertThat(p).startsWith("--set a..b: is not a path"));
    }

    @Test
    void aVariableCanBeNamedInTheFile() {
        Configuration loaded =
                load("card.name = ${MY_NAME}", Map.of("MY_NAME", "somebody"), List.of());

        assertThat(((Configuration.Ready) loaded).card().name()).isEqualTo("somebody");
    }

    private Configuration.Ready ready(String server) {
        Configuration loaded = load(server, Map.of(), List.of());
        assertThat(loaded).isInstanceOf(Configuration.Ready.class);
        return (Configuration.Ready) loaded;
    }

    /** The problems of a file whose seventh line is the first of the given text. */
    private List<String> problems(String server) {
        Configuration loaded = load(server, Map.of(), List.of());
        assertThat(loaded).isInstanceOf(Configuration.Faulty.class);
        return ((Configuration.Faulty) loaded).problems().stream().map(Problem::toString).toList();
    }

    private Configuration load(String server, Map<String, String> environment, List<String> sets) {
        try {
            Files.writeString(folder.resolve("card.conf"), CARD + server);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new ConfigLoader(folder.resolve("card.conf"), environment, sets).load();
    }

    private String file(int line) {
        return folder.resolve("card.conf") + ":" + line + ": ";
    }

    private static LimitsConfig.Rate rate(int messages, Duration per, int burst) {
        return new LimitsConfig.Rate(messages, per, burst, Duration.ofSeconds(10));
    }
}
