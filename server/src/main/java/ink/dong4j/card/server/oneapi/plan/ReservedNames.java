package ink.dong4j.card.server.oneapi.plan;

/** Names in the gateway that are ours for the time of a proof; leftovers are deleted by the next run. */
public final class ReservedNames {
    /** The token that proofs are made with. */
    public static final String PROOF_TOKEN = "card-proof";

    /** The channel, and its model, that tells when the gateway has read its channels again. */
    public static final String SYNC_PROBE = "card-sync-probe";

    private ReservedNames() {}
}
