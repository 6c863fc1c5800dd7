package ink.dong4j.card.server.oneapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.access.Secret;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanLoaderTest {
    private static final String ZHIPU = "channels.zhipu { provider = zhipu, key-file = zhipu.key }";

    private final Path folder;
    private final PlanFile file;

    PlanLoaderTest(@TempDir Path folder) {
        this.folder = folder;
        file = new PlanFile(folder);
    }

    @Test
    void aProvidersNameBringsItsTypeAddressAndModel() {
        GatewayPlan plan = file.plan(ZHIPU);
        ChannelPlan channel = plan.channels().getFirst();
        assertThat(channel.type()).isEqualTo(16);
        assertThat(channel.baseUrl()).isEqualTo("https://open.bigmodel.cn");
        assertThat(channel.redirects()).isEqualTo(Map.of("hybrid-model", "glm-4-flash-250414"));
        assertThat(channel.key()).contains(new Secret(PlanFile.ZHIPU_KEY));
        assertThat(plan.ratios()).isEqualTo(Map.of("glm-4-flash-250414", 1.0));
        assertThat(plan.address()).isEqualTo(URI.create("http://127.0.0.1:3000"));
        assertThat(plan.card().tokenFile()).isEqualTo(folder.resolve("conf/state/card.key"));
    }

    @Test
    void everyKeyOfAChannelIsRead() {
        GatewayPlan plan =
                file.plan(
                        """
                        channels.other {
                          type = 8
                          base-url = "http://10.0.0.9:8000/compatible"
                          key-file = [other.key, zhipu.key]
                          priority = 7
                          group = default
                          models { hybrid-model = glm-4.7, "b.c" = d }
                          extra-models = [x, "y.z"]
                          expires = 2027-01-31
                        }
                        ratios { default = 2, models { "glm-4.7" = 0.5 } }
                        """);
        assertThat(plan.channels()).hasSize(2);
        ChannelPlan second = plan.channels().get(1);
        assertThat(second.name()).isEqualTo("other#2");
        assertThat(second.models()).containsExactly("b.c", "hybrid-model", "x", "y.z");
        assertThat(second.redirects()).isEqualTo(Map.of("hybrid-model", "glm-4.7", "b.c", "d"));
        assertThat(second.priority()).isEqualTo(7);
        assertThat(second.expires()).contains(LocalDate.of(2027, 1, 31));
        assertThat(plan.ratios()).isEqualTo(Map.of("glm-4.7", 0.5, "d", 2.0, "x", 2.0, "y.z", 2.0));
    }

    @Test
    void whatComposeKnowsBetterOverridesTheFile() {
        PlanReading reading =
                file.reading(
                        ZHIPU,
                        Map.of(
                                "ONE_API_ADDRESS", "http://one-api:3000",
                                "SYNC_FREQUENCY", "20",
                                "CARD_SUBNET", "172.30.0.0/24",
                                "ONE_API_KEY_FILE", "/run/card/key",
                                "ONE_API_STATE_DIR", ""));
        GatewayPlan plan = ((PlanReading.Ready) reading).plan();
        assertThat(plan.address()).isEqualTo(URI.create("http://one-api:3000"));
        assertThat(plan.sync()).isEqualTo(Duration.ofSeconds(20));
        assertThat(plan.card().subnet()).isEqualTo("172.30.0.0/24");
        assertThat(plan.card().tokenFile()).isEqualTo(Path.of("/run/card/key"));
        assertThat(plan.folders().state()).isEqualTo(folder.resolve("conf/state"));
    }

    @Test
    void mistakesAreToldWithTheirLineAndWhatWouldBeRight() {
        assertThat(
                        file.problems(
                                """
                                channels {
                                  zhipu { provider = zhipu, key-file = zhipu.key, prioritty = 3 }
                                  a { provider = zhipuu, key-file = zhipu.key }
                                  b { type = 50, base-url = "http://h", key-file = other.key, models { hybrid-model = x } }
                                  c { type = 8, base-url = "http://h/v1", key-file = other.key, models { hybrid-model = x } }
                                  d { provider = compatible, key-file = other.key, models { hybrid-model = x } }
                                  e { provider = openai, key-file = missing.key, models { hybrid-model = x }, extra-models = [y, y] }
                                  f { provider = openai, key-file = other.key, models { hybrid-model = glm-4.7, glm-4.7 = x } }
                                  g { provider = openai, key = sk-inline }
                                }
                                card { subnet = 127.0.0.1, user = a-much-too-long-name }
                                """))
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .contains("gateway.conf:2:", "did you mean priority?"),
                        line ->
                                assertThat(line)
                                        .contains("gateway.conf:3:", "zhipuu", "one of compatible"),
                        line -> assertThat(line).contains("gateway.conf:4:", "50", "is 8"),
                        line -> assertThat(line).contains("gateway.conf:5:", "leave /v1 away"),
                        line -> assertThat(line).contains("gateway.conf:6:", "base-url is missing"),
                        line -> assertThat(line).contains("gateway.conf:7:", "\"y\" twice"),
                        line -> assertThat(line).contains("gateway.conf:8:", "needs quotes"),
                        line ->
                                assertThat(line)
                                        .contains("gateway.conf:9:", "must not stand in this file")
                                        .doesNotContain("sk-inline"),
                        line -> assertThat(line).contains("gateway.conf:9:", "key-file is missing"),
                        line -> assertThat(line).contains("gateway.conf:11:", "10.0.0.5/32"),
                        line -> assertThat(line).contains("gateway.conf:11:", "user", "12"));
    }

    @Test
    void aModelOfTheCardThatNoChannelServesIsTold() {
        assertThat(
                        file.problems(
                                ZHIPU
                                        + "\nchannels.zhipu.models { hybrid-model = glm-4-plus }, card.models = [other-model]"))
                .singleElement()
                .asString()
                .contains("other-model", "group \"default\"");
    }

    @Test
    void aFileWithoutAChannelIsToldAtItsFirstLine() {
        assertThat(file.problems("card.quota = 7"))
                .singleElement()
                .asString()
                .startsWith("conf/gateway.conf:1: channels.zhipu is missing");
    }

    @Test
    void aMappingLongerThanTheGatewayHoldsIsTold() {
        String redirects = "m%02d-".formatted(1).repeat(45);
        assertThat(
                        file.problems(
                                "channels.a { provider = openai, key-file = other.key, models { hybrid-model = x, \"%s\" = \"%s\", \"%s2\" = \"%s\", \"%s3\" = \"%s\" } }"
                                        .formatted(
                                                redirects, redirects, redirects, redirects,
                                                redirects, redirects)))
                .anySatisfy(line -> assertThat(line).contains("1024"));
    }

    @Test
    void aChannelThatIsSwitchedOffNeedsNoKey() {
        GatewayPlan plan =
                file.plan(
                        ZHIPU
                                + "\nchannels.b { provider = openai, key-file = none.key, enabled = false }");
        assertThat(plan.channels())
                .filteredOn(channel -> channel.name().equals("b"))
                .singleElement()
                .extracting(ChannelPlan::key)
                .isEqualTo(Optional.empty());
    }

    @Test
    void theSampleIsRightOnceItsKeyIsThere() throws Exception {
        Path sample = Path.of("../deploy/one-api/gateway.conf");
        GatewayPlan plan = file.plan(Files.readString(sample));
        assertThat(plan.channels()).extracting(ChannelPlan::name).containsExactly("zhipu");
        assertThat(plan.card().models()).isEqualTo(List.of("hybrid-model"));
    }

    @Test
    void theSamplesExamplesAreRightToo() throws Exception {
        String sample = Files.readString(Path.of("../deploy/one-api/gateway.conf"));
        // Every commented line of the channels that is HOCON.
        String all =
                sample.replaceAll("(?m)^  # (  |\\}|[a-z-]+ +\\{)", "  $1")
                        .replace("key-file = kimi-free-api.key", "key-file = kimi.key");
        for (String name :
                List.of("moonshot", "stepfun", "qwen", "deepseek", "minimax", "metaso", "openai")) {
            file.key(name + ".key", "sk-example-key");
        }
        file.key("spark.key", "app|secret|key");
        file.key("kimi.key", "a.b.c,d.e.f");
        file.key("other.key", "anything");
        assertThat(file.plan(all).channels())
                .extracting(ChannelPlan::name)
                .contains("zhipu", "spark", "ollama", "other", "kimi-free-api", "openai")
                .hasSize(12);
    }
}
