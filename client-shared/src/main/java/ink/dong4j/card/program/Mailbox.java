package ink.dong4j.card.program;

import ink.dong4j.card.people.Latest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.ui.Msg;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where everything that happens to one visit waits for the visit's thread. Any thread may put,
 * event loops too: putting never waits for the taker. One thread takes.
 *
 * <p>It stays small however slow the taker is: input is bounded by the wire's window, of several
 * sizes and of several replies that say how something stands only the last counts, and the deltas of
 * a turn join into one text that the turn bounds.
 */
public final class Mailbox {
    private static final byte[] NOTHING = new byte[0];
    private static final int FIRST_CAPACITY = 64;
    private static final Duration LONGEST = Duration.ofDays(1);

    /** A wait from this time on has an alarm and no time limit of its own. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final int inputBound;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Alarm alarm = new Alarm(this::wake);

    private byte[] input = NOTHING;
    private int inputLength;
    private List<Msg> messages = new ArrayList<>();
    private Optional<Msg.Resized> size = Optional.empty();
    private long joiningTurn;
    private StringBuilder joining = new StringBuilder();
    private boolean hungUp;
    private boolean woken;

    /** What ends the taker's wait beside messages. */
    private boolean wantsInput = true;

    private boolean wantsText = true;

    /**
     * @param inputBound how many bytes of input may wait: the wire's window. A peer that sends more
     *     breaks its promise and is hung up.
     */
    public Mailbox(int inputBound) {
        this.inputBound = inputBound;
    }

    /** Bytes from the visitor's terminal; copied. */
    public void input(byte[] bytes) {
        put(
                () -> {
                    if (bytes.length > inputBound - inputLength) {
                        hungUp = true;
                        return;
                    }
                    int length = inputLength + bytes.length;
                    if (length > input.length) {
                        int capacity = Math.max(FIRST_CAPACITY, Math.max(length, 2 * input.length));
                        input = Arrays.copyOf(input, Math.min(capacity, inputBound));
                    }
                    System.arraycopy(bytes, 0, input, inputLength, bytes.length);
                    inputLength = length;
                });
    }

    /** The terminal's window has a new size, in cells; zero where it is not known. */
    public void resized(int columns, int rows) {
        put(() -> size = Optional.of(new Msg.Resized(columns, rows)));
    }

    /** A message for the interface. */
    public void post(Msg msg) {
        put(
                () -> {
                    if (msg instanceof Msg.Delta(long turn, String text)) {
                        if (turn != joiningTurn) {
                            endJoining();
                            joiningTurn = turn;
                        }
                        joining.append(text);
                    } else {
                        endJoining();
                        messages.removeIf(waiting -> isOutdated(waiting, msg));
                        messages.add(msg);
                    }
                });
    }

    /** The line is gone: nothing can be written any more. Idempotent. */
    public void hangUp() {
        put(() -> hungUp = true);
    }

    /** How much input waits for the taker, in bytes. */
    public int waitingBytes() {
        lock.lock();
        try {
            return inputLength;
        } finally {
            lock.unlock();
        }
    }

    /** How many messages wait for the taker; what is joined counts as one. */
    public int waitingMessages() {
        lock.lock();
        try {
            return messages.size() + (joining.isEmpty() ? 0 : 1) + (size.isPresent() ? 1 : 0);
        } finally {
            lock.unlock();
        }
    }

    /** Makes a waiting taker look again, with nothing new in the box. */
    void wake() {
        put(() -> woken = true);
    }

    /** Everything that waits, without waiting for more. */
    Batch take() {
        lock.lock();
        try {
            woken = false;
            return drain(true);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #take()}, but the input stays, and a wake-up for the next look, too. */
    Batch takeMessages() {
        lock.lock();
        try {
            return drain(false);
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #take()}, after something came, a wake-up, or the time. */
    Batch take(Duration timeout) throws InterruptedException {
        return take(timeout, true, true);
    }

    /**
     * As {@link #take(Duration)}; other visits' threads run first where something waits already.
     *
     * @param withInput false leaves the input where it is, for a taker that is busy with some
     * @param withText false does not end the wait for more text of the answer that runs, for a taker
     *     that has some to show
     */
    @SuppressWarnings("ThreadPriorityCheck")
    Batch take(Duration timeout, boolean withInput, boolean withText) throws InterruptedException {
        if (wants(withInput, withText)) {
            // Nothing preempts a virtual thread, and a flood lets its taker never wait.
            Thread.yield();
        }
        long nanos = timeout.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : timeout.toNanos();
        boolean isLong = nanos >= LONG.toNanos();
        if (isLong) {
            alarm.in(nanos);
        }
        lock.lockInterruptibly();
        try {
            while (nanos > 0 && !hasNews()) {
                if (isLong) {
                    news.await();
                } else {
                    nanos = news.awaitNanos(nanos);
                }
            }
            woken = false;
            return drain(withInput);
        } finally {
            lock.unlock();
        }
    }

    /** Nothing is taken any more: no timer stays behind. */
    void abandon() {
        alarm.off();
    }

    /** Notes what the taker waits for, and tells whether it is there. */
    private boolean wants(boolean withInput, boolean withText) {
        lock.lock();
        try {
            wantsInput = withInput;
            wantsText = withText;
            return hasNews();
        } finally {
            lock.unlock();
        }
    }

    private boolean hasNews() {
        return woken
                || hungUp
                || (wantsInput && inputLength > 0)
                || (wantsText && !joining.isEmpty())
                || !messages.isEmpty()
                || size.isPresent();
    }

    private boolean isEmpty(boolean withInput) {
        return (inputLength == 0 || !withInput)
                && messages.isEmpty()
                && joining.isEmpty()
                && size.isEmpty()
                && !hungUp;
    }

    private void put(Runnable change) {
        lock.lock();
        try {
            change.run();
            if (hasNews()) {
                news.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether nobody needs a message any more when another one follows. */
    private static boolean isOutdated(Msg waiting, Msg next) {
        return next instanceof Msg.Came(Reply reply)
                && reply instanceof Latest
                && waiting instanceof Msg.Came(Reply earlier)
                && earlier.getClass().equals(reply.getClass());
    }

    private void endJoining() {
        if (!joining.isEmpty()) {
            messages.add(new Msg.Delta(joiningTurn, joining.toString()));
            joining = new StringBuilder();
        }
    }

    private Batch drain(boolean withInput) {
        if (isEmpty(withInput)) {
            return new Batch(ByteBuffer.wrap(NOTHING), List.of(), false);
        }
        endJoining();
        if (size.isPresent()) {
            messages.addFirst(size.get());
        }
        int length = withInput ? inputLength : 0;
        Batch batch = new Batch(ByteBuffer.wrap(input, 0, length), messages, hungUp);
        if (withInput) {
            input = NOTHING;
            inputLength = 0;
        }
        size = Optional.empty();
        messages = new ArrayList<>();
        return batch;
    }
}
