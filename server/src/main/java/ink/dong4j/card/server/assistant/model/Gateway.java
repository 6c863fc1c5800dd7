package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks models behind an OpenAI-compatible gateway. A stream is read on the calling thread. An answer
 * counts only when it held text and the model said that it had finished; a stream that just ends was
 * cut, with or without its closing mark. Thread-safe; one per process.
 *
 * <pre>
 * sent ──► waiting ──first token──► flowing ──finish──► Answered, Shortened or declined
 *             │                        └──error, end, silence──► Failed(CUT_SHORT)
 *             └──error, end, silence──► Failed(why): nothing was shown, others may answer
 * </pre>
 */
public final class Gateway implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    // What an answer cost comes right behind its end.
    private static final Duration USAGE = Duration.ofMillis(300);
    // The rest of a finished stream, read so that its connection can serve the next answer.
    private static final Duration REST = Duration.ofMillis(50);

    private final JsonMapper json = new JsonMapper();
    private final GatewayHttp http;

    /** Sends nothing yet. */
    public Gateway(GatewayConfig gateway) {
        http = new GatewayHttp(gateway, json);
    }

    /**
     * Sends one request and reads its answer, no longer than patience lasts.
     *
     * @param bill is told what it cost
     * @throws InterruptedException when the visitor left; the connection is closed by then
     */
    public Attempt ask(ChatRequest request, Reply reply, Patience patience, Bill bill)
            throws InterruptedException {
        try {
            GatewayHttp.Answer answer = http.post(request.body(), patience);
            try (InputStream body = answer.body()) {
                return read(request.model(), answer.head(), body, reply, patience, bill);
            }
        } catch (IOException e) {
            return failed(request.model().name(), reply, patience, bill, e);
        }
    }

    private Attempt read(
            ModelConfig model,
            ClassicHttpResponse head,
            InputStream body,
            Reply reply,
            Patience patience,
            Bill bill)
            throws IOException {
        int status = head.getCode();
        String requestId = RequestId.of(head);
        if (!isEventStream(head)) {
            String text = ErrorText.of(body, patience);
            Piece whole = Piece.of(text, status, json);
            if (whole.finish().isEmpty() || whole.torn()) {
                throw noStream(text, status, requestId);
            }
            return whole(whole, reply, bill, status, requestId);
        }
        EventLines lines = new EventLines(body);
        Optional<String> finish = Optional.empty();
        Optional<String> line = lines.next();
        boolean torn = false;
        while (finish.isEmpty() && !reply.full() && !bill.exceeds(model.maxTokens())) {
            if (line.isEmpty() || line.get().equals(EventLines.DONE)) {
                throw Refusal.broken(status, requestId, "no finish");
            }
            if (patience.turnIsOver()) {
                // A visitor who reads slowly does not get a longer turn.
                throw new Silence();
            }
            Piece piece = Piece.of(line.get(), status, json);
            if (piece.complaint().isPresent()) {
                throw Refusal.inStream(piece.complaint().get(), requestId);
            }
            if (piece.torn() && !torn) {
                torn = true;
                LOG.warn(
                        "A piece of an answer was damaged, model={} request={}",
                        model.name(),
                        requestId);
            }
            if (piece.token()) {
                patience.token();
            }
            bill.add(piece);
            long told = System.nanoTime();
            reply.thought(piece.thought());
            reply.add(piece.text());
            patience.read(System.nanoTime() - told);
            finish = piece.finish();
            line = finish.isEmpty() ? lines.next() : Optional.empty();
        }
        reply.end();
        if (finish.isPresent()) {
            readRest(lines, patience, status, bill);
        }
        bill.finished();
        return finished(finish.orElse("length"), reply, status, requestId);
    }

    /** A whole answer that came at once, although a stream was asked for. */
    private static Attempt whole(Piece piece, Reply reply, Bill bill, int status, String requestId)
            throws Refusal {
        bill.add(piece);
        reply.thought(piece.thought());
        reply.add(piece.text());
        reply.end();
        bill.finished();
        return finished(piece.finish().orElse("stop"), reply, status, requestId);
    }

    private static boolean isEventStream(ClassicHttpResponse head) {
        for (Header type : head.getHeaders(HttpHeaders.CONTENT_TYPE)) {
            if (type.getValue().toLowerCase(Locale.ROOT).startsWith("text/event-stream")) {
                return true;
            }
        }
        return false;
    }

    // Gateways report errors with a good status, too.
    private Refusal noStream(String text, int status, String requestId) {
        Complaint complaint = Complaint.of(status, text, json);
        if (complaint.aboutWords()) {
            return Refusal.of(complaint, requestId);
        }
        Refusal.Kind kind = complaint.said() ? Refusal.Kind.REFUSED : Refusal.Kind.BROKEN;
        return new Refusal(Trouble.UNREACHABLE, kind, status, requestId, "no stream");
    }

    private void readRest(EventLines lines, Patience patience, int status, Bill bill) {
        patience.atMost(bill.reported() ? REST : USAGE);
        try {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                boolean done = line.get().equals(EventLines.DONE);
                if (!done) {
                    bill.add(Piece.of(line.get(), status, json).usageAlone());
                }
                if (done || bill.reported()) {
                    patience.atMost(REST);
                }
                line = lines.next();
            }
        } catch (InterruptedIOException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("The rest of a finished answer was lost by {}", kinds(e));
        }
    }

    private static Attempt finished(String finish, Reply reply, int status, String requestId)
            throws Refusal {
        if (finish.equals("content_filter") || finish.equals("sensitive")) {
            return new Attempt(new Outcome.Failed(Trouble.DECLINED), Mark.NEITHER);
        }
        if (!reply.complete()) {
            throw Refusal.empty(status, requestId);
        }
        return new Attempt(
                finish.equals("length") ? new Outcome.Shortened() : new Outcome.Answered(),
                Mark.WORKED);
    }

    private static Attempt failed(
            String model, Reply reply, Patience patience, Bill bill, IOException cause)
            throws InterruptedException {
        if (cause instanceof InterruptedIOException) {
            InterruptedException interrupted = new InterruptedException("the answer was left");
            interrupted.initCause(cause);
            throw interrupted;
        }
        reply.end();
        log(model, cause);
        Trouble trouble = Trouble.UNREACHABLE;
        Mark mark = cause instanceof Silence && patience.isUnfair() ? Mark.NEITHER : Mark.FAILED;
        if (cause instanceof Refusal refusal) {
            trouble = refusal.trouble();
            mark = refusal.mark();
        }
        if (cause instanceof Refusal refusal ? refusal.free() : cause instanceof NeverSent) {
            bill.free();
        }
        boolean cut = reply.begun() && trouble != Trouble.DECLINED;
        Duration rest = cause instanceof Refusal refusal ? refusal.rest() : Duration.ZERO;
        return new Attempt(new Outcome.Failed(cut ? Trouble.CUT_SHORT : trouble), mark)
                .resting(rest);
    }

    private static void log(String model, IOException cause) {
        switch (cause) {
            case Refusal refusal ->
                    LOG.warn(
                            "The gateway failed: {}, model={} status={} request={}",
                            refusal.getMessage(),
                            model,
                            refusal.status(),
                            refusal.requestId());
            case Silence _ -> LOG.warn("The gateway failed: nothing came in time, model={}", model);
            default -> LOG.warn("The gateway failed: no connection, or it broke, model={}", model);
        }
        LOG.debug("The gateway failed by {}", kinds(cause));
    }

    // Kinds only: messages of exceptions hold addresses, and could hold what was sent.
    private static String kinds(@Nullable Throwable cause) {
        return causes(cause)
                .map(link -> link.getClass().getName())
                .collect(Collectors.joining(", by "));
    }

    private static Stream<Throwable> causes(@Nullable Throwable cause) {
        return Stream.<Throwable>iterate(cause, Objects::nonNull, Throwable::getCause).limit(5);
    }

    /** Ends the connections, and with them the answers that still come. */
    @Override
    public void close() {
        http.close();
    }
}
