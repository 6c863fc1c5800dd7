package ink.dong4j.card.program;

import ink.dong4j.card.ui.Msg;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * What came in since the last look into the mailbox.
 *
 * @param input bytes of the visitor's terminal, in order; owned by the taker
 * @param messages everything else, in order
 * @param hungUp the line is gone; nothing follows
 */
record Batch(ByteBuffer input, List<Msg> messages, boolean hungUp) {
    Batch {
        messages = List.copyOf(messages);
    }

    boolean empty() {
        return !input.hasRemaining() && messages.isEmpty() && !hungUp;
    }
}
