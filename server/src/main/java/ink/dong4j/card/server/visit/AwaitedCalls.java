package ink.dong4j.card.server.visit;

import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.screen.PrintedPage;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What a command asks of the server beside answers, waited for on the command's thread. */
final class AwaitedCalls implements PrintedPage.Server {
    /** As shells have it for what is out of service, for a failure that passes, and for what is forbidden. */
    private static final int UNAVAILABLE = 69;

    private static final int LATER = 75;
    private static final int FORBIDDEN = 77;

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final VisitServices services;
    private final Visitor visitor;

    AwaitedCalls(VisitServices services, Visitor visitor) {
        this.services = services;
        this.visitor = visitor;
    }

    /** The exit status of a command of which nothing came. */
    static int status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unavailable _ -> UNAVAILABLE;
            case Refusal.Later _, Refusal.Full _ -> LATER;
            case Refusal.Forbidden _ -> FORBIDDEN;
        };
    }

    @Override
    public Reply reply(Request request) throws InterruptedException {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        try (VisitCalls calls =
                new VisitCalls(services, visitor, Optional.empty(), reply::complete)) {
            calls.call(request, Optional.empty());
            return reply.get(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Reply.Refused(request, new Refusal.Unavailable());
        } catch (ExecutionException e) {
            throw new IllegalStateException("nothing completes it with a failure", e);
        }
    }
}
