package ink.dong4j.card.program;

import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.KeyDecoder;
import ink.dong4j.card.keys.WheelArrows;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Decodes input in pieces and hands it to the interface in slices of time, so that a flood of input
 * delays neither the notice of a hang-up nor other visits. Holds at most one read of the mailbox.
 * Confined to the loop's thread.
 */
final class KeyQueue {
    /** How long one slice takes keys in; the key that is being handled then is the last one. */
    static final Duration SLICE = Duration.ofMillis(2);

    /** The pause after a slice, as a multiple of its time: keys use a quarter of a thread at most. */
    private static final int REST = 3;

    /** The longest that a slice and its frame take. */
    private static final Duration MOST_WORK = SLICE.multipliedBy(2);

    /** How many bytes are decoded at a time. */
    private static final int PIECE = 1024;

    private final KeyDecoder decoder;
    private final Tty tty;
    private final InstantSource clock;
    private final Deque<Input> keys = new ArrayDeque<>();
    private ByteBuffer input = ByteBuffer.allocate(0);
    private Instant came = Instant.EPOCH;
    private Instant ready = Instant.EPOCH;
    private int used;

    KeyQueue(KeyDecoder decoder, Tty tty, InstantSource clock) {
        this.decoder = decoder;
        this.tty = tty;
        this.clock = clock;
    }

    /**
     * Whether more input may be read: all that there was is taken in. It is read in a time of rest, too,
     * since the pauses in it tell a paste from typing.
     */
    boolean wants() {
        return isEmpty();
    }

    /** When there is something to do, if no more comes. */
    Instant due(Instant now) {
        if (isEmpty()) {
            return decoder.deadline().orElse(Instant.MAX);
        }
        return now.isBefore(ready) ? ready : now;
    }

    /**
     * Reads what came, and what the time alone makes of earlier bytes. Until the queue is empty nothing
     * is read.
     *
     * @return whether keys are to be taken in
     */
    boolean read(ByteBuffer bytes, Instant now) {
        if (isEmpty()) {
            input = bytes;
            came = now;
            decode();
        }
        return !keys.isEmpty() && !now.isBefore(ready);
    }

    /** Begins the pause after keys were handled and painted since a time. */
    void worked(Instant since) {
        Instant now = clock.instant();
        Duration took = Duration.between(since, now);
        // A longer time is due to a busy machine, not to this visit.
        Duration own = took.compareTo(MOST_WORK) < 0 ? took : MOST_WORK;
        // Not by Duration, which multiplies decimal numbers.
        ready = now.plusNanos(own.toNanos() * REST);
    }

    /**
     * Takes keys in until none is left, the slice's time has passed, or it is over.
     *
     * @param letters whether letters are keys now, so that a text is many of them
     */
    void take(BooleanSupplier over, BooleanSupplier letters, Consumer<Input> taker) {
        Instant end = clock.instant().plus(SLICE);
        do {
            taker.accept(next(letters.getAsBoolean()));
            if (keys.isEmpty() && input.hasRemaining()) {
                decode();
            }
        } while (!keys.isEmpty() && !over.getAsBoolean() && clock.instant().isBefore(end));
        tellUsed();
    }

    private boolean isEmpty() {
        return keys.isEmpty() && !input.hasRemaining();
    }

    private Input next(boolean letters) {
        Input next = keys.remove();
        if (letters && next instanceof Input.Typed(String text)) {
            int end = text.offsetByCodePoints(0, 1);
            if (end < text.length()) {
                keys.addFirst(new Input.Typed(text.substring(end)));
                return new Input.Typed(text.substring(0, end));
            }
        }
        return next;
    }

    /** Decodes pieces until there is a key; all of them have the time at which the input arrived. */
    private void decode() {
        do {
            int length = Math.min(PIECE, input.remaining());
            keys.addAll(
                    WheelArrows.found(decoder.decode(input.slice(input.position(), length), came)));
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
