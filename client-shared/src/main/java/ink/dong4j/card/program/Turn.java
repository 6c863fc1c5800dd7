package ink.dong4j.card.program;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.ui.Msg;
import java.util.function.Consumer;

/**
 * One answer on its way: a virtual thread that asks an {@link Answerer} and posts what it says to the
 * mailbox, the end last. Thread-safe.
 */
public final class Turn {
    /** The longest answer that is passed on, in characters; the rest of a longer one is not read. */
    static final int BOUND = 256 * 1024;

    /** Thoughts of one model that are passed on, in characters; a screen keeps no more. */
    static final int THOUGHTS = 32 * 1024;

    private final long number;
    private final Mailbox mailbox;
    private final Thread thread;
    private volatile boolean cancelled;

    private Turn(
            long number,
            Question question,
            Answerer answerer,
            Mailbox mailbox,
            Runnable ended,
            Consumer<Throwable> broken) {
        this.number = number;
        this.mailbox = mailbox;
        this.thread =
                Thread.ofVirtual()
                        .name("turn-" + number)
                        .unstarted(() -> run(question, answerer, ended, broken));
    }

    /**
     * Starts to answer, and lets the answer's own thread go first: so a question is usually on its way before
     * anything is painted.
     *
     * @param ended runs once on the turn's thread when the answerer is done, before the end is
     *     posted: what the turn held can be given back there
     * @param broken told of what an answerer should not have thrown, an {@code Error} too, on the
     *     turn's thread; the visitor reads that the assistant cannot be reached
     */
    @SuppressWarnings("ThreadPriorityCheck")
    public static Turn start(
            long number,
            Question question,
            Answerer answerer,
            Mailbox mailbox,
            Runnable ended,
            Consumer<Throwable> broken) {
        Turn turn = new Turn(number, question, answerer, mailbox, ended, broken);
        turn.thread.start();
        Thread.yield();
        return turn;
    }

    public long number() {
        return number;
    }

    /** Stops the answer: no text follows, and the end is posted when the answerer let go. */
    public void cancel() {
        cancelled = true;
        thread.interrupt();
    }

    /** Posts the end whatever is thrown on the way, by {@code ended} and {@code broken} too. */
    private void run(
            Question question, Answerer answerer, Runnable ended, Consumer<Throwable> broken) {
        Sink sink = new Sink();
        Outcome outcome = new Outcome.Failed(Trouble.UNREACHABLE);
        try {
            outcome = outcome(question, answerer, sink);
        } catch (RuntimeException | Error e) {
            outcome = failed(sink);
            if (e instanceof Error || !cancelled) {
                broken.accept(e);
            }
        } finally {
            try {
                ended.run();
            } finally {
                mailbox.post(new Msg.TurnEnded(number, outcome));
            }
        }
    }

    private Outcome outcome(Question question, Answerer answerer, Sink sink) {
        try {
            Outcome outcome = answerer.answer(question, sink);
            return cancelled ? new Outcome.Cancelled() : outcome;
        } catch (InterruptedException e) {
            return sink.full && !cancelled ? new Outcome.Shortened() : new Outcome.Cancelled();
        }
    }

    private Outcome failed(Sink sink) {
        if (cancelled) {
            return new Outcome.Cancelled();
        }
        return new Outcome.Failed(sink.length > 0 ? Trouble.CUT_SHORT : Trouble.UNREACHABLE);
    }

    private final class Sink implements AnswerSink {
        private int length;
        private int thought;
        private boolean full;

        @Override
        public void event(AnswerEvent event) {
            switch (event) {
                case AnswerEvent.Speaks _ -> {
                    thought = 0;
                    post(new Msg.Told(number, event));
                }
                case AnswerEvent.Thought(String text) -> {
                    int left = THOUGHTS - thought;
                    thought += Math.min(left, text.length());
                    if (left > 0) {
                        post(new Msg.Told(number, event));
                    }
                }
                case AnswerEvent.WasThought _ -> {
                    length = 0;
                    post(new Msg.Told(number, event));
                }
                case AnswerEvent.MayBeThought _, AnswerEvent.Support _, AnswerEvent.BusyFor _ ->
                        post(new Msg.Told(number, event));
                // What a stopped answer cost is known only after it was stopped.
                case AnswerEvent.Cost _ -> mailbox.post(new Msg.Told(number, event));
            }
        }

        @Override
        @SuppressWarnings("ThreadPriorityCheck")
        public void delta(String text) {
            if (full || text.isEmpty()) {
                return;
            }
            boolean begins = length == 0;
            full = text.length() > BOUND - length;
            String kept = full ? text.substring(0, BOUND - length) : text;
            length += kept.length();
            post(new Msg.Delta(number, kept));
            if (begins) {
                // The first words are shown before the next ones are read.
                Thread.yield();
            }
            if (full) {
                Thread.currentThread().interrupt();
            }
        }

        private void post(Msg msg) {
            if (!cancelled) {
                mailbox.post(msg);
            }
        }
    }
}
