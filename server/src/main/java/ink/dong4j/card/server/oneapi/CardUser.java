package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plain user who owns the card's token. Its quota is the ceiling: what it used and what it has left
 * are together what the file grants.
 */
final class CardUser {
    private static final int PLAIN = 1;
    private static final int ON = 1;
    private static final int PASSWORD_LENGTH = 20;

    private final Management root;
    private final Rest rest;
    private final CardAccess card;
    private final Vault vault;
    private final Changes changes;

    CardUser(Management root, Rest rest, CardAccess card, Vault vault, Changes changes) {
        this.root = root;
        this.rest = rest;
        this.card = card;
        this.vault = vault;
        this.changes = changes;
    }

    /** The user, if the gateway has one of that name. */
    static Optional<JsonNode> find(Management root, String name) throws Setback {
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
    Optional<Management> ensure() throws Setback {
        Optional<JsonNode> user = find(root, card.user());
        if (user.isEmpty()) {
            ObjectNode body =
                    Rest.object()
                            .put("username", card.user())
                            .put("password", vault.word(PASSWORD_LENGTH).text())
                            .put("display_name", card.user());
            changes.change(
                    "user %s: new, without rights of its own".formatted(card.user()),
                    () -> root.post("/api/user/", body, "Making the user " + card.user()));
            user = find(root, card.user());
        }
        if (user.isEmpty()) {
            if (changes.trial()) {
                return Optional.empty();
            }
            throw new Setback("The gateway did not keep the user %s.".formatted(card.user()));
        }
        return Optional.of(settled(user.get()));
    }

    private Management settled(JsonNode user) throws Setback {
        if (user.path("role").asInt() != PLAIN) {
            throw new Setback(
                    "The gateway's user %s is an administrator; the card must not be one. Name another user in the file: card { user = … }."
                            .formatted(card.user()));
        }
        List<String> differences = new ArrayList<>();
        long used = user.path("used_quota").asLong();
        // A zero would not be taken; with one unit no call is let through either.
        long left = Math.max(1, card.quotaUnits() - used);
        long was = user.path("quota").asLong();
        if (was != left) {
            differences.add(
                    "quota left %,d → %,d of %,d units".formatted(was, left, card.quotaUnits()));
        }
        if (!user.path("group").asText().equals(card.group())) {
            differences.add("group " + card.group());
        }
        if (user.path("status").asInt() != ON) {
            differences.add("switched on");
        }
        if (!differences.isEmpty()) {
            ObjectNode body =
                    Rest.object()
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
        return new Management(
                rest, new Access.Token(new Secret(user.path("access_token").asText())));
    }
}
