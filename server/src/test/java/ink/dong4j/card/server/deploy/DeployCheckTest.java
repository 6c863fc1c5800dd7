package ink.dong4j.card.server.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeployCheckTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);
    private static final String KEPT =
            "'restart': 'always', 'mem_limit': '1', 'pids_limit': 9, 'logging': { 'driver': 'local' }";

    private static DeployCheck.Result check(String json) throws IOException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return DeployCheck.check("compose.json", new ByteArrayInputStream(bytes));
    }

    private static List<String> refusals(String json) throws IOException {
        return said(json, true);
    }

    private static List<String> warnings(String json) throws IOException {
        return said(json, false);
    }

    private static List<String> said(String json, boolean refused) throws IOException {
        return check(json).findings().stream()
                .filter(it -> it.refused() == refused)
                .map(Finding::toString)
                .toList();
    }

    private static String image(String image) {
        return services("'it': { 'image': '%s' }".formatted(image));
    }

    private static String services(String services) {
        return "{ 'services': { %s } }".formatted(services);
    }

    /** One service whose other fields are as they should be. */
    private static String service(String name, String... fields) {
        return services("'%s': { %s, %s }".formatted(name, KEPT, String.join(", ", fields)));
    }

    private static final String BUILD = "'build': { 'context': '/srv' }";

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
                "' ' | has no name",
            })
    void anImageThatCannotBeTrustedIsRefusedWithItsReason(String image, String reason)
            throws IOException {
        assertThat(refusals(image(image)))
                .singleElement()
                .asString()
                .startsWith("services.it.image: the ")
                .contains(reason)
                .endsWith(".");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "justsong/one-api:v0.6.8@" + "sha256:0123456789abcdef",
                "x/y:1@sha256:ecf6dd5773890000000000000000000000000000000000000000000000000000",
                "ecf6dd577389"
            })
    void aPoisonedImageIsRefusedWhateverItsDigest(String image) throws IOException {
        assertThat(refusals(image(image.replace("sha256:0123456789abcdef", DIGEST))))
                .singleElement()
                .asString()
                .contains("a miner");
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
    void whatTheProjectBuildsItselfPasses() throws IOException {
        String named = "'image': 'card:local'";
        assertThat(refusals(services("'a': { " + BUILD + " }"))).isEmpty();
        assertThat(
                        refusals(
                                services(
                                        "'a': { %s, %s }, 'b': { %s }"
                                                .formatted(BUILD, named, named))))
                .isEmpty();
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
        for (String policy : List.of("missing", "build", "never")) {
            String fields = "'image': '%s', 'pull_policy': '%s'".formatted(image, policy);
            assertThat(
                            refusals(
                                    services(
                                            "'a': { %s, %s }, 'b': { %s }"
                                                    .formatted(BUILD, fields, fields))))
                    .hasSize(2)
                    .allMatch(it -> it.contains(reason));
        }
    }

    @Test
    void anImageOfARegistryNeedsNoDigestOnlyWhereNobodyPullsIt() throws IOException {
        for (String image : List.of("x/card:1", "ghcr.io/x/card:1")) {
            String built = "'a': { %s, 'image': '%s' }".formatted(BUILD, image);
            assertThat(refusals(services(built)))
                    .singleElement()
                    .asString()
                    .contains("pull_policy: build");
            for (String policy : List.of("missing", "build", "never")) {
                String told = built.replace("' }", "', 'pull_policy': '" + policy + "' }");
                assertThat(refusals(services(told + ""))).hasSize(policy.equals("missing") ? 1 : 0);
            }
        }
        assertThat(refusals(service("a", "'image': 'x/card:1'", "'pull_policy': 'never'")))
                .hasSize(1);
    }

    @Test
    void aNameThatAnotherServiceBuildsIsNotTrustedForIt() throws IOException {
        String pair =
                "'a': { %s, 'image': 'x/card:1', 'pull_policy': 'build' }, 'b': { 'image': 'x/card:1' }"
                        .formatted(BUILD);

        assertThat(refusals(services(pair))).singleElement().asString().contains("services.b.");
    }

    @Test
    void aBuildFromTheHeadOfARepositoryIsRefused() throws IOException {
        String build =
                "'kimi': { 'build': { 'context': 'https://github.com/x/kimi-free-api.git%s' } }";

        assertThat(refusals(services(build.formatted(""))))
                .singleElement()
                .asString()
                .startsWith("services.kimi.build.context: ")
                .contains("#COMMIT");
        assertThat(refusals(services(build.formatted("#" + "0123456789".repeat(4))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OPENAI_API_KEY",
                "SESSION_SECRET",
                "MYSQL_ROOT_PASSWORD",
                "apiKey",
                "INITIAL_ROOT_ACCESS_TOKEN",
                "DB_PASSWD_1",
            })
    void aSecretInClearIsRefusedAndNotShown(String name) throws IOException {
        assertThat(
                        refusals(
                                service(
                                        "it",
                                        BUILD,
                                        "'environment': { '%s': 'sk-abc' }".formatted(name))))
                .singleElement()
                .asString()
                .startsWith("services.it.environment." + name + ": holds a secret in clear")
                .doesNotContain("sk-abc");
        assertThat(
                        refusals(
                                service(
                                        "it",
                                        "'build': { 'context': '/srv', 'args': { '%s': 'sk-abc' } }"
                                                .formatted(name))))
                .singleElement()
                .asString()
                .contains("docker history")
                .doesNotContain("sk-abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'ONE_API_KEY_FILE': '/run/secrets/key'",
                "'GATEWAY_CERTIFICATE_KEY': '/etc/nginx/certs/privkey.pem'",
                "'TIKTOKEN_CACHE_DIR': '/tokenizer'",
                "'MAX_TOKENS': '800'",
                "'KEYBOARD': 'us'",
                "'API_KEY': ''",
                "'API_KEY': null",
                "'PASSWORD_LOGIN_ENABLED': 'false'",
                "'COMPASS': 'north'",
            })
    void whatOnlySoundsLikeASecretPasses(String pair) throws IOException {
        assertThat(check(service("it", BUILD, "'environment': { " + pair + " }")).findings())
                .isEmpty();
    }

    @Test
    void anEnvFileThatComposeDidNotReadIsWarnedOf() throws IOException {
        assertThat(warnings(service("it", BUILD, "'env_file': [{ 'path': '/srv/app.env' }]")))
                .singleElement()
                .asString()
                .contains("--no-env-resolution");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'privileged': true | gives it the whole host",
                "'network_mode': 'host' | network_mode: warning: host takes a wall",
                "'pid': 'host' | pid: warning: host takes a wall",
                "'cap_add': ['NET_RAW'] | on top of Docker's own set",
                "'cap_add': ['CAP_SYS_ADMIN'] | as good as root",
                "'volumes': [{ 'type': 'bind', 'source': '/run/docker.sock', 'target': '/d' }] | Docker's socket",
                "'volumes': [{ 'type': 'bind', 'source': '/run/', 'target': '/host/run' }] | Docker's socket",
            })
    void aWayOutOfTheContainerIsWarnedOf(String field, String reason) throws IOException {
        assertThat(refusals(service("it", BUILD, field))).isEmpty();
        assertThat(warnings(service("it", BUILD, field)))
                .singleElement()
                .asString()
                .startsWith("services.it.")
                .contains("warning: ", reason);
    }

    @Test
    void aRightOfAServiceThatGaveUpAllOthersPasses() throws IOException {
        assertThat(
                        warnings(
                                service(
                                        "it",
                                        BUILD,
                                        "'cap_drop': ['ALL']",
                                        "'cap_add': ['NET_BIND_SERVICE']")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',1", "0.0.0.0,1", "'::',1", "127.0.0.1,0", "'::1',0"})
    void theGatewaysOpenPortIsWarnedOf(String address, int warned) throws IOException {
        String port =
                "'ports': [{ 'mode': 'ingress', 'host_ip': '%s', 'target': 3000, 'published': '3000' }]"
                        .formatted(address);
        assertThat(
                        warnings(
                                service(
                                        "gateway",
                                        "'image': 'ghcr.io/songquanpeng/one-api:v0.6.10@%s'"
                                                .formatted(DIGEST),
                                        port)))
                .hasSize(warned);
        assertThat(warnings(service("one-api", BUILD, port))).hasSize(warned);
    }

    @Test
    void whatAServiceLacksIsWarnedOfAtOnce() throws IOException {
        assertThat(warnings(services("'it': { " + BUILD + " }")))
                .containsExactly(
                        "services.it: warning: it lacks a memory limit (mem_limit), a limit of processes"
                                + " (pids_limit), log rotation (logging.options.max-size) and a restart"
                                + " policy (restart).");
        assertThat(
                        warnings(
                                services(
                                        """
                                        'it': {
                                          'build': { 'context': '/srv' },
                                          'logging': { 'options': { 'max-size': '10m' } },
                                          'deploy': {
                                            'restart_policy': { 'condition': 'any' },
                                            'resources': { 'limits': { 'memory': '1', 'pids': 9 } }
                                          }
                                        }
                                        """)))
                .isEmpty();
    }

    @Test
    void aCardThatCannotTellVisitorsApartByIpv6IsWarnedOf() throws IOException {
        String card =
                service(
                        "card",
                        BUILD,
                        "'networks': { 'front': null }",
                        "'ports': [{ 'target': 2222, 'published': '22' }]");
        String networks = ", 'networks': { 'front': { 'enable_ipv6': true } } }";

        assertThat(warnings(card)).singleElement().asString().contains("share one limit");
        assertThat(warnings(card.replaceFirst("\\}$", networks))).isEmpty();
        assertThat(warnings(card.replace("'target'", "'host_ip': '0.0.0.0', 'target'"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | compose.json: holds no services",
                "{ | compose.json:1: is no JSON",
                "`{\n  'services': [` | compose.json:2: is no JSON",
                "`services:\n  it: {}` | compose.json:1: is no JSON",
                "[] | compose.json: holds no services",
                "{ 'services': {} } | compose.json: holds no services",
                "{ 'services': 3 } | compose.json: holds no services",
                "{ 'services': { 'it': 3 } } | services.it.image: the image has no name",
            })
    void whatIsNoProjectIsToldWithItsLine(String content, String told) throws IOException {
        assertThat(refusals(content)).singleElement().asString().startsWith(told);
    }

    @Test
    void anInputThatGrowsWithoutEndIsRefused() throws IOException {
        assertThat(refusals("{ 'services': " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("is no JSON");
        assertThat(refusals(" ".repeat((4 << 20) + 1)))
                .singleElement()
                .asString()
                .contains("4 MiB");
    }
}
