package ink.dong4j.card.server.oneapi.proof;

/** What a bootstrap asks of the channels. */
public enum ProofDemand {
    /** One at least must answer. */
    REQUIRE,
    /** They are tried, and failures are only told. */
    WARN,
    /** They are not tried. */
    SKIP
}
