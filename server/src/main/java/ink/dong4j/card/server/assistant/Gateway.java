package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.core.ClientOptions;
import com.openai.core.LogLevel;
import com.openai.core.ObjectMappers;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIException;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.program.Answerer;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.server.metrics.GatewayFigures;
import ink.dong4j.card.server.metrics.GatewayOutcome;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Trouble;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers by a model behind an OpenAI-compatible gateway. The stream is read on the calling thread.
 * An answer counts only when it held text and the model said that it had finished; a stream that just
 * ends was cut, with or without its closing mark. Thread-safe; one per process.
 *
 * <pre>
 * sent ──► waiting ──first token──► flowing ──finish──► Answered, Shortened or declined
 *             │                        └──error, end, silence──► Failed(CUT_SHORT)
 *             └──error, end, silence──► Failed(why): nothing was shown, others may answer
 * </pre>
 */
final class Gateway implements Answerer, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

    // The rest of a finished stream, read so that its connection can serve the next answer.
    private static final Duration REST = Duration.ofMillis(50);

    private final AssistantConfig config;
    private final Conversation conversation;
    private final HttpClient http;
    private final Secrets secrets;
    private final GatewayFigures figures;
    private final Later<OpenAIClient> client;
    private final Later<JsonMapper> json = new Later<>(ObjectMappers::jsonMapper);

    Gateway(
            AssistantConfig config,
            GatewayConfig gateway,
            Conversation conversation,
            HttpClient http,
            Secrets secrets,
            GatewayFigures figures) {
        this.config = config;
        this.conversation = conversation;
        this.http = http;
        this.secrets = secrets;
        this.figures = figures;
        client = new Later<>(() -> client(gateway, http));
    }

    private static OpenAIClient client(GatewayConfig gateway, HttpClient http) {
        return new OpenAIClientImpl(
                ClientOptions.builder()
                        .httpClient(http)
                        .baseUrl(gateway.baseUrl().toString())
                        .apiKey(gateway.key().reveal())
                        .maxRetries(0)
                        .logLevel(LogLevel.OFF)
                        .disableTelemetry(true)
                        .build());
    }

    /** Makes what the first question would make otherwise. */
    void warmUp() {
        client.get();
        json.get();
    }

    @Override
    public Outcome answer(Question question, AnswerSink sink) throws InterruptedException {
        GatewayOutcome ended = GatewayOutcome.BROKEN;
        try {
            Outcome outcome = ask(question, sink);
            ended = figure(outcome);
            return outcome;
        } catch (InterruptedException e) {
            ended = GatewayOutcome.CANCELLED;
            throw e;
        } finally {
            figures.ended(ended);
        }
    }

    private static GatewayOutcome figure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Quoted _ -> GatewayOutcome.ANSWERED;
            case Outcome.Shortened _ -> GatewayOutcome.SHORTENED;
            case Outcome.Cancelled _ -> GatewayOutcome.CANCELLED;
            case Outcome.Limited _ -> GatewayOutcome.BUSY;
            case Outcome.Failed(Trouble trouble) ->
                    switch (trouble) {
                        case UNREACHABLE, NOTHING_FOUND -> GatewayOutcome.UNREACHABLE;
                        case BUSY -> GatewayOutcome.BUSY;
                        case NEEDS_OWNER, BUDGET_SPENT -> GatewayOutcome.NEEDS_OWNER;
                        case CUT_SHORT -> GatewayOutcome.CUT_SHORT;
                        case DECLINED, TOO_LONG, VISIT_FULL -> GatewayOutcome.DECLINED;
                    };
        };
    }

    private Outcome ask(Question question, AnswerSink sink) throws InterruptedException {
        Conversation.Request request = conversation.about(question);
        Reply reply = new Reply(sink, secrets, request.support());
        Patience patience = new Patience(config);
        Bill bill = new Bill(figures, request.tokens());
        try {
            return ScopedValue.where(GatewayHttp.PATIENCE, patience)
                    .call(() -> read(request.params(), reply, patience, bill));
        } catch (UncheckedIOException e) {
            return failed(reply, e.getCause());
        } catch (IOException e) {
            return failed(reply, e);
        } catch (OpenAIException e) {
            return failed(reply, new IOException("the SDK gave up", e));
        } finally {
            bill.close();
        }
    }

    private Outcome read(
            ChatCompletionCreateParams request, Reply reply, Patience patience, Bill bill)
            throws IOException {
        try (HttpResponse response =
                client.get().chat().completions().withRawResponse().createStreaming(request)) {
            int status = response.statusCode();
            String requestId = RequestId.of(response.headers().values(RequestId.HEADER));
            if (!isEventStream(response.headers())) {
                throw new Refusal(Trouble.UNREACHABLE, status, requestId, "no stream");
            }
            EventLines lines = new EventLines(response.body());
            Optional<String> finish = Optional.empty();
            Optional<String> line = lines.next();
            while (finish.isEmpty() && !reply.full()) {
                if (line.isEmpty() || line.get().equals("[DONE]")) {
                    throw new Refusal(Trouble.UNREACHABLE, status, requestId, "no finish");
                }
                Piece piece = Piece.of(line.get(), status, json.get());
                if (piece.complaint().isPresent()) {
                    Trouble trouble = piece.complaint().get().trouble();
                    throw new Refusal(trouble, status, requestId, "error in the stream");
                }
                if (piece.token()) {
                    patience.token();
                }
                bill.add(piece);
                reply.add(piece.text());
                finish = piece.finish();
                line = finish.isEmpty() ? lines.next() : Optional.empty();
            }
            reply.end();
            if (finish.isPresent()) {
                readRest(lines, patience, status, bill);
            }
            return finished(finish.orElse("length"), reply, status, requestId);
        }
    }

    private static boolean isEventStream(Headers headers) {
        return headers.values("Content-Type").stream()
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("text/event-stream"));
    }

    private void readRest(EventLines lines, Patience patience, int status, Bill bill) {
        patience.atMost(REST);
        try {
            Optional<String> line = lines.next();
            while (line.isPresent()) {
                // What an answer cost comes behind it.
                bill.add(Piece.of(line.get(), status, json.get()).usageAlone());
                line = lines.next();
            }
        } catch (InterruptedIOException _) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.debug("The rest of a finished answer was lost by {}", kinds(e));
        }
    }

    private static Outcome finished(String finish, Reply reply, int status, String requestId)
            throws Refusal {
        if (finish.equals("content_filter") || finish.equals("sensitive")) {
            return new Outcome.Failed(Trouble.DECLINED);
        }
        if (!reply.begun()) {
            throw new Refusal(Trouble.UNREACHABLE, status, requestId, "no text");
        }
        return finish.equals("length") ? new Outcome.Shortened() : new Outcome.Answered();
    }

    private Outcome failed(Reply reply, @Nullable IOException cause) throws InterruptedException {
        if (cause instanceof InterruptedIOException) {
            InterruptedException interrupted = new InterruptedException("the answer was left");
            interrupted.initCause(cause);
            throw interrupted;
        }
        reply.end();
        log(cause);
        if (cause instanceof Refusal refusal && refusal.trouble() == Trouble.DECLINED) {
            return new Outcome.Failed(Trouble.DECLINED);
        }
        if (reply.begun()) {
            return new Outcome.Failed(Trouble.CUT_SHORT);
        }
        return new Outcome.Failed(
                cause instanceof Refusal refusal ? refusal.trouble() : Trouble.UNREACHABLE);
    }

    private static void log(@Nullable IOException cause) {
        switch (cause) {
            case Refusal refusal ->
                    LOG.warn(
                            "The gateway failed: {}, status={} request={}",
                            refusal.getMessage(),
                            refusal.status(),
                            refusal.requestId());
            case Silence _ -> LOG.warn("The gateway failed: nothing came in time");
            case null, default -> LOG.warn("The gateway failed: no connection, or it broke");
        }
        LOG.debug("The gateway failed by {}", kinds(cause));
    }

    // Kinds only: messages of exceptions hold addresses, and could hold what was sent.
    private static String kinds(@Nullable Throwable cause) {
        return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
                .limit(5)
                .map(link -> link.getClass().getName())
                .collect(Collectors.joining(", by "));
    }

    /** Ends the connections, and with them the answers that still come. */
    @Override
    public void close() {
        http.close();
    }
}
