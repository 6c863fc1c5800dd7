package ink.dong4j.card.server.oneapi.plan;

import java.nio.file.Path;

/**
 * {@code files}: the folders that the set-up uses.
 *
 * @param secrets the owner's: one file a provider key
 * @param state ours: what was made for the gateway, and the last proof
 * @param gatewayData the gateway's own, where it finds its {@code .env}
 * @param tokenizer the gateway's tokenizer cache
 */
public record PlanFolders(Path secrets, Path state, Path gatewayData, Path tokenizer) {
    public Path proof() {
        return state.resolve("proof.json");
    }
}
