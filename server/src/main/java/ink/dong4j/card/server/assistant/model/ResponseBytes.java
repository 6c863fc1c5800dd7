package ink.dong4j.card.server.assistant.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as it comes, read by one thread that waits no longer than its {@link
 * Patience}. At most one delivery of the HTTP client is held at a time. Leaving before the end, by
 * {@link #close()} from any thread, closes the connection at once.
 */
final class ResponseBytes extends InputStream implements BodySubscriber<InputStream> {
    private final Patience patience;
    private final long limitBytes;
    private final LinkedBlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription =
            new AtomicReference<>();
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private volatile boolean left;
    private boolean ended;
    private long readBytes;

    ResponseBytes(Patience patience, long limitBytes) {
        this.patience = patience;
        this.limitBytes = limitBytes;
    }

    private sealed interface Delivery {
        record Bytes(List<ByteBuffer> buffers) implements Delivery {}

        record Broken(Throwable cause) implements Delivery {}

        record End() implements Delivery {}
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription.set(subscription);
        if (left) {
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> item) {
        deliveries.add(new Delivery.Bytes(item));
    }

    @Override
    public void onError(Throwable throwable) {
        deliveries.add(new Delivery.Broken(throwable));
    }

    @Override
    public void onComplete() {
        deliveries.add(new Delivery.End());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = buffers.peek();
        while (buffer == null || !buffer.hasRemaining()) {
            buffers.poll();
            if (buffers.isEmpty() && !refill()) {
                return -1;
            }
            buffer = buffers.peek();
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(bytes, offset, count);
        readBytes += count;
        if (readBytes > limitBytes) {
            close();
            throw new IOException("the response is longer than " + limitBytes + " bytes");
        }
        return count;
    }

    private boolean refill() throws IOException {
        while (buffers.isEmpty() && !ended) {
            switch (next()) {
                case Delivery.Bytes(List<ByteBuffer> more) -> {
                    buffers.addAll(more);
                    Flow.Subscription source = subscription.get();
                    if (source != null) {
                        source.request(1);
                    }
                }
                case Delivery.Broken(Throwable cause) ->
                        throw new IOException("the response broke off", cause);
                case Delivery.End() -> ended = true;
            }
        }
        return !buffers.isEmpty();
    }

    private Delivery next() throws IOException {
        try {
            Delivery delivery = deliveries.poll(patience.leftNanos(), TimeUnit.NANOSECONDS);
            if (delivery == null) {
                close();
                throw new Silence();
            }
            return delivery;
        } catch (InterruptedException e) {
            close();
            InterruptedIOException interrupted = new InterruptedIOException("the answer was left");
            interrupted.initCause(e);
            throw interrupted;
        }
    }

    @Override
    public void close() {
        left = true;
        Flow.Subscription source = subscription.get();
        if (source != null) {
            source.cancel();
        }
    }
}
