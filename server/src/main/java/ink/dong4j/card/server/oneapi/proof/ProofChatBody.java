package ink.dong4j.card.server.oneapi.proof;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The text of a stream as far as it came. Its end is the first {@code [DONE]}, since a connection may
 * stay open after that; what is longer than an answer to a greeting can be is cut. Fed by the HTTP
 * client's threads.
 */
final class ProofChatBody implements BodySubscriber<ProofChatBody> {
    private static final int LONGEST_BYTES = 1 << 20;
    private static final String END = "data: [DONE]";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /** Completed with whether the end came, and not a break. */
    CompletableFuture<Boolean> end() {
        return end;
    }

    synchronized String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Lets the connection go. */
    synchronized void leave() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public CompletionStage<ProofChatBody> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.write(part, 0, Math.min(part.length, LONGEST_BYTES - bytes.size()));
        }
        if (bytes.size() >= LONGEST_BYTES || text().contains(END)) {
            end.complete(true);
        }
    }

    @Override
    public void onError(Throwable throwable) {
        end.complete(false);
    }

    @Override
    public void onComplete() {
        end.complete(true);
    }
}
