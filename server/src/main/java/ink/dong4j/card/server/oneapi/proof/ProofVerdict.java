package ink.dong4j.card.server.oneapi.proof;

/** What a streamed chat over one channel came to. */
public enum ProofVerdict {
    ANSWERED("answers", ""),
    WRONG_KEY(
            "wrong key",
            "the provider refuses the key; put a valid one into its key-file and run this again"),
    UNKNOWN_MODEL(
            "unknown model",
            "the provider does not know the model that the channel redirects to; correct models"),
    NO_MONEY(
            "no money or allowance",
            "the provider's account is empty or its grant has ended; top up, or use another channel"),
    BUSY("busy", "the provider limits calls just now; run this again later"),
    UNFIT(
            "unfit for streaming",
            "the provider answered, but with no stream that the gateway understands"),
    FAILS(
            "dead provider",
            "it answers HTTP 200 with an error inside; a free-api service does so when its token has"
                    + " ended"),
    CUT("breaks off", "the stream came, but ended without a finish_reason"),
    THINKS_ONLY(
            "only thinks",
            "the model spent all tokens on thinking; redirect to one that answers at once"),
    REFUSED("refused", "the provider does not take the request"),
    DEAD("dead provider", "it cannot be reached or answers with an error of its own"),
    SILENT("silent", "no answer came in time"),
    OFF("switched off", "the gateway has the channel switched off");

    private final String title;
    private final String meaning;

    ProofVerdict(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** A few words for a table. */
    public String title() {
        return title;
    }

    /** What it means and what to do. */
    String meaning() {
        return meaning;
    }
}
