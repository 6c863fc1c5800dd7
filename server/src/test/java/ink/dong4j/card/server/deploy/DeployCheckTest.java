package ink.dong4j.card.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeployCheckTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String KEPT =
            "restart: always, mem_limit: 1g, pids_limit: 9, logging: { driver: local }";

    @TempDir private Path folder;

    private DeployCheck.Result check(String content, Map<String, String> environment)
            throws IOException {
        Path file = Files.writeString(folder.resolve("compose.yaml"), content);
        return new DeployCheck(environment).of(List.of(file));
    }

    private List<String> refusals(String content) throws IOException {
        return said(check(content, Map.of()), true);
    }

    private List<String> warnings(String content) throws IOException {
        return said(check(content, Map.of()), false);
    }

    /** Without the path of the folder. */
    private List<String> said(DeployCheck.Result result, boolean refused) {
        return result.findings().stream()
                .filter(it -> it.refused() == refused)
                .map(it -> it.toString().replace(folder + "/", ""))
                .toList();
    }

    private static String image(String image) {
        return "services:\n  it:\n    image: " + image + "\n";
    }

    /** One service whose other fields are as they should be. */
    private static String service(String name, String... lines) {
        return "services:\n  %s:\n    <<: { %s }\n".formatted(name, KEPT)
                + Arrays.stream(lines).map(it -> "    " + it + "\n").collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ghcr.io/songquanpeng/one-api:latest | is latest",
                "nginx:latest | is latest",
                "nginx | has neither tag nor digest",
                "registry.example.com:5000/nginx | has neither tag nor digest",
                "nginx:1.29-alpine | has no digest",
                "ghcr.io/songquanpeng/one-api:v0.6.10 | has no digest",
                "justsong/one-api:v0.6.10 | has no digest",
                "justsong/one-api:v0.6.5 | a miner in December 2024",
                "justsong/one-api:v0.6.6 | a miner",
                "justsong/one-api:v0.6.7 | a miner",
                "justsong/one-api:v0.6.8 | a miner",
                "justsong/one-api:v0.6.9 | a miner",
                "justsong/one-api:0.6.9 | a miner",
                "justsong/one-api-en:v0.6.7 | a miner",
                "docker.io/justsong/one-api:v0.6.7 | a miner",
                "index.docker.io/justsong/one-api:v0.6.7 | a miner",
                "registry-1.docker.io/justsong/one-api:v0.6.7 | a miner",
                "docker.m.daocloud.io/justsong/one-api:v0.6.7 | a miner",
                "m.daocloud.io/docker.io/justsong/one-api:v0.6.7 | a miner",
                "hub-mirror.example:5000/JustSong/one-api:v0.6.7 | a miner",
                "registry.cn-hangzhou.aliyuncs.com/me/one-api:v0.6.8 | a miner",
                "vinlic/kimi-free-api:latest | malicious code was published",
                "vinlic/kimi-free-api | malicious code",
                "vinlic/kimi-free-api:0.0.36 | malicious code",
                "vinlic/step-free-api:1 | malicious code",
                "vinlic/qwen-free-api:1 | malicious code",
                "vinlic/glm-free-api:1 | malicious code",
                "vinlic/metaso-free-api:1 | malicious code",
                "vinlic/spark-free-api:1 | malicious code",
                "vinlic/minimax-free-api:1 | malicious code",
                "vinlic/hailuo-free-api:1 | malicious code",
                "ghcr.io/someone/deepseek-free-api:1 | malicious code",
                "nginx:1.29@sha256:5616878 | is not a whole one",
                "nginx:1.29@md5:5616878 | is not a whole one",
                "nginx:1.29@ | has no digest",
            })
    void anImageThatCannotBeTrustedIsRefusedWithItsReason(String image, String reason)
            throws IOException {
        assertThat(refusals(image(image)))
                .singleElement()
                .asString()
                .startsWith("compose.yaml:3: service it: ")
                .contains(reason)
                .endsWith(".");
    }

    @Test
    void aPoisonedImageIsRefusedWhateverItsDigest() throws IOException {
        assertThat(refusals(image("justsong/one-api:v0.6.8@" + DIGEST)))
                .singleElement()
                .asString()
                .contains("a miner");
        assertThat(refusals(image("x/y:1@sha256:ecf6dd577389" + "0".repeat(52))))
                .singleElement()
                .asString()
                .contains("a miner");
        assertThat(refusals(image("ecf6dd577389"))).singleElement().asString().contains("a miner");
    }

    @Test
    void aDigestOfOneDigitIsAPlaceholder() throws IOException {
        assertThat(refusals(image("x/y:1@sha256:" + "0".repeat(64)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ghcr.io/songquanpeng/one-api:v0.6.10",
                "ghcr.io/songquanpeng/one-api:v0.6.8",
                "justsong/one-api:v0.6.10",
                "nginx:1.29-alpine",
                "registry.example.com:5000/a/b",
                "vinlic/kimi-free-api:0.0.36"
            })
    void anImageWithADigestPasses(String image) throws IOException {
        assertThat(refusals(image(image + "@" + DIGEST))).isEmpty();
    }

    @Test
    void aFreeApiIsWarnedOfEvenWithADigest() throws IOException {
        assertThat(warnings(image("vinlic/kimi-free-api:0.0.36@" + DIGEST)))
                .anyMatch(it -> it.contains("asked everyone to stop using them"));
    }

    @Test
    void aOneApiOfDockerHubIsWarnedOfEvenWithADigest() throws IOException {
        assertThat(warnings(image("justsong/one-api@" + DIGEST)))
                .anyMatch(it -> it.contains("take the one of ghcr.io/songquanpeng/one-api"));
        assertThat(warnings(image("ghcr.io/songquanpeng/one-api:v0.6.10@" + DIGEST)))
                .noneMatch(it -> it.contains("miner"));
    }

    @Test
    void whatTheFileBuildsItselfPasses() throws IOException {
        assertThat(refusals("services:\n  a: { build: . }\n")).isEmpty();
        assertThat(
                        refusals(
"""
services:
  a: { build: ., image: 'card:local' }
  b: { image: 'card:local' }
"""))
                .isEmpty();
        assertThat(refusals("services:\n  a: { build: ., image: '${NAMED:-}' }\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x:latest | is latest",
                "card | has neither tag nor digest",
                "vinlic/kimi-free-api | malicious code",
                "kimi-free-api:1 | malicious code",
                "justsong/one-api:v0.6.7 | a miner",
                "x@sha256:12 | is not a whole one",
                "ghcr.io/x/card:latest | is latest",
            })
    void aNamedImageIsJudgedThoughItIsBuilt(String image, String reason) throws IOException {
        for (String policy : List.of("", ", pull_policy: build", ", pull_policy: never")) {
            assertThat(
                            refusals(
                                    "services:\n  a: { build: ., image: '%1$s'%2$s }\n  b: { image: '%1$s'%2$s }\n"
                                            .formatted(image, policy)))
                    .hasSize(2)
                    .allMatch(it -> it.contains(reason));
        }
    }

    @Test
    void anImageOfARegistryNeedsNoDigestOnlyWhereNobodyPullsIt() throws IOException {
        for (String image : List.of("x/card:1", "ghcr.io/x/card:1", "${CARD:?name it}")) {
            String built = "services:\n  a: { build: ., image: '" + image + "' }\n";
            assertThat(refusals(built)).singleElement().asString().contains("pull_policy: build");
            assertThat(refusals(built.replace(" }", ", pull_policy: missing }"))).hasSize(1);
            assertThat(refusals(built.replace(" }", ", pull_policy: build }"))).isEmpty();
            assertThat(refusals(built.replace(" }", ", pull_policy: never }"))).isEmpty();
        }
        assertThat(refusals("services:\n  a: { image: 'x/card:1', pull_policy: never }\n"))
                .hasSize(1);
    }

    @Test
    void aNameThatAnotherServiceBuildsIsNotTrustedForIt() throws IOException {
        Files.writeString(
                folder.resolve("other.yaml"),
                "services:\n  a: { build: ., image: 'x/card:1', pull_policy: build }\n");
        String user = "include: [other.yaml]\nservices:\n  b: { image: 'x/card:1' }\n";

        assertThat(refusals(user)).singleElement().asString().contains("service b");
        assertThat(refusals(user.replace(" }", ", pull_policy: never }"))).isEmpty();
    }

    @Test
    void aBuildFromTheHeadOfARepositoryIsRefused() throws IOException {
        assertThat(
                        refusals(
                                "services:\n  kimi:\n    build: https://github.com/x/kimi-free-api.git\n"))
                .singleElement()
                .asString()
                .contains("#COMMIT");
        assertThat(
                        refusals(
                                "services:\n  kimi:\n    build:\n      context: https://github.com/x/y.git#"
                                        + "0123456789".repeat(4)
                                        + "\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x/y:1@${D:?find it} | ",
                "${I:-x/y:1@${D:?find it}} | ",
                "x/y:1@sha256:${D:?find it} | ",
                "x/y:1@${D?find it} | ",
                "${I:?name it} | could become one without a digest",
                "x/y:${T:?name it} | could become one without a digest",
                "x/y:${T:-latest} | is latest",
                "x/y:$T | has neither tag nor digest",
                "${I} | has no name, since I is not set",
                "${I:-justsong/one-api}:${T:-v0.6.7} | a miner",
                "justsong/one-api:${T:-v0.6.}${N-9} | a miner",
                "x/y:1@${D:-} | has no digest",
            })
    void aVariableIsJudgedByWhatItWillBe(String image, String reason) throws IOException {
        List<String> refusals = refusals(image('"' + image + '"'));
        if (reason == null) {
            assertThat(refusals).isEmpty();
        } else {
            assertThat(refusals).singleElement().asString().contains(reason);
        }
    }

    @Test
    void aValueOfTheEnvFileCounts() throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "# a comment\nexport TAG=\"v0.6.7\" # poisoned\nREPO='justsong/one-api'\nALL=$REPO:${TAG}\n");

        assertThat(refusals(image("${ALL}"))).singleElement().asString().contains("a miner");
        assertThat(said(check(image("${ALL}"), Map.of("ALL", "x/y:1@" + DIGEST)), true)).isEmpty();
    }

    @Test
    void anUnfinishedFreeApiIsKnownByItsService() throws IOException {
        assertThat(refusals("services:\n  kimi-free-api: { image: '${KIMI:?name it}' }\n"))
                .singleElement()
                .asString()
                .contains("malicious code");
    }

    @Test
    void mergedAndAliasedServicesAreSeenThrough() throws IOException {
        assertThat(
                        refusals(
                                """
                                x-base: &base
                                  image: justsong/one-api:v0.6.7
                                services:
                                  a:
                                    <<: *base
                                  b: *base
                                  c:
                                    <<: [{ restart: always }, *base]
                                  d:
                                    <<: *base
                                    image: x/y:1@%s
                                """
                                        .formatted(DIGEST)))
                .extracting(it -> it.replaceFirst(": the image.*", ""))
                .containsExactly(
                        "compose.yaml:2: service a",
                        "compose.yaml:2: service b",
                        "compose.yaml:2: service c");
    }

    @Test
    void filesThatAreIncludedOrExtendedAreJudgedToo() throws IOException {
        Files.writeString(folder.resolve("other.yaml"), image("nginx:latest"));
        Files.writeString(
                folder.resolve("third.yaml"),
                "include: [compose.yaml]\nservices:\n  it: { image: x }\n");

        assertThat(
                        refusals(
                                "include:\n  - other.yaml\nservices:\n  a:\n    extends: { file: third.yaml,"
                                        + " service: it }\n"))
                .extracting(it -> it.replaceFirst(": service.*", ""))
                .containsExactly("other.yaml:3", "third.yaml:3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPENAI_API_KEY: sk-abc | OPENAI_API_KEY holds a secret in clear",
                "SESSION_SECRET: abc | SESSION_SECRET",
                "MYSQL_ROOT_PASSWORD: 123456 | MYSQL_ROOT_PASSWORD",
                "apiKey: abc | apiKey",
                "INITIAL_ROOT_ACCESS_TOKEN: abc | INITIAL_ROOT_ACCESS_TOKEN",
                "API_KEY: ${API_KEY:-sk-abc} | API_KEY",
                "DB_PASSWD_1: abc | DB_PASSWD_1",
            })
    void aSecretInClearIsRefused(String pair, String reason) throws IOException {
        String environment = "environment:\n      " + pair + "\n";
        String list = "environment:\n      - " + pair.replaceFirst(": ", "=") + "\n";
        for (String form : List.of(environment, list)) {
            assertThat(refusals("services:\n  it:\n    build: .\n    " + form))
                    .singleElement()
                    .asString()
                    .startsWith("compose.yaml:5: service it: ")
                    .contains(reason)
                    .doesNotContain("sk-abc");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONE_API_KEY_FILE: /run/secrets/key",
                "GATEWAY_CERTIFICATE_KEY: /etc/nginx/certs/privkey.pem",
                "TIKTOKEN_CACHE_DIR: /tokenizer",
                "MAX_TOKENS: 800",
                "KEYBOARD: us",
                "API_KEY: ''",
                "PASSWORD_LOGIN_ENABLED: 'false'",
                "API_KEY: '${API_KEY:-}'",
                "COMPASS: north",
            })
    void whatOnlySoundsLikeASecretPasses(String pair) throws IOException {
        assertThat(refusals(service("it", "build: .", "environment: { " + pair + " }"))).isEmpty();
        assertThat(warnings(service("it", "build: .", "environment: { " + pair + " }"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app.env",
                "[app.env]",
                "[none.env, ./app.env]",
                "[{ path: app.env, required: false }]",
                "'${NAME:-app}.env'",
            })
    void aSecretOfAnEnvFileIsRefused(String form) throws IOException {
        Files.writeString(
                folder.resolve("app.env"), "# mine\nMODEL=a\nexport API_KEY=\"sk-abc\"\n");

        DeployCheck.Result result =
                check(service("it", "build: .", "env_file: " + form), Map.of("API_KEY", "sk-abc"));

        assertThat(said(result, false)).isEmpty();
        assertThat(said(result, true))
                .singleElement()
                .asString()
                .startsWith("compose.yaml:5: service it: API_KEY in its env_file ")
                .contains("app.env holds a secret in clear", "docker inspect shows it")
                .doesNotContain("sk-abc");
    }

    @Test
    void anEnvFileWithoutSecretsOrThatIsNotThereIsNoFinding() throws IOException {
        Files.writeString(
                folder.resolve("app.env"), "ONE_API_KEY_FILE=/run/key\nMAX_TOKENS=800\nAPI_KEY=\n");
        for (String form : List.of("app.env", "none.env", "''", "[{ required: false }]")) {
            String service = service("it", "build: .", "env_file: " + form);
            assertThat(check(service, Map.of("API_KEY", "sk-abc")).findings()).isEmpty();
        }
    }

    @Test
    void aSecretThatAnEnvFileTakesFromAVariableIsWarnedOf() throws IOException {
        String service = service("it", "build: .", "env_file: app.env");
        for (String value : List.of("${KEY:?set it}", "$KEY")) {
            Files.writeString(folder.resolve("app.env"), "API_KEY=" + value + "\n");
            DeployCheck.Result result =
                    check(service, value.equals("$KEY") ? Map.of("KEY", "sk-abc") : Map.of());
            assertThat(said(result, true)).isEmpty();
            assertThat(said(result, false))
                    .singleElement()
                    .asString()
                    .contains("from a variable")
                    .doesNotContain("sk-abc");
        }
    }

    @Test
    void anEnvFileThatCannotBeSearchedIsWarnedOf() throws IOException {
        String service = service("it", "build: .", "env_file: app.env");
        Path file = folder.resolve("app.env");
        Files.writeString(file, "API_KEY=\"" + "x".repeat(900_000) + "\"\n");
        assertThat(refusals(service)).hasSize(1);
        Files.writeString(file, "API_KEY=" + "x".repeat(1_000_000));
        assertThat(refusals(service)).isEmpty();
        assertThat(warnings(service)).singleElement().asString().contains("larger than 1 MB");
        Files.write(file, new byte[] {(byte) 0xff, '=', 'a'});
        assertThat(warnings(service)).singleElement().asString().contains("UTF-8");
    }

    @Test
    void aServiceThatWaitsForItsImageIsPassedOver() throws IOException {
        String service = service("it", "profiles: ['free${NAMED:+-api}']", "image: '${NAMED:-}'");
        assertThat(refusals(service)).isEmpty();
        assertThat(said(check(service, Map.of("NAMED", "kimi-free-api:1")), true)).hasSize(1);
    }

    @Test
    void ourOwnFilesAreRight() throws IOException {
        assertThat(ourOwn(Map.of())).isEmpty();
        assertThat(ourOwn(Map.of("CARD_IMAGE", "ghcr.io/x/card:1@" + DIGEST))).isEmpty();
        assertThat(ourOwn(Map.of("CARD_IMAGE", "ghcr.io/x/card:latest")))
                .hasSize(3)
                .allMatch(it -> it.contains("is latest"));
    }

    /** What is refused in them. */
    private List<String> ourOwn(Map<String, String> environment) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "deploy"))) {
            List<Path> compose =
                    files.filter(it -> it.getFileName().toString().matches("compose.*\\.yaml"))
                            .toList();
            assertThat(compose).isNotEmpty();
            return said(new DeployCheck(environment).of(compose), true);
        }
    }

    @Test
    void aSecretFromAVariableIsWarnedOf() throws IOException {
        for (String form : List.of("{ API_KEY: '${KEY:?set it}' }", "[API_KEY]", "{ API_KEY: }")) {
            assertThat(warnings(service("it", "build: .", "environment: " + form)))
                    .singleElement()
                    .asString()
                    .contains("docker inspect shows it");
        }
        assertThat(refusals(service("it", "build: { context: ., args: { TOKEN: abc } }")))
                .singleElement()
                .asString()
                .contains("docker history");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "privileged: true | gives it the whole host",
                "network_mode: host | network_mode: host takes a wall",
                "pid: host | pid: host takes a wall",
                "cap_add: [NET_RAW] | on top of Docker's own set",
                "cap_add: [SYS_ADMIN] | as good as root",
                "volumes: ['/var/run/docker.sock:/var/run/docker.sock'] | Docker's socket",
                "volumes: ['/run/:/host/run:ro'] | Docker's socket",
                "'volumes: [{ type: bind, source: /run/docker.sock, target: /d.sock }]' | Docker's socket",
            })
    void aWayOutOfTheContainerIsWarnedOf(String line, String reason) throws IOException {
        String plain = line.replaceFirst("^'(.*)'$", "$1");
        assertThat(refusals(service("it", "build: .", plain))).isEmpty();
        assertThat(warnings(service("it", "build: .", plain)))
                .singleElement()
                .asString()
                .startsWith("compose.yaml:5: service it: warning: ")
                .contains(reason);
    }

    @Test
    void aRightOfAServiceThatGaveUpAllOthersPasses() throws IOException {
        assertThat(
                        warnings(
                                service(
                                        "it",
                                        "build: .",
                                        "cap_drop: [ALL]",
                                        "cap_add: [NET_BIND_SERVICE]")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'3000:3000' | true",
                "3000 | true",
                "'0.0.0.0:3000:3000' | true",
                "'[::]:3000:3000' | true",
                "'3000-3001:3000-3001/tcp' | true",
                "'{ published: 3000, target: 3000 }' | true",
                "'127.0.0.1:3000:3000' | false",
                "'[::1]:3000:3000' | false",
                "'127.0.0.1::3000' | false",
                "'{ host_ip: 127.0.0.1, published: 3000, target: 3000 }' | false",
                "'${A:-127.0.0.1}:3000:3000' | false",
            })
    void theGatewaysOpenPortIsWarnedOf(String port, boolean warned) throws IOException {
        String entry = port.startsWith("{") || port.equals("3000") ? port : "'" + port + "'";
        assertThat(
                        warnings(
                                service(
                                        "gateway",
                                        "image: ghcr.io/songquanpeng/one-api:v0.6.10@" + DIGEST,
                                        "ports: [" + entry + "]")))
                .hasSize(warned ? 1 : 0);
    }

    @Test
    void aPartOfAServiceIsJudgedForWhatItAdds() throws IOException {
        assertThat(warnings("services:\n  one-api:\n    ports: ['127.0.0.1:3000:3000']\n"))
                .isEmpty();
        assertThat(warnings("services:\n  one-api:\n    ports: ['3000:3000']\n"))
                .singleElement()
                .asString()
                .contains("open to other machines");
    }

    @Test
    void whatAServiceLacksIsWarnedOfAtOnce() throws IOException {
        assertThat(warnings("services:\n  it: { build: . }\n"))
                .containsExactly(
                        "compose.yaml:2: service it: warning: it lacks a memory limit (mem_limit), a limit of"
                                + " processes (pids_limit), log rotation (logging.options.max-size) and a"
                                + " restart policy (restart).");
        assertThat(
                        warnings(
                                """
                                services:
                                  it:
                                    build: .
                                    logging: { options: { max-size: 10m } }
                                    deploy:
                                      restart_policy: { condition: any }
                                      resources: { limits: { memory: 1g, pids: 9 } }
                                """))
                .isEmpty();
    }

    @Test
    void aCardThatCannotTellVisitorsApartByIpv6IsWarnedOf() throws IOException {
        String card = service("card", "build: .", "networks: [front]", "ports: ['22:2222']");

        assertThat(warnings(card)).singleElement().asString().contains("share one limit");
        assertThat(warnings(card + "networks:\n  front: { enable_ipv6: true }\n")).isEmpty();
        assertThat(warnings(card.replace("'22:", "'0.0.0.0:22:"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | : is empty; it must hold services:",
                "'services: [' | compose.yaml:1: is no YAML: ",
                "'services:\n\ta: b' | compose.yaml:2: is no YAML: ",
                "'- a' | compose.yaml:1: is no compose file",
                "'version: 3' | compose.yaml:1: is no compose file",
                "'services: 3' | compose.yaml:1: services must be a mapping",
                "'services:\n  a: 3' | compose.yaml:2: service a: it must be a mapping",
                "'a: *nobody' | compose.yaml:1: is no YAML: ",
            })
    void aFileThatIsNoComposeFileIsToldWithItsLine(String content, String told) throws IOException {
        assertThat(refusals(content)).singleElement().asString().contains(told);
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        DeployCheck.Result result =
                new DeployCheck(Map.of()).of(List.of(folder.resolve("none.yaml"), folder));

        assertThat(said(result, true))
                .containsExactlyInAnyOrder(
                        folder + ": is not a file that can be read",
                        "none.yaml: is not a file that can be read");
    }

    @Test
    void aFileThatWouldGrowWithoutEndIsRefused() throws IOException {
        StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
        for (int i = 1; i < 300; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(refusals(laughs + "services: {}\n")).hasSize(1);
        assertThat(refusals("a: " + "[".repeat(100_000))).hasSize(1);
        assertThat(refusals("services: &s\n  a: { build: ., x: *s }\n")).isEmpty();
        assertThat(refusals("services:\n  a: &a { <<: *a, build: . }\n")).isEmpty();
        assertThat(refusals("x".repeat(1_000_001))).hasSize(1);
    }

    @Test
    void anEscapedDollarIsNoVariable() throws IOException {
        assertThat(refusals(image("x/y:$$1"))).singleElement().asString().contains("x/y:$1");
    }

    @Test
    void theFigureOfTheBridgeIsSummedOverItsLines() {
        assertThat(
                        BridgeFigure.sum(
"""
# TYPE card_logins_through_bridge_total counter
card_logins_through_bridge_total{outcome="in"} 2.0
card_logins_through_bridge_total{outcome="out"} 1.0E1
"""))
                .hasValue(12);
        assertThat(BridgeFigure.sum("card_logins_total 3.0\n")).isEmpty();
    }
}
