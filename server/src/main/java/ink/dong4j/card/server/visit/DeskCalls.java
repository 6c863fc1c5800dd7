package ink.dong4j.card.server.visit;

import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.server.desk.Desk;
import ink.dong4j.card.server.identity.Identity;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the owner's interface asks of the desk: one thing after the other, on a thread of its own, since the
 * desk waits for the disk. What he looks at is told again when it has changed.
 */
final class DeskCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeskCalls.class);

    /** How often it is looked whether something has changed. */
    private static final Duration REFRESH = Duration.ofSeconds(2);

    private static final int MOST_WAITING = 32;

    private final Desk desk;
    private final Identity owner;
    private final Consumer<Reply> replies;
    private final BlockingQueue<DeskRequest> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;

    /** What is looked at, and what was told of it last. Of the thread alone. */
    private Optional<DeskRequest.Look> looked = Optional.empty();

    private Optional<DeskReply> told = Optional.empty();

    DeskCalls(Desk desk, Identity owner, Consumer<Reply> replies) {
        this.desk = desk;
        this.owner = owner;
        this.replies = replies;
        this.thread = Thread.ofVirtual().name("desk").start(this::run);
    }

    void call(DeskRequest request) {
        if (!waiting.offer(request)) {
            replies.accept(new Reply.Refused(request, new Refusal.Later(REFRESH)));
        }
    }

    private void run() {
        try {
            while (true) {
                Optional<DeskRequest> next =
                        looked.isPresent()
                                ? Optional.ofNullable(
                                        waiting.poll(REFRESH.toNanos(), TimeUnit.NANOSECONDS))
                                : Optional.of(waiting.take());
                if (next.isPresent()) {
                    answer(next.get());
                } else {
                    lookAgain();
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("nobody is at the desk any more", e);
        }
    }

    private void answer(DeskRequest request) throws InterruptedException {
        switch (request) {
            case DeskRequest.Away _ -> looked = Optional.empty();
            case DeskRequest.Look look -> {
                looked = Optional.of(look);
                told = Optional.empty();
                lookAgain();
            }
            case DeskRequest.Act act -> {
                replies.accept(desk.act(owner, act));
                lookAgain();
            }
        }
    }

    private void lookAgain() throws InterruptedException {
        if (looked.isEmpty()) {
            return;
        }
        Optional<DeskReply> now = Optional.of(desk.look(owner, looked.get()));
        if (!now.equals(told)) {
            told = now;
            replies.accept(now.get());
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
