package ink.dong4j.card.server.oneapi.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.CardAccess;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plain user who owns the card's token. Its quota is the ceiling: what it used and what it has left
 * are together what the file grants.
 */
public record CardUser(
        ManagementApi root, CardAccess card, SecretStore secrets, ChangeLog changes) {
    private static final int PLAIN = 1;
    private static final int ON = 1;
    private static final int PASSWORD_LENGTH = 20;

    /** The user, if the gateway has one of that name. */
    public static Optional<JsonNode> find(ManagementApi root, String name) throws SetupFailure {
        JsonNode found =
                root.get("/api/user/search?keyword=" + name, "Looking for the user " + name);
        for (JsonNode user : found) {
            if (user.path("username").asText().equals(name)) {
                return Optional.of(user);
            }
        }
        return Optional.empty();
    }

    /** Sees to the user and returns the management in its name; empty when it would have to be made. */
    public Optional<ManagementApi> ensure() throws SetupFailure {
        Optional<JsonNode> user = find(root, card.user());
        if (user.isEmpty()) {
            ObjectNode body =
                    ManagementApi.object()
                            .put("username", card.user())
                            .put("password", secrets.word(PASSWORD_LENGTH).reveal())
                            .put("display_name", card.user());
            changes.change(
                    "user %s: new, without rights of its own".formatted(card.user()),
                    () -> root.post("/api/user/", body, "Making the user " + card.user()));
            user = find(root, card.user());
        }
        if (user.isEmpty()) {
            if (changes.trial()) {
                changes.change(
                        "user %s: %s".formatted(card.user(), quota(0, card.quotaUnits())),
                        () -> {});
                return Optional.empty();
            }
            throw new SetupFailure("The gateway did not keep the user %s.".formatted(card.user()));
        }
        return Optional.of(settled(user.get()));
    }

    private String quota(long was, long left) {
        return "quota left %,d → %,d of %,d units".formatted(was, left, card.quotaUnits());
    }

    private ManagementApi settled(JsonNode user) throws SetupFailure {
        if (user.path("role").asInt() != PLAIN) {
            throw new SetupFailure(
                    "The gateway's user %s is an administrator; the card must not be one. Name another user in the file: card { user = … }."
                            .formatted(card.user()));
        }
        List<String> differences = new ArrayList<>();
        long used = user.path("used_quota").asLong();
        // A zero would not be taken; with one unit no call is let through either.
        long left = Math.max(1, card.quotaUnits() - used);
        long was = user.path("quota").asLong();
        if (was != left) {
            differences.add(quota(was, left));
        }
        if (!user.path("group").asText().equals(card.group())) {
            differences.add("group " + card.group());
        }
        if (user.path("status").asInt() != ON) {
            differences.add("switched on");
        }
        if (!differences.isEmpty()) {
            ObjectNode body =
                    ManagementApi.object()
                            .put("id", user.path("id").asInt())
                            .put("username", card.user())
                            .put("display_name", user.path("display_name").asText())
                            .put("group", card.group())
                            .put("status", ON)
                            .put("quota", left);
            changes.change(
                    "user %s: %s".formatted(card.user(), String.join(", ", differences)),
                    () -> root.put("/api/user/", body, "Changing the user " + card.user()));
        }
        return root.withToken(new Secret(user.path("access_token").asText()));
    }
}
