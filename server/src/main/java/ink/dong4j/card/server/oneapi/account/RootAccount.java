package ink.dong4j.card.server.oneapi.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.secret.SecretDigests;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.time.Duration;
import java.util.Optional;

/**
 * Root's account, which is the way into the gateway's management: by the stored access token, else by
 * the default password, else by the stored one. A login reads the access token, which is then stored.
 *
 * @param anonymous the management in nobody's name
 */
public record RootAccount(
        ManagementApi anonymous, GatewayPlan plan, SecretStore secrets, ChangeLog changes) {
    private static final String DEFAULT_PASSWORD = "123456";
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int ROOT = 100;

    /**
     * Waits until the gateway is up.
     *
     * @return its version
     */
    public String await() throws SetupFailure {
        long tries = Math.max(1, plan.startWithin().dividedBy(BETWEEN));
        String why = "";
        for (long i = 0; i < tries; i++) {
            try {
                ManagementApi.Reply reply = anonymous.once("GET", "/api/status", Optional.empty());
                if (reply.success()) {
                    return reply.json().path("data").path("version").asText();
                }
                why =
                        "What answers at %s is no one-api that is up (HTTP %d)."
                                .formatted(plan.address(), reply.status());
            } catch (SetupFailure e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                why = String.valueOf(e.getMessage());
            }
            if (i == 0) {
                changes.tell(
                        "waiting up to %d s for the gateway at %s"
                                .formatted(plan.startWithin().toSeconds(), plan.address()));
            }
            anonymous.await(BETWEEN);
        }
        throw new SetupFailure(
                "%s Waited for %d s.".formatted(why, plan.startWithin().toSeconds()));
    }

    /** The management in the name of root. */
    public ManagementApi enter() throws SetupFailure {
        Optional<Secret> stored = secrets.find(SecretStore.Kind.ROOT_ACCESS_TOKEN);
        if (stored.isPresent()) {
            ManagementApi root = anonymous.withToken(stored.get());
            ManagementApi.Reply self = root.call("GET", "/api/user/self", Optional.empty());
            if (self.success() && self.json().path("data").path("role").asInt() >= ROOT) {
                return root;
            }
        }
        Secret token = tokenByLogin();
        changes.change(
                "stored root's access token in " + secrets.file(SecretStore.Kind.ROOT_ACCESS_TOKEN),
                () -> secrets.keep(SecretStore.Kind.ROOT_ACCESS_TOKEN, token));
        return anonymous.withToken(token);
    }

    /**
     * Makes the stored password root's. The display name bears a digest of it, so that no login is
     * spent on finding out whether it changed: logins are few.
     *
     * @param root the management in the name of root
     */
    public void secure(ManagementApi root, SecretDigests digests, Secret password)
            throws SetupFailure {
        JsonNode self = root.get("/api/user/self", "Reading root's account");
        String mark = "Root " + digests.of("root", password);
        if (self.path("display_name").asText().equals(mark)) {
            return;
        }
        String user = self.path("username").asText();
        ObjectNode body =
                ManagementApi.object()
                        .put("username", user)
                        .put("display_name", mark)
                        .put("password", password.reveal());
        changes.change(
                "root: the password is now the one in %s, and the default one opens nothing"
                        .formatted(secrets.file(SecretStore.Kind.ROOT_PASSWORD)),
                () -> {
                    root.put("/api/user/self", body, "Changing root's password");
                    if (login(user, new Secret(DEFAULT_PASSWORD)).isPresent()) {
                        throw new SetupFailure(
                                "Root's default password still opens the gateway after it was changed. Stop the gateway and look at its log.");
                    }
                });
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
        ManagementApi login = anonymous.withCookie(cookie.get());
        JsonNode self = login.get("/api/user/self", "Reading root's account");
        String token = self.path("access_token").asText();
        return new Secret(
                token.isBlank()
                        ? login.get("/api/user/token", "Making root's access token").asText()
                        : token);
    }

    /** The cookie of a login; empty when the password is wrong. */
    private Optional<Secret> login(String user, Secret password) throws SetupFailure {
        ObjectNode body =
                ManagementApi.object().put("username", user).put("password", password.reveal());
        ManagementApi.Reply reply = anonymous.once("POST", "/api/user/login", Optional.of(body));
        if (reply.status() == 429) {
            throw new SetupFailure(
                    "The gateway takes 20 logins in 20 minutes from one address, and they are used up. Run this again in 20 minutes.");
        }
        return reply.success() ? reply.cookie() : Optional.empty();
    }
}
