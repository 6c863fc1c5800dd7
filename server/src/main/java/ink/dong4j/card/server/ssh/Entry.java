package ink.dong4j.card.server.ssh;

/** What the door says to a new connection. */
sealed interface Entry {
    /** It may come in; the ticket is closed when the connection is. */
    record Admitted(Ticket ticket) implements Entry {}

    record Refused(Refusal refusal) implements Entry {}

    /** Why a connection does not come in. */
    enum Refusal {
        FULL("the server is full"),
        ADDRESS("too many of one address"),
        PACE("too fast from one address"),
        LOGINS("too many logins at once");

        private final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
