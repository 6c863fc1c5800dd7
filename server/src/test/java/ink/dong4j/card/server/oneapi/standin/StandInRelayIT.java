package ink.dong4j.card.server.oneapi.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in's relay lays the same traps as the real one's. */
class StandInRelayIT {
    private static final String ROOT = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "ROOTSRELAYTOKENWITHFORTYEIGHTLETTERSXXXXXXXXXXXX";
    private static final Duration SYNC = Duration.ofSeconds(15);

    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-11-22T21:20:44Z"));
    private final Provider provider = Provider.start();
    private final Setup setup =
            Setup.plain()
                    .with("INITIAL_ROOT_ACCESS_TOKEN", ROOT)
                    .with("INITIAL_ROOT_TOKEN", KEY)
                    .with("MEMORY_CACHE_ENABLED", "true")
                    .with("SYNC_FREQUENCY", Long.toString(SYNC.toSeconds()))
                    .with(time::get);
    private final StandIn oneApi = StandIn.start(setup);
    private final Client root = new Client(oneApi.url(), ROOT);
    private final Client visitor = root.as("Bearer sk-" + KEY);

    @AfterEach
    void close() {
        oneApi.close();
        provider.close();
    }

    private void channel(String kind, int priority) {
        channel(8, kind, "k", priority);
    }

    private void channel(int type, String kind, String key, int priority) {
        String body =
                Json.text(
                        Json.object()
                                .put("type", type)
                                .put("name", kind)
                                .put("key", key)
                                .put("base_url", provider.base(kind).toString())
                                .put("models", "hybrid-model,other")
                                .put("group", "default")
                                .put("priority", priority)
                                .put("model_mapping", "{\"hybrid-model\":\"glm-4-plus\"}"));
        assertThat(root.post("/api/channel/", body).path("success").asBoolean()).isTrue();
    }

    private void synced() {
        time.set(time.get().plus(SYNC));
    }

    private void option(String key, String value) {
        root.put("/api/option/", "{\"key\":\"%s\",\"value\":\"%s\"}".formatted(key, value));
    }

    private String token(Client owner, String fields) {
        JsonNode token =
                owner.post("/api/token/", "{\"name\":\"t\",\"expired_time\":-1," + fields + "}");
        return "Bearer sk-" + token.path("data").path("key").asText();
    }

    private Client plainUser(long quota) {
        root.post("/api/user/", "{\"username\":\"plain\",\"password\":\"long-enough\"}");
        JsonNode user = root.get("/api/user/search?keyword=plain").path("data").path(0);
        root.put(
                "/api/user/",
                "{\"id\":%d,\"username\":\"plain\",\"quota\":%d}"
                        .formatted(user.path("id").asInt(), quota));
        return root.as(user.path("access_token").asText());
    }

    @Test
    void anAnswerIsStreamedWithTheModelsOwnName() {
        channel("good", 0);
        synced();

        HttpResponse<String> answer = visitor.chat("hybrid-model", "hi", true);

        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
        assertThat(answer.body()).contains("from glm-4-plus").endsWith("data: [DONE]\n\n");
        assertThat(provider.calls().getLast().body()).contains("\"include_usage\":true");
        assertThat(oneApi.user("root").orElseThrow().path("used_quota").asLong()).isEqualTo(540);
    }

