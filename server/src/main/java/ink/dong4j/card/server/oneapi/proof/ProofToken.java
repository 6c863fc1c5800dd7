package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.server.oneapi.account.CardToken;
import ink.dong4j.card.server.oneapi.account.LiveToken;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.ManagementClient;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.ReservedNames;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A token of root's for the time of a proof: with it a call can be sent to one given channel. It ends
 * by itself soon, and leftovers of a run that was killed are removed by the next one.
 */
final class ProofToken {
    private static final String PATH = "/api/token/";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final ManagementApi root;
    private final InstantSource clock;

    ProofToken(ManagementApi root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Removes what is there of that name. */
    void remove() throws SetupFailure {
        for (LiveToken token : CardToken.all(root)) {
            if (token.name().equals(ReservedNames.PROOF_TOKEN)) {
                root.delete(PATH + token.id(), "Removing the token " + ReservedNames.PROOF_TOKEN);
            }
        }
    }

    Secret make() throws SetupFailure {
        ObjectNode body =
                ManagementClient.object()
                        .put("name", ReservedNames.PROOF_TOKEN)
                        .put("expired_time", clock.instant().plus(LIFE).getEpochSecond())
                        .put("remain_quota", 0)
                        .put("unlimited_quota", true)
                        .put("models", "")
                        .put("subnet", "");
        JsonNode made = root.post(PATH, body, "Making the token " + ReservedNames.PROOF_TOKEN);
        return LiveToken.of(made).key();
    }

    /** Sends a call to one channel. */
    static Secret pinned(Secret key, int channel) {
        return new Secret(key.reveal() + "-" + channel);
    }
}
