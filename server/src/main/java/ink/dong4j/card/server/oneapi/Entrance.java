package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;

/**
 * The way into the gateway's management: the stored access token, else the default password, else the
 * stored one. A login is told the access token, which is then stored.
 */
final class Entrance {
    static final String DEFAULT_PASSWORD = "123456";

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int ROOT = 100;

    private final Rest rest;
    private final GatewayPlan plan;
    private final Vault vault;
    private final Changes changes;

    Entrance(Rest rest, GatewayPlan plan, Vault vault, Changes changes) {
        this.rest = rest;
        this.plan = plan;
        this.vault = vault;
        this.changes = changes;
    }

    /**
     * Waits until the gateway is up.
     *
     * @return its version
     */
    String await() throws Setback {
        long tries = Math.max(1, plan.startWithin().dividedBy(BETWEEN));
        Optional<String> why = Optional.empty();
        for (long i = 0; i < tries; i++) {
            try {
                Rest.Reply reply =
                        rest.once("GET", "/api/status", new Access.Open(), Optional.empty());
                if (reply.success()) {
                    return reply.json().path("data").path("version").asText();
                }
                why =
                        Optional.of(
                                "What answers at %s is no one-api that is up (HTTP %d)."
                                        .formatted(plan.address(), reply.status()));
            } catch (Setback e) {
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
            rest.await(BETWEEN);
        }
        throw new Setback(
                "%s Waited for %d s.".formatted(why.orElse(""), plan.startWithin().toSeconds()));
    }

    /** The management in the name of root. */
    Management enter() throws Setback {
        Optional<Secret> stored = vault.find(Vault.Kind.ROOT_ACCESS_TOKEN);
        if (stored.isPresent() && opens(stored.get())) {
            return new Management(rest, new Access.Token(stored.get()));
        }
        Secret token = tokenByLogin();
        changes.change(
                "stored root's access token in " + vault.file(Vault.Kind.ROOT_ACCESS_TOKEN),
                () -> vault.keep(Vault.Kind.ROOT_ACCESS_TOKEN, token));
        return new Management(rest, new Access.Token(token));
    }

    private boolean opens(Secret token) throws Setback {
        Rest.Reply self =
                rest.call("GET", "/api/user/self", new Access.Token(token), Optional.empty());
        return self.success() && self.json().path("data").path("role").asInt() >= ROOT;
    }

    private Secret tokenByLogin() throws Setback {
        Optional<Secret> cookie = login("root", new Secret(DEFAULT_PASSWORD));
        Optional<Secret> password = vault.find(Vault.Kind.ROOT_PASSWORD);
        if (cookie.isEmpty() && password.isPresent()) {
            cookie = login("root", password.get());
        }
        if (cookie.isEmpty()) {
            throw new Setback(
                    "The gateway at %s takes neither the access token in %s nor the password in %s, and root's default password was changed. Put root's access token (its web console: settings, generate access token) or its password into that file."
                            .formatted(
                                    plan.address(),
                                    vault.file(Vault.Kind.ROOT_ACCESS_TOKEN),
                                    vault.file(Vault.Kind.ROOT_PASSWORD)));
        }
        Management login = new Management(rest, new Access.Cookie(cookie.get()));
        JsonNode self = login.get("/api/user/self", "Reading root's account");
        String token = self.path("access_token").asText();
        return new Secret(
                token.isBlank()
                        ? login.get("/api/user/token", "Making root's access token").asText()
                        : token);
    }

    /** The cookie of a login; empty when the password is wrong. */
    Optional<Secret> login(String user, Secret password) throws Setback {
        ObjectNode body = Rest.object().put("username", user).put("password", password.text());
        Rest.Reply reply =
                rest.once("POST", "/api/user/login", new Access.Open(), Optional.of(body));
        if (reply.status() == 429) {
            throw new Setback(
                    "The gateway takes 20 logins in 20 minutes from one address, and they are used up. Run this again in 20 minutes.");
        }
        return reply.success() ? reply.cookie() : Optional.empty();
    }
}
