package ink.dong4j.card.server.oneapi.plan;

import java.nio.file.Path;
import java.util.List;

/**
 * {@code card}: what the card itself may do at the gateway.
 *
 * @param user who owns the token; its quota is the ceiling
 * @param group of channels that the user reaches
 * @param quotaUnits all that the card may ever use
 * @param token its name
 * @param models that the token may ask for
 * @param subnet where the token may be used from, as CIDR parted by commas; empty is everywhere
 * @param tokenFile where the token is handed over
 */
public record CardAccess(
        String user,
        String group,
        long quotaUnits,
        String token,
        List<String> models,
        String subnet,
        Path tokenFile) {
    public CardAccess {
        models = List.copyOf(models);
    }
}
