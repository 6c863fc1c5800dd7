package ink.dong4j.card.server.oneapi.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stand-in answers as the recorded one-api did. */
class StandInIT {
    private static final String ROOT = "0123456789abcdef0123456789abcdef";

    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-11-22T21:20:44Z"));
    private final Provider provider = Provider.start();
    private final StandIn oneApi =
            StandIn.start(Setup.plain().with("INITIAL_ROOT_ACCESS_TOKEN", ROOT).with(time::get));

    @AfterEach
    void close() {
        oneApi.close();
        provider.close();
    }

    private Replay replay() {
        return new Replay(oneApi.url())
                .known("ACCESS-TOKEN-32-CHARS", ROOT)
                .known("http://127.0.0.1:31301", provider.base("").toString());
    }

    private Client client() {
        return new Client(oneApi.url(), ROOT);
    }

    @Test
    void aWholeBootstrapIsAnsweredAsItWasRecorded() {
        Replay replay = replay();
        for (String name :
                List.of(
                        "rest-01-status",
                        "rest-02-no-login",
                        "rest-03-login-wrong-password",
                        "rest-04-login-default",
                        "rest-05-self",
                        "rest-06-password-too-short",
                        "rest-07-password-too-long",
                        "rest-08-password-change",
                        "rest-09-cookie-after-change",
                        "rest-10-login-old-password",
                        "rest-11-login-new-password",
                        "rest-12-access-token",
                        "rest-13-access-token-use",
                        "rest-14-access-token-bearer",
                        "rest-15-access-token-wrong",
                        "rest-16-options-put",
                        "rest-17-option-not-a-string",
                        "rest-18-option-unknown-key",
                        "rest-19-options-get",
                        "rest-20-register-closed",
                        "rest-21-status-after",
                        "rest-22-channel-create",
                        "rest-23-channel-list",
                        "rest-24-channel-search",
                        "rest-25-channel-get",
                        "rest-26-channel-update",
                        "rest-27-channel-test",
                        "rest-28-channel-test-model",
                        "rest-29-token-create",
                        "rest-30-token-list",
                        "rest-31-token-search",
                        "rest-32-token-get",
                        "rest-33-token-update",
                        "rest-34-token-update-full",
                        "rest-35-token-bad-subnet",
                        "rest-36-token-disable",
                        "rest-37-token-enable")) {
            replay.play(name);
        }
        client().as(replay.value("ACCESS-TOKEN-32-CHARS"))
                .post("/api/token/", "{\"name\":\"gone\",\"expired_time\":-1}");
        for (String name :
                List.of(
                        "rest-38-token-delete",
                        "rest-39-token-delete-again",
                        "rest-40-token-get-missing",
                        "rest-41-second-run",
                        "rest-42-channel-delete",
                        "rest-43-user-create",
                        "rest-44-user-search",
                        "rest-45-user-quota",
                        "rest-46-user-default-token",
                        "rest-47-models-list-admin",
                        "rest-48-log",
                        "rest-49-unknown-api-path",
                        "rest-51-channel-test-missing")) {
            replay.play(name);
        }
    }

    @Test
    void theTrapsAreAnsweredAsTheyWereRecorded() {
        Replay replay = replay().known("INITIAL-ROOT-ACCESS-TOKEN", ROOT);
        JsonNode token =
                client().post("/api/token/", "{\"name\":\"t\",\"unlimited_quota\":true}")
                        .path("data");
        replay.known("INITIAL-ROOT-TOKEN", token.path("key").asText());
        for (String name :
                List.of(
                        "rest-54-channel-test-all",
                        "rest-55-channel-duplicate-model",
                        "rest-57-channel-empty-key",
                        "rest-58-channel-bad-mapping",
                        "rest-59-option-bad-ratio",
                        "rest-68-password-login-off")) {
            replay.play(name);
        }
        client().post(
                        "/api/channel/",
                        "{\"type\":8,\"name\":\"keys\",\"key\":\"k1\\nk2\",\"models\":\"m2\"}");
        assertThat(client().get("/api/channel/search?keyword=key").path("data")).hasSize(2);
        assertThat(client().get("/api/channel/search?keyword=dup").path("data")).hasSize(1);
    }
}
