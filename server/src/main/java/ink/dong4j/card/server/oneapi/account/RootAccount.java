package ink.dong4j.card.server.oneapi.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.ManagementClient;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.secret.SecretDigests;

/**
 * Root's account: its password is the stored one. The display name bears the password's mark, so that
 * nothing is tried when nothing has changed: logins are few.
 */
public final class RootAccount {
    private static final String MARKED = "Root ";

    private final ManagementApi root;
    private final RootLogin rootLogin;
    private final SecretDigests digests;
    private final ChangeLog changes;

    public RootAccount(
            ManagementApi root, RootLogin rootLogin, SecretDigests digests, ChangeLog changes) {
        this.root = root;
        this.rootLogin = rootLogin;
        this.digests = digests;
        this.changes = changes;
    }

    public void secure(Secret password, String where) throws SetupFailure {
        JsonNode self = root.get("/api/user/self", "Reading root's account");
        String mark = MARKED + digests.of("root", password);
        if (self.path("display_name").asText().equals(mark)) {
            return;
        }
        String user = self.path("username").asText();
        ObjectNode body =
                ManagementClient.object()
                        .put("username", user)
                        .put("display_name", mark)
                        .put("password", password.reveal());
        changes.change(
                "root: the password is now the one in %s, and the default one opens nothing"
                        .formatted(where),
                () -> {
                    root.put("/api/user/self", body, "Changing root's password");
                    if (rootLogin.login(user, new Secret(RootLogin.DEFAULT_PASSWORD)).isPresent()) {
                        throw new SetupFailure(
                                "Root's default password still opens the gateway after it was changed. Stop the gateway and look at its log.");
                    }
                });
    }
}
