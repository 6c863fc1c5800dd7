package ink.dong4j.card.server.limit;

import static java.lang.Math.max;

import ink.dong4j.card.server.config.LimitsConfig.Rate;
import ink.dong4j.card.talk.Allowance;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;

/**
 * What one session, one address or the server may ask: so many messages in a window, and only so
 * many of them in quick succession. Not thread-safe.
 *
 * <p>The window begins with the first message and gives everything back at once when it has passed.
 * Giving back bit by bit would let someone who asks all the time pass more than the number that the
 * owner wrote: 20 per 10 minutes would become 24 in the first two minutes. So the number holds for
 * the window, and a refusal can name the moment from which the whole share is there again. The burst
 * is given back bit by bit, since it shall only slow down.
 */
final class Share {
    private final Rate rate;
    private final TimeMeter time;
    private final Bucket burst;
    private Bucket window;
    private long windowBegan;

    Share(Rate rate, TimeMeter time) {
        this.rate = rate;
        this.time = time;
        // One by one and in whole nanoseconds, so that the waits that it tells are exact.
        long each = (rate.burstPer().toNanos() + rate.burst() - 1) / rate.burst();
        this.burst =
                Bucket.builder()
                        .addLimit(
                                l ->
                                        l.capacity(rate.burst())
                                                .refillGreedy(1, Duration.ofNanos(each)))
                        .withCustomTimePrecision(time)
                        .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                        .build();
        this.window = newWindow();
        this.windowBegan = time.currentTimeNanos();
    }

    private Bucket newWindow() {
        return Bucket.builder()
                .addLimit(
                        l ->
                                l.capacity(rate.messages())
                                        .refillIntervally(rate.messages(), rate.per()))
                .withCustomTimePrecision(time)
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    /** How long until one more message may be asked; 0 for now. */
    long nanosToWait() {
        return max(wait(window), wait(burst));
    }

    private static long wait(Bucket bucket) {
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed() ? 0 : probe.getNanosToWaitForRefill();
    }

    /** Counts one message, for which there is nothing to wait. */
    Taken take() {
        if (window.getAvailableTokens() == rate.messages()) {
            window = newWindow();
            windowBegan = time.currentTimeNanos();
        }
        if (!window.tryConsume(1) || !burst.tryConsume(1)) {
            throw new IllegalStateException("taken from an empty share of " + rate);
        }
        return new Taken(this, windowBegan, windowsPassed());
    }

    /** One message that was counted. Given back while its window lasts; after that it counts no more. */
    record Taken(Share share, long windowBegan, long windowsPassed) {
        void giveBack() {
            if (share.windowBegan == windowBegan && share.windowsPassed() == windowsPassed) {
                share.window.addTokens(1);
            }
        }
    }

    private long windowsPassed() {
        return (time.currentTimeNanos() - windowBegan) / rate.per().toNanos();
    }

    Allowance left() {
        long left = window.getAvailableTokens();
        long untilFull =
                left == rate.messages()
                        ? 0
                        : window.estimateAbilityToConsume(rate.messages())
                                .getNanosToWaitForRefill();
        return new Allowance((int) left, rate.messages(), Duration.ofNanos(untilFull));
    }
}
