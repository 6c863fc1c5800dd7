package ink.dong4j.card.program;

import ink.dong4j.card.ui.Msg;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Takes messages out of a mailbox as the loop does. */
public final class MailboxTaker {
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final Mailbox mailbox;

    public MailboxTaker(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Everything up to a turn's end, which has to come. */
    public List<Msg> untilTurnEnded() throws InterruptedException {
        List<Msg> taken = new ArrayList<>();
        while (taken.stream().noneMatch(Msg.TurnEnded.class::isInstance)) {
            Batch batch = mailbox.take(LONG_ENOUGH);
            if (batch.empty()) {
                throw new AssertionError("no turn ended: " + taken);
            }
            taken.addAll(batch.messages());
        }
        return taken;
    }

    /** What waits now. */
    public List<Msg> now() {
        return mailbox.take().messages();
    }
}
