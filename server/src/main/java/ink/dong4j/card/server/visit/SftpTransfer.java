package ink.dong4j.card.server.visit;

import ink.dong4j.card.server.metrics.VisitKind;
import java.nio.ByteBuffer;
import java.util.Optional;

/** SFTP: requests one after the other, each answered before the next one is looked at. */
record SftpTransfer(FileDialogue.Factory dialogues) implements Transfer {
    /** A type and a number. */
    private static final int SHORTEST_REQUEST = 5;

    /** A refused write of the usual 32 KiB comes whole, and any request fits the window. */
    private static final int LONGEST_REQUEST = 40 * 1024;

    @Override
    public VisitKind kind() {
        return VisitKind.SFTP;
    }

    @Override
    public int run(Link link) throws InterruptedException {
        TransferInput input = link.input();
        FileDialogue dialogue = dialogues.open(link.root(), link.phrases());
        while (true) {
            Optional<byte[]> head = input.take(Integer.BYTES, !dialogue.isTransferring());
            if (head.isEmpty()) {
                return 0;
            }
            int length = ByteBuffer.wrap(head.get()).getInt();
            if (length < SHORTEST_REQUEST || length > LONGEST_REQUEST) {
                return CommandVisit.USAGE;
            }
            Optional<byte[]> body = input.take(length, false);
            if (body.isEmpty()) {
                return 0;
            }
            ByteBuffer request = ByteBuffer.allocate(Integer.BYTES + length);
            request.put(head.get()).put(body.get());
            link.output().bytes(dialogue.answer(request.array()));
        }
    }
}
