package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.files.Published;
import ink.dong4j.card.server.metrics.VisitKind;

/** How a client's program and ours exchange files. */
sealed interface Transfer permits SftpTransfer, ScpTransfer {
    /** For the log and the figures. */
    VisitKind kind();

    /**
     * Serves the client until it ends or the input does.
     *
     * @return the exit status where the input did not end before
     */
    int run(Link link) throws InterruptedException;

    /**
     * What a transfer works with.
     *
     * @param root all that there is to take along, the same for the whole visit
     * @param phrases what the client is told in
     */
    record Link(
            Published.Folder root, Phrases phrases, TransferInput input, CommandOutput output) {}
}
