package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.files.Published;

/** The file protocol of one channel: each request of the client has one reply. For one thread. */
public interface FileDialogue {
    /**
     * Answers a request.
     *
     * @param request a whole packet of the protocol, its length first
     * @return a whole packet, too
     */
    byte[] answer(byte[] request);

    /** Whether the client has opened something that it has not closed. */
    boolean isTransferring();

    /** Begins dialogues. */
    interface Factory {
        /**
         * Begins one.
         *
         * @param root all that there is for the client
         * @param phrases what the client is told in
         */
        FileDialogue open(Published.Folder root, Phrases phrases);
    }
}
