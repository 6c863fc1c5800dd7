package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Root's account: its password is the stored one. The display name bears the password's mark, so that
 * nothing is tried when nothing has changed: logins are few.
 */
final class RootAccount {
    private static final String MARKED = "Root ";

    private final Management root;
    private final Entrance entrance;
    private final Marks marks;
    private final Changes changes;

    RootAccount(Management root, Entrance entrance, Marks marks, Changes changes) {
        this.root = root;
        this.entrance = entrance;
        this.marks = marks;
        this.changes = changes;
    }

    void secure(Secret password, String where) throws Setback {
        JsonNode self = root.get("/api/user/self", "Reading root's account");
        String mark = MARKED + marks.of("root", password);
        if (self.path("display_name").asText().equals(mark)) {
            return;
        }
        String user = self.path("username").asText();
        ObjectNode body =
                Rest.object()
                        .put("username", user)
                        .put("display_name", mark)
                        .put("password", password.text());
        changes.change(
                "root: the password is now the one in %s, and the default one opens nothing"
                        .formatted(where),
                () -> {
                    root.put("/api/user/self", body, "Changing root's password");
                    if (entrance.login(user, new Secret(Entrance.DEFAULT_PASSWORD)).isPresent()) {
                        throw new Setback(
                                "Root's default password still opens the gateway after it was changed. Stop the gateway and look at its log.");
                    }
                });
    }
}
