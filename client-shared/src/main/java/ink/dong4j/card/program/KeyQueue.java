package ink.dong4j.card.program;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.ui.Msg;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Input on its way to the interface: decoded in pieces and taken in by slices of time, so that much
 * input at once keeps neither the visit from its hang-up nor other visits from the thread. Holds one
 * read of the mailbox at most. Confined to the loop's thread.
 */
final class KeyQueue {
    /** How long keys are taken in at a time; the key that goes on then is the last one. */
    static final Duration SLICE = Duration.ofMillis(2);

    /** How many bytes are decoded at a time. */
    private static final int PIECE = 1024;

    private final KeyDecoder decoder;
    private final Tty tty;
    private final InstantSource clock;
    private final Deque<Msg> keys = new ArrayDeque<>();
    private ByteBuffer input = ByteBuffer.allocate(0);
    private Instant came = Instant.EPOCH;
    private int used;

    KeyQueue(KeyDecoder decoder, Tty tty, InstantSource clock) {
        this.decoder = requireNonNull(decoder, "decoder is null");
        this.tty = requireNonNull(tty, "tty is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /** Whether all input was taken in, so that more may be read. */
    boolean isEmpty() {
        return keys.isEmpty() && !input.hasRemaining();
    }

    /** When there is something to take in, if no more comes: at once while the queue is not empty. */
    Instant due() {
        return isEmpty() ? decoder.deadline().orElse(Instant.MAX) : Instant.MIN;
    }

    /**
     * Reads what came, and what the time alone makes of earlier bytes. Until the queue is empty nothing
     * is read.
     *
     * @return whether there are keys
     */
    boolean read(ByteBuffer bytes, Instant now) {
        if (isEmpty()) {
            input = bytes;
            came = now;
            decode();
        }
        return !keys.isEmpty();
    }

    /**
     * Takes keys in until none is left, the slice's time has passed, or it is over.
     *
     * @param letters whether letters are keys now, so that a text is many of them
     */
    void take(BooleanSupplier over, BooleanSupplier letters, Consumer<Msg> taker) {
        Instant end = clock.instant().plus(SLICE);
        do {
            taker.accept(next(letters.getAsBoolean()));
            if (keys.isEmpty() && input.hasRemaining()) {
                decode();
            }
        } while (!keys.isEmpty() && !over.getAsBoolean() && clock.instant().isBefore(end));
        tellUsed();
    }

    private Msg next(boolean letters) {
        Msg next = keys.remove();
        if (letters && next instanceof Msg.Typed(String text)) {
            int end = text.offsetByCodePoints(0, 1);
            if (end < text.length()) {
                keys.addFirst(new Msg.Typed(text.substring(end)));
                return new Msg.Typed(text.substring(0, end));
            }
        }
        return next;
    }

    /** All of it came at one time, however late a piece is decoded. */
    private void decode() {
        do {
            int length = Math.min(PIECE, input.remaining());
            keys.addAll(Rolling.found(decoder.decode(input.slice(input.position(), length), came)));
            input.position(input.position() + length);
            used += length;
        } while (keys.isEmpty() && input.hasRemaining());
        tellUsed();
    }

    private void tellUsed() {
        if (isEmpty() && used > 0) {
            tty.consumed(used);
            used = 0;
        }
    }
}