    @Test
    void aNewChannelIsUnknownUntilTheNextSync() {
        channel("good", 0);
        assertThat(visitor.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(503);

        synced();
        assertThat(visitor.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(200);

        root.send("DELETE", "/api/channel/1", "");
        assertThat(visitor.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(200);
        synced();
        assertThat(visitor.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(503);
    }

    @Test
    void oneRetryNeverReachesALowerPriorityAndTwoAlwaysDo() {
        channel("broken", 10);
        channel("good", 0);
        synced();

        option("RetryTimes", "1");
        assertThat(visitor.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(500);
        option("RetryTimes", "2");
        for (int i = 0; i < 10; i++) {
            assertThat(visitor.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "broken, 500, The server had an error",
        "busy, 429, 当前分组上游负载已饱和，请稍后再试",
        "poor, 402, Insufficient Balance",
        "dead, 500, do request failed",
        "free-api-error, 200, [请求kimi失败]",
        "no-stream, 200, bad response status code 200"
    })
    void aProvidersFailureComesInTheGatewaysShape(String kind, int status, String message) {
        channel(kind, 0);
        synced();

        HttpResponse<String> answer = visitor.chat("hybrid-model", "hi", true);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/json; charset=utf-8");
        assertThat(answer.body()).contains(message).contains("(request id: ");
    }

    @Test
    void anErrorInsideA200IsNotTriedAgain() {
        channel("free-api-error", 10);
        channel("good", 0);
        option("RetryTimes", "3");
        synced();

        assertThat(visitor.chat("hybrid-model", "hi", true).body()).contains("[请求kimi失败]");
        assertThat(root.get("/api/channel/test/1").path("success").asBoolean()).isTrue();
    }

    @Test
    void theConstantUsageOfAFreeApiIsBelieved() {
        channel("free-api", 0);
        synced();

        assertThat(visitor.chat("hybrid-model", "hi", true).body()).contains("\"total_tokens\":2");
        assertThat(oneApi.user("root").orElseThrow().path("used_quota").asLong()).isEqualTo(60);
    }

    @Test
    void aCutStreamEndsInGoodOrderAndAnEmptyOneToo() {
        channel("cut", 0);
        synced();
        assertThat(visitor.chat("hybrid-model", "hi", true).body())
                .contains("Hel")
                .doesNotContain("\"stop\"")
                .endsWith("data: [DONE]\n\n");
    }

    @Test
    void aTokenIsHeldToItsModelsAndItsSubnetButBelievesAForgedAddress() {
        channel("good", 0);
        synced();
        Client models =
                root.as(token(root, "\"unlimited_quota\":true,\"models\":\"hybrid-model\""));
        Client subnet = root.as(token(root, "\"unlimited_quota\":true,\"subnet\":\"10.0.0.0/8\""));

        assertThat(models.chat("other", "hi", true).body()).contains("该令牌无权使用模型：other");
        assertThat(models.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = subnet.chat("hybrid-model", "hi", true);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("该令牌只能在指定网段使用：10.0.0.0/8，当前 ip：127.0.0.1");
        assertThat(
                        subnet.chat("hybrid-model", "hi", true, "X-Forwarded-For", "10.1.2.3")
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPinnedChannelIsForAdminsAlone() {
        channel("broken", 10);
        channel("good", 0);
        synced();

        assertThat(root.as("Bearer sk-" + KEY + "-2").chat("hybrid-model", "hi", true).statusCode())
                .isEqualTo(200);
        assertThat(root.as("Bearer sk-" + KEY + "-9").chat("hybrid-model", "hi", true).statusCode())
                .isEqualTo(400);
        String plain = token(plainUser(1_000_000), "\"unlimited_quota\":true") + "-2";
        assertThat(root.as(plain).chat("hybrid-model", "hi", true).body()).contains("普通用户不支持指定渠道");
    }

    @Test
    void aUsersQuotaIsTheCeiling() {
        channel("good", 0);
        synced();
        Client owner = plainUser(15_500);
        Client caller = root.as(token(owner, "\"unlimited_quota\":true"));

        assertThat(caller.chat("hybrid-model", "hi", true).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = caller.chat("hybrid-model", "hi", true);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("insufficient_user_quota");
    }

    @Test
    void zhipuIsCalledAtItsOwnPathWithASignedKey() {
        channel(16, "good", "id.secret", 0);
        synced();
        visitor.chat("hybrid-model", "hi", true);

        Call call = provider.calls().getLast();
        assertThat(call.path()).isEqualTo("/good/api/paas/v4/chat/completions");
        assertThat(call.header("authorization")).matches("[^. ]+\\.[^. ]+\\.[^. ]+");
    }

    @Test
    void anUnknownTypeIsTakenForOpenAi() {
        channel(50, "good/v1", "k", 0);
        synced();
        visitor.chat("hybrid-model", "hi", true);

        assertThat(provider.calls().getLast().path()).isEqualTo("/good/v1/v1/chat/completions");
    }

    @Test
    void theTwentyFirstLoginIsRefusedWithoutAWord() {
        String wrong = "{\"username\":\"root\",\"password\":\"wrong-one\"}";
        for (int i = 0; i < 20; i++) {
            root.as("").post("/api/user/login", wrong);
        }
        HttpResponse<String> refused = root.as("").send("POST", "/api/user/login", wrong);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEmpty();
        assertThat(
                        root.as("")
                                .send(
                                        "POST",
                                        "/api/user/login",
                                        wrong,
                                        "X-Forwarded-For",
                                        "9.9.9.9")
                                .statusCode())
                .isEqualTo(200);
        assertThat(root.get("/api/user/self").path("success").asBoolean()).isTrue();
    }

    @Test
    void tooManyCallsOfTheApiAreRefusedAlsoForTheStatus() {
        try (StandIn strict = StandIn.start(Setup.plain().with("GLOBAL_API_RATE_LIMIT", "3"))) {
            Client client = new Client(strict.url(), "");
            for (int i = 0; i < 3; i++) {
                client.get("/api/status");
            }
            assertThat(client.send("GET", "/api/status", "").statusCode()).isEqualTo(429);
        }
    }

    @Test
    void aRestartKeepsRowsAndMergesRatiosButNotSessions() {
        channel("good", 0);
        option("ModelRatio", "{\\\"glm-4-plus\\\":1}");
        HttpResponse<String> login =
                root.as("")
                        .send(
                                "POST",
                                "/api/user/login",
                                "{\"username\":\"root\",\"password\":\"123456\"}");
        String cookie = login.headers().firstValue("set-cookie").orElseThrow().split(";", -1)[0];

        try (StandIn next = oneApi.restart(setup)) {
            Client client = new Client(next.url(), ROOT);
            assertThat(
                            client.as("")
                                    .send("GET", "/api/user/self", "", "Cookie", cookie)
                                    .statusCode())
                    .isEqualTo(401);
            assertThat(client.get("/api/channel/?p=0").path("data")).hasSize(1);
            assertThat(client.get("/api/option/").path("data").findValuesAsText("value"))
                    .anyMatch(
                            it -> it.contains("\"glm-4-plus\":1") && it.contains("\"gpt-4o\":2.5"));
            assertThat(client.as("Bearer sk-" + KEY).chat("hybrid-model", "hi", true).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void pathsOutsideTheApiAreAnsweredAsRecorded() {
        Replay replay = new Replay(oneApi.url()).known("sk-REDACTED", "sk-" + KEY);
        for (String name :
                List.of("path-unknown", "path-no-v1", "path-double-slash", "path-trailing-slash")) {
            replay.play(name);
        }
    }

    @Test
    void theEnvironmentGoesBeforeTheEnvFile(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve(".env"),
                "# made once\nINITIAL_ROOT_ACCESS_TOKEN='"
                        + ROOT
                        + "'\nexport SYNC_FREQUENCY=7\nPORT=1\n");

        Setup read = Setup.of(Map.of("PORT", "0"), folder);

        assertThat(read.initialAccessToken()).isEqualTo(ROOT);
        assertThat(read.sync()).isEqualTo(Duration.ofSeconds(7));
        assertThat(read.port()).isZero();
    }
}
