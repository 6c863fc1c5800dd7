package ink.dong4j.card.server.ssh.admission;

import ink.dong4j.card.server.metrics.Stage;

/** What admission says to a new connection. */
sealed interface AdmissionResult {
    /** It may come in; the slot is closed when the connection is. */
    record Admitted(ConnectionSlot slot) implements AdmissionResult {}

    record Refused(Refusal refusal) implements AdmissionResult {}

    /** Why a connection does not come in. */
    enum Refusal {
        FULL("the server is full", Stage.CONNECTIONS),
        ADDRESS("too many of one address", Stage.ADDRESS_CONNECTIONS),
        NETWORK("too many of one network", Stage.NETWORK_CONNECTIONS),
        PACE("too fast from one address", Stage.ADDRESS_PACE),
        LOGINS("too many logins at once", Stage.LOGINS);

        private final String reason;
        private final Stage stage;

        Refusal(String reason, Stage stage) {
            this.reason = reason;
            this.stage = stage;
        }

        Stage stage() {
            return stage;
        }

        String reason() {
            return reason;
        }
    }
}
