package ink.dong4j.card.server.metrics;

/** Something that waits or goes on, and is looked at only when the figures are asked for. */
public enum Depth {
    /** Answers that run. */
    ANSWERS("card_answers_running", "Answers that run now."),
    /** Connections, logged in or not. */
    CONNECTIONS("card_connections_open", "Connections that are open now."),
    /** Connections that have still to log in. */
    LOGINS("card_connections_unauthenticated", "Connections that have still to log in."),
    /** Addresses with a connection. */
    ADDRESSES("card_addresses", "Addresses with a connection open now."),
    /** Bytes of visitors that their visits have not used yet. */
    MAILBOX_BYTES("card_mailbox_pending_bytes", "Input that waits for its visits, in bytes."),
    /** Messages that visits have not used yet. */
    MAILBOX_MESSAGES("card_mailbox_pending_messages", "Messages that wait for their visits."),
    /** What the owner lets a day cost. */
    DAY_TOKENS("card_day_tokens", "Tokens that a day may cost."),
    /** What the day has cost so far. */
    DAY_TOKENS_SPENT(
            "card_day_tokens_spent", "Tokens that today has cost, with those that are set aside."),
    /** What is set aside for requests that run. */
    DAY_TOKENS_RESERVED("card_day_tokens_reserved", "Tokens set aside for requests that run."),
    /** Writes that have not left yet. */
    WRITES("card_writes_pending", "Writes to visitors that have not left yet.");

    private final String metric;
    private final String help;

    Depth(String metric, String help) {
        this.metric = metric;
        this.help = help;
    }

    String metric() {
        return metric;
    }

    String help() {
        return help;
    }
}
