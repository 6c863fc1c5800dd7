package ink.dong4j.card.server.oneapi.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.Credential;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.ManagementClient;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.time.Duration;
import java.util.Optional;

/**
 * The way into the gateway's management: the stored access token, else the default password, else the
 * stored one. A login is told the access token, which is then stored.
 */
public final class RootLogin {
    static final String DEFAULT_PASSWORD = "123456";

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int ROOT = 100;

    private final ManagementClient client;
    private final GatewayPlan plan;
    private final SecretStore secrets;
    private final ChangeLog changes;

    public RootLogin(
            ManagementClient client, GatewayPlan plan, SecretStore secrets, ChangeLog changes) {
        this.client = client;
        this.plan = plan;
        this.secrets = secrets;
        this.changes = changes;
    }

    /**
     * Waits until the gateway is up.
     *
     * @return its version
     */
    public String await() throws SetupFailure {
        long tries = Math.max(1, plan.startWithin().dividedBy(BETWEEN));
        Optional<String> why = Optional.empty();
        for (long i = 0; i < tries; i++) {
            try {
                ManagementClient.Reply reply =
                        client.once("GET", "/api/status", Credential.NONE, Optional.empty());
                if (reply.success()) {
                    return reply.json().path("data").path("version").asText();
                }
                why =
                        Optional.of(
                                "What answers at %s is no one-api that is up (HTTP %d)."
                                        .formatted(plan.address(), reply.status()));
            } catch (SetupFailure e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                why = Optional.ofNullable(e.getMessage());
            }
            if (i == 0) {
                changes.tell(
                        "waiting up to %d s for the gateway at %s"
                                .formatted(plan.startWithin().toSeconds(), plan.address()));
            }
            client.await(BETWEEN);
        }
        throw new SetupFailure(
                "%s Waited for %d s.".formatted(why.orElse(""), plan.startWithin().toSeconds()));
    }

    /** The management in the name of root. */
    public ManagementApi enter() throws SetupFailure {
        Optional<Secret> stored = secrets.find(SecretStore.Kind.ROOT_ACCESS_TOKEN);
        if (stored.isPresent() && opens(stored.get())) {
            return new ManagementApi(client, Credential.token(stored.get()));
        }
        Secret token = tokenByLogin();
        changes.change(
                "stored root's access token in " + secrets.file(SecretStore.Kind.ROOT_ACCESS_TOKEN),
                () -> secrets.keep(SecretStore.Kind.ROOT_ACCESS_TOKEN, token));
        return new ManagementApi(client, Credential.token(token));
    }

    private boolean opens(Secret token) throws SetupFailure {
        ManagementClient.Reply self =
                client.call("GET", "/api/user/self", Credential.token(token), Optional.empty());
        return self.success() && self.json().path("data").path("role").asInt() >= ROOT;
    }

    private Secret tokenByLogin() throws SetupFailure {
        Optional<Secret> cookie = login("root", new Secret(DEFAULT_PASSWORD));
        Optional<Secret> password = secrets.find(SecretStore.Kind.ROOT_PASSWORD);
        if (cookie.isEmpty() && password.isPresent()) {
            cookie = login("root", password.get());
        }
        if (cookie.isEmpty()) {
            throw new SetupFailure(
                    "The gateway at %s takes neither the access token in %s nor the password in %s, and root's default password was changed. Put root's access token (its web console: settings, generate access token) or its password into that file."
                            .formatted(
                                    plan.address(),
                                    secrets.file(SecretStore.Kind.ROOT_ACCESS_TOKEN),
                                    secrets.file(SecretStore.Kind.ROOT_PASSWORD)));
        }
        ManagementApi login = new ManagementApi(client, Credential.cookie(cookie.get()));
        JsonNode self = login.get("/api/user/self", "Reading root's account");
        String token = self.path("access_token").asText();
        return new Secret(
                token.isBlank()
                        ? login.get("/api/user/token", "Making root's access token").asText()
                        : token);
    }

    /** The cookie of a login; empty when the password is wrong. */
    Optional<Secret> login(String user, Secret password) throws SetupFailure {
        ObjectNode body =
                ManagementClient.object().put("username", user).put("password", password.reveal());
        ManagementClient.Reply reply =
                client.once("POST", "/api/user/login", Credential.NONE, Optional.of(body));
        if (reply.status() == 429) {
            throw new SetupFailure(
                    "The gateway takes 20 logins in 20 minutes from one address, and they are used up. Run this again in 20 minutes.");
        }
        return reply.success() ? reply.cookie() : Optional.empty();
    }
}
