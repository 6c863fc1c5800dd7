package ink.dong4j.card.server.metrics;

/** A gauge, read only when the figures are asked for. */
public enum Depth {
    ANSWERS("card_answers_running", "Answers that run now."),
    CONNECTIONS("card_connections_open", "Connections that are open now."),
    LOGINS("card_connections_unauthenticated", "Connections that have still to log in."),
    ADDRESSES("card_addresses", "Addresses with a connection open now."),
    MAILBOX_BYTES("card_mailbox_pending_bytes", "Input that waits for its visits, in bytes."),
    MAILBOX_MESSAGES("card_mailbox_pending_messages", "Messages that wait for their visits."),
    DAY_TOKENS("card_day_tokens", "Tokens that a day may cost."),
    DAY_TOKENS_SPENT(
            "card_day_tokens_spent", "Tokens that today has cost, with those that are set aside."),
    DAY_TOKENS_RESERVED("card_day_tokens_reserved", "Tokens set aside for requests that run."),
    STORE_UP("card_store_up", "1, or 0 while the database cannot be used: the log says why."),
    STORE_WRITES("card_store_writes_pending", "Writes that wait for the database."),
    LOBBY_MEMBERS("card_lobby_members", "Members of the live room."),
    LETTERS_WAITING(
            "card_letters_waiting",
            "Messages, digests and reports on their way to the owner, for each channel by itself."),
    ASSISTANT_PAUSED("card_assistant_paused", "1 while the owner has paused the assistant."),
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
