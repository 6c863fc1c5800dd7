package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.account.CardToken;
import ink.dong4j.card.server.oneapi.account.CardUser;
import ink.dong4j.card.server.oneapi.channel.LiveChannel;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.PlanFile;
import ink.dong4j.card.server.oneapi.plan.ReservedNames;
import ink.dong4j.card.server.oneapi.proof.ProofDemand;
import ink.dong4j.card.server.oneapi.proof.ProofVerdict;
import ink.dong4j.card.server.oneapi.standin.Call;
import ink.dong4j.card.server.oneapi.standin.Setup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bootstrap against a gateway with a state, from an empty database on. */
class BootstrapIT {
    private static final String TWO =
            """
            channels {
              zhipu { provider = zhipu, base-url = @good, key-file = zhipu.key, priority = 10, models { hybrid-model = glm-4-plus }, extra-models = [glm-4-plus] }
              other { type = 8, base-url = @good, key-file = other.key, models { hybrid-model = other-model } }
            }
            card { subnet = "127.0.0.0/8", quota = 1000000 }
            """;

    @TempDir private Path folder = Path.of("");
    private Optional<House> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(House.prepared(folder));
    }

    @AfterEach
    void close() {
        house().close();
    }

    private House house() {
        return opened.orElseThrow();
    }

    @Test
    void anEmptyGatewayBecomesWhatTheFileSaysAndAnswers() throws SetupFailure {
        House.Said said = house().wants(TWO).bootstrap();
        assertThat(said.done()).as(said.all()).isTrue();
        assertThat(said.all())
                .contains("proof: channel zhipu, hybrid-model → glm-4-plus: answers")
                .contains("proof: channel other, hybrid-model → other-model: answers");
        LiveChannel zhipu = channel("zhipu");
        assertThat(zhipu.type()).isEqualTo(16);
        assertThat(zhipu.models()).isEqualTo("hybrid-model,glm-4-plus");
        assertThat(zhipu.mapping()).isEqualTo("{\"hybrid-model\":\"glm-4-plus\"}");
        assertThat(zhipu.priority()).isEqualTo(10);
        assertThat(house().channels()).hasSize(2);
        assertThat(login("123456")).isFalse();
        assertThat(login(house().state("root-password"))).isTrue();
        assertThat(option("RegisterEnabled")).isEqualTo("false");
        assertThat(option("AutomaticDisableChannelEnabled")).isEqualTo("false");
        assertThat(option("RetryTimes")).isEqualTo("5");
        assertThat(option("ModelRatio")).contains("\"glm-4-plus\":1", "\"other-model\":1");
        assertThat(house().chat("hybrid-model").verdict()).isEqualTo(ProofVerdict.ANSWERED);
        assertThat(house().chat("glm-4-plus").status()).isEqualTo(403);
    }

    @Test
    void theCardsTokenIsUnlimitedItselfAndItsUserIsTheCeiling() throws SetupFailure {
        house().wants(TWO).bootstrap();
        assertThat(house().oneApi().user("card").orElseThrow().path("quota").asLong())
                .isEqualTo(1_000_000);
        assertThat(house().cardsTokens())
                .singleElement()
                .satisfies(
                        token -> {
                            assertThat(token.path("name").asText()).isEqualTo("card-server");
                            assertThat(token.path("unlimited_quota").asBoolean()).isTrue();
                            assertThat(token.path("models").asText()).isEqualTo("hybrid-model");
                            assertThat(token.path("subnet").asText()).isEqualTo("127.0.0.0/8");
                            assertThat(house().state("card.key"))
                                    .isEqualTo("sk-" + token.path("key").asText());
                        });
    }

    @Test
    void aSecondRunChangesNothingAndSaysSo() throws SetupFailure {
        house().wants(TWO).bootstrap();
        String key = house().state("card.key");
        int before = house().oneApi().changes().size();
        House.Said said = house().bootstrap(false, ProofDemand.SKIP);
        assertThat(said.all()).contains("No change");
        assertThat(said.changes()).isEmpty();
        assertThat(house().oneApi().changes()).hasSize(before);
        assertThat(house().state("card.key")).isEqualTo(key);
    }

    @Test
    void aTrialOnlyTells() throws SetupFailure {
        House.Said said = house().wants(TWO).bootstrap(true, ProofDemand.REQUIRE);
        assertThat(said.all())
                .contains(
                        "would change: channel zhipu: new", "would change: token card-server: new")
                .contains("nothing was changed");
        assertThat(house().oneApi().changes()).isEmpty();
        assertThat(folder.resolve("conf/state/root-password")).doesNotExist();
        assertThat(house().provider.calls()).isEmpty();
    }

    @Test
    void aTrialPromisesAsManyChangesAsAreMade() throws SetupFailure {
        List<String> promised =
                house().wants(TWO).bootstrap(true, ProofDemand.SKIP).lines().stream()
                        .filter(line -> line.startsWith("would change: "))
                        .toList();
        assertThat(house().bootstrap(false, ProofDemand.SKIP).changes())
                .as("%s", promised)
                .hasSameSizeAs(promised);
    }

    @Test
    void aGatewayWithoutItsCacheOfChannelsIsToldOf() throws SetupFailure {
        assertThat(house().wants(TWO).bootstrap().all()).doesNotContain("MEMORY_CACHE_ENABLED");
        try (House plain =
                new House(
                        folder.resolve("plain"),
                        Setup.plain().with("INITIAL_ROOT_ACCESS_TOKEN", House.ROOT_TOKEN))) {
            plain.state("root-access-token", House.ROOT_TOKEN);
            assertThat(plain.wants(TWO).bootstrap().all())
                    .contains("warning: the gateway runs without MEMORY_CACHE_ENABLED=true");
        }
    }

    @Test
    void aChannelWhoseKeyComesLaterWaitsAndTheOthersGoOn() throws SetupFailure {
        String missing = TWO.replace("key-file = zhipu.key", "key-file = later.key");
        House.Said said = house().wants(missing).bootstrap();
        assertThat(said.done()).as(said.all()).isTrue();
        assertThat(said.all())
                .contains("warning: channel zhipu", "later.key is not there")
                .contains("https://bigmodel.cn/usercenter/proj-mgmt/apikeys");
        assertThat(house().channels()).extracting(LiveChannel::name).containsExactly("other");
        assertThat(house().bootstrap(false, ProofDemand.SKIP).all()).contains("No change");

        house().file.key("later.key", "id.secret");
        assertThat(house().bootstrap(false, ProofDemand.SKIP).changes())
                .singleElement()
                .asString()
                .contains("channel zhipu: new");
    }

    @Test
    void withoutAnyKeyTheCardStillGetsItsToken() throws SetupFailure {
        String none =
                "channels.zhipu { provider = zhipu, base-url = @good, key-file = later.key }\n";
        assertThat(house().wants(none).bootstrap(false, ProofDemand.WARN).done()).isTrue();
        assertThat(house().state("card.key")).startsWith("sk-");
        assertThat(house().bootstrap(false, ProofDemand.REQUIRE).done()).isFalse();
    }

    @Test
    void onlyWhatDiffersIsChangedAndWhatLeftTheFileGoes() throws SetupFailure {
        house().wants(TWO).bootstrap(false, ProofDemand.SKIP);
        house().root()
                .post(
                        "/api/channel/",
                        ManagementApi.object()
                                .put("type", 8)
                                .put("name", "by-hand")
                                .put("key", "k")
                                .put("models", "m")
                                .put("group", "default"),
                        "test");
        house().file.key("zhipu.key", "another.key");
        House.Said said =
                house().wants(TWO.replaceAll("(?m)^  other .*$", "").replace("= 10,", "= 0,"))
                        .bootstrap(false, ProofDemand.SKIP);
        assertThat(said.changes())
                .containsExactly(
                        "changed: channel zhipu: priority 10 → 0, another key",
                        "changed: channel other: removed, since it is not in the file");
        assertThat(house().channels())
                .extracting(LiveChannel::name)
                .containsExactlyInAnyOrder("zhipu", "by-hand");
    }

    @Test
    void aChannelOfTheSameNameIsTakenOverAndItsDoublesGo() throws SetupFailure {
        for (int i = 0; i < 12; i++) {
            house().root()
                    .post(
                            "/api/channel/",
                            ManagementApi.object()
                                    .put("type", 8)
                                    .put("name", i < 2 ? "zhipu" : "zhipu-" + i)
                                    .put("key", "k")
                                    .put("models", "m")
                                    .put("group", "default"),
                            "test");
        }
        House.Said said = house().wants(TWO).bootstrap(false, ProofDemand.SKIP);
        assertThat(said.all()).contains("taken over", "a second one of this name");
        assertThat(house().channels()).hasSize(12);
        assertThat(channel("zhipu").id()).isEqualTo(1);
        assertThat(house().bootstrap(false, ProofDemand.SKIP).all()).contains("No change");
    }

    @Test
    void whatSomebodyLoosenedIsTightenedAgain() throws SetupFailure {
        house().wants(TWO).bootstrap(false, ProofDemand.SKIP);
        JsonNode user = CardUser.find(house().root(), "card").orElseThrow();
        ManagementApi card =
                house().rest().withToken(new Secret(user.path("access_token").asText()));
        int id = house().cardsTokens().getFirst().path("id").asInt();
        card.put("/api/token/", token("card-server").put("id", id), "test");
        card.put(
                "/api/token/?status_only=true",
                ManagementApi.object().put("id", id).put("status", 2),
                "test");
        card.post("/api/token/", token("card-server"), "test");
        String key = house().state("card.key");
        House.Said said = house().bootstrap(false, ProofDemand.SKIP);
        assertThat(said.changes())
                .containsExactly(
                        "changed: token card-server: unlimited, since the user's quota is the"
                                + " ceiling, only hybrid-model, from 127.0.0.0/8",
                        "changed: token card-server: switched on again",
                        "changed: token card-server: removed #%d, a second one of this name"
                                .formatted(id + 1));
        assertThat(house().state("card.key")).isEqualTo(key);
        assertThat(house().cardsTokens()).hasSize(1);
    }

    @Test
    void aRaisedQuotaIsATopUp() throws SetupFailure {
        house().wants(TWO).bootstrap();
        assertThat(house().chat("hybrid-model").verdict()).isEqualTo(ProofVerdict.ANSWERED);
        House.Said said =
                house().wants(TWO.replace("1000000", "3000000")).bootstrap(false, ProofDemand.SKIP);
        assertThat(said.changes()).singleElement().asString().contains("of 3,000,000 units");
        JsonNode user = house().oneApi().user("card").orElseThrow();
        assertThat(user.path("quota").asLong() + user.path("used_quota").asLong())
                .isEqualTo(3_000_000);
    }

    @Test
    void withTheFirstChannelFailingTheSecondAnswers() throws SetupFailure {
        house().wants(TWO.replaceFirst("@good", "@broken")).bootstrap();
        for (int i = 0; i < 5; i++) {
            assertThat(house().chat("hybrid-model").body()).contains("from other-model");
        }
    }

    @Test
    void eachFailureIsToldByNameAndTheOthersGoOn() throws SetupFailure {
        house().file.key("bad.key", "bad-key-never-shown");
        house().file.key("kimi.key", "a.b.c");
        House.Said said =
                house().wants(
                                """
                                channels {
                                  a { type = 8, base-url = @good, key-file = bad.key, models { hybrid-model = m } }
                                  b { type = 8, base-url = @good, key-file = other.key, models { hybrid-model = no-such } }
                                  c { type = 8, base-url = @dead, key-file = other.key, models { hybrid-model = m } }
                                  d { type = 8, base-url = @no-stream, key-file = other.key, models { hybrid-model = m } }
                                  e { type = 8, base-url = @poor, key-file = other.key, models { hybrid-model = m } }
                                  f { provider = kimi-free-api, base-url = @free-api-error, key-file = kimi.key }
                                  g { provider = kimi-free-api, base-url = @free-api, key-file = kimi.key }
                                  h { type = 8, base-url = @cut, key-file = other.key, models { hybrid-model = m } }
                                }
                                """)
                        .bootstrap();
        assertThat(said.done()).isTrue();
        assertThat(said.lines().stream().filter(line -> line.startsWith("proof:")))
                .satisfiesExactly(
                        line -> assertThat(line).contains("channel a", "wrong key"),
                        line -> assertThat(line).contains("channel b", "unknown model"),
                        line -> assertThat(line).contains("channel c", "dead provider"),
                        line -> assertThat(line).contains("channel d", "unfit for streaming"),
                        line -> assertThat(line).contains("channel e", "no money"),
                        line ->
                                assertThat(line)
                                        .contains("channel f", "dead provider", "its token"),
                        line -> assertThat(line).contains("channel g", "answers"),
                        line -> assertThat(line).contains("channel h", "breaks off"));
        assertThat(said.all()).doesNotContain("bad-key-never-shown", "sk-other-key-5");
    }

    @Test
    void aGatewayThatAnswersNobodyFailsTheRunUnlessOnlyWarned() throws SetupFailure {
        house().wants(TWO.replace("@good", "@broken"));
        assertThat(house().bootstrap().done()).isFalse();
        House.Said warned = house().bootstrap(false, ProofDemand.WARN);
        assertThat(warned.done()).isTrue();
        assertThat(warned.all()).contains("warning: no channel answers");
    }

    @Test
    void nothingOfAProofStaysBehindAlsoOfOneThatWasKilled() throws SetupFailure {
        house().wants(TWO).bootstrap(false, ProofDemand.SKIP);
        house().root().post("/api/token/", token(ReservedNames.PROOF_TOKEN), "test");
        house().root()
                .post(
                        "/api/channel/",
                        ManagementApi.object()
                                .put("type", 8)
                                .put("name", ReservedNames.SYNC_PROBE)
                                .put("key", "k")
                                .put("models", ReservedNames.SYNC_PROBE)
                                .put("group", "default"),
                        "test");
        house().wants(TWO.replace("= 10,", "= 9,")).bootstrap();
        assertThat(house().channels()).hasSize(2);
        assertThat(CardToken.all(house().root())).isEmpty();
    }

    @Test
    void theProofWaitsUntilTheGatewayHasReadItsChannels() throws SetupFailure {
        House.Said said = house().wants(TWO).bootstrap();
        assertThat(said.all()).contains("waiting up to 15 s").doesNotContain("warning");
        assertThat(house().chat("hybrid-model").verdict()).isEqualTo(ProofVerdict.ANSWERED);
    }

    @Test
    void theStatusShowsChannelsProofsAndQuotaAndNoSecret() throws SetupFailure {
        house().wants(TWO.replace("priority = 10", "expires = 2026-11-29, priority = 10"))
                .bootstrap();
        List<String> lines = house().status();
        assertThat(lines)
                .anySatisfy(
                        line ->
                                assertThat(line)
                                        .containsSubsequence(
                                                "zhipu",
                                                "智谱",
                                                "10",
                                                "on",
                                                "answers, 2026-11-22",
                                                "in 7 days"))
                .anySatisfy(line -> assertThat(line).contains("1,000,000 units left"));
        assertThat(String.join("\n", lines))
                .doesNotContain(PlanFile.ZHIPU_KEY, house().state("card.key"), House.ROOT_TOKEN);
    }

    @Test
    void aLimitOnCallsIsWaitedFor() throws SetupFailure {
        house().wants(TWO);
        for (int i = 0; i < 235; i++) {
            ManagementApi.Reply _ = house().rest().once("GET", "/api/status", Optional.empty());
        }
        House.Said said = house().bootstrap(false, ProofDemand.SKIP);
        assertThat(said.done()).isTrue();
        assertThat(said.all()).contains("limits calls");
    }

    @Test
    void defaultLoginsAreFew() throws SetupFailure {
        house().wants(TWO);
        for (int i = 0; i < 4; i++) {
            house().bootstrap(false, ProofDemand.SKIP);
        }
        assertThat(house().oneApi().calls().stream().map(Call::path))
                .filteredOn("/api/user/login"::equals)
                .hasSize(1);
    }

    @Test
    void anAdministratorIsNotTakenForTheCardsUser() {
        house().wants(TWO.replace("card {", "card { user = root,"));
        assertThatThrownBy(() -> house().bootstrap())
                .isInstanceOf(SetupFailure.class)
                .hasMessageContaining("administrator");
    }

    private LiveChannel channel(String name) throws SetupFailure {
        return house().channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String option(String name) throws SetupFailure {
        for (JsonNode option : house().root().get("/api/option/", "test")) {
            if (option.path("key").asText().equals(name)) {
                return option.path("value").asText();
            }
        }
        return "";
    }

    private boolean login(String password) throws SetupFailure {
        ObjectNode body = ManagementApi.object().put("username", "root").put("password", password);
        return house().rest().once("POST", "/api/user/login", Optional.of(body)).success();
    }

    private static ObjectNode token(String name) {
        return ManagementApi.object()
                .put("name", name)
                .put("expired_time", -1)
                .put("remain_quota", 5)
                .put("unlimited_quota", false);
    }
}
