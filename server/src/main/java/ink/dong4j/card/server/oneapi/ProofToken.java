package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;

/**
 * A token of root's for the time of a proof: with it a call can be sent to one given channel. It ends
 * by itself soon, and leftovers of a run that was killed are removed by the next one.
 */
final class ProofToken {
    private static final String PATH = "/api/token/";
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final Management root;
    private final InstantSource clock;

    ProofToken(Management root, InstantSource clock) {
        this.root = root;
        this.clock = clock;
    }

    /** Removes what is there of that name. */
    void remove() throws Setback {
        for (LiveToken token : CardToken.all(root)) {
            if (token.name().equals(Names.PROOF_TOKEN)) {
                root.delete(PATH + token.id(), "Removing the token " + Names.PROOF_TOKEN);
            }
        }
    }

    Secret make() throws Setback {
        ObjectNode body =
                Rest.object()
                        .put("name", Names.PROOF_TOKEN)
                        .put("expired_time", clock.instant().plus(LIFE).getEpochSecond())
                        .put("remain_quota", 0)
                        .put("unlimited_quota", true)
                        .put("models", "")
                        .put("subnet", "");
        JsonNode made = root.post(PATH, body, "Making the token " + Names.PROOF_TOKEN);
        return LiveToken.of(made).key();
    }

    /** Sends a call to one channel. */
    static Secret pinned(Secret key, int channel) {
        return new Secret(key.text() + "-" + channel);
    }
}
