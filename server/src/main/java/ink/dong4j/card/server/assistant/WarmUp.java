package ink.dong4j.card.server.assistant;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.model.Gateway;
import ink.dong4j.card.server.config.AssistantConfig;
import ink.dong4j.card.server.config.GatewayConfig;
import ink.dong4j.card.server.config.Secret;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Question;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Answers asked of nobody, for the classes that they load: the SDK alone brings thousands. The
 * gateway's code runs over a canned stream in memory, so no byte leaves the process.
 */
final class WarmUp {
    private static final String STREAM =
            """
            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{"content":"text"}}]}

            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    private WarmUp() {}

    static void of(Answerer answerer) {
        for (Lang lang : Lang.values()) {
            Question question =
                    switch (lang) {
                        case EN -> question("where does the owner work", lang);
                        case ZH -> question("主人在哪里工作", lang);
                    };
            try {
                answerer.answer(question, new Nowhere());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static void of(AssistantConfig config, Conversation conversation, Secrets secrets) {
        GatewayConfig nobody =
                new GatewayConfig(URI.create("http://localhost/v1"), new Secret("none"));
        Gateway gateway = new Gateway(nobody, new Canned());
        try (Chain chain = new Chain(config, conversation, gateway, secrets, new Figures())) {
            of((question, sink) -> chain.answer(question, sink, _ -> new Advance.Granted(_ -> {})));
        }
    }

    private static Question question(String words, Lang lang) {
        return new Question(words, List.of(new Exchange("hello", "hello")), lang);
    }

    private record Nowhere() implements AnswerSink {
        @Override
        public void event(AnswerEvent event) {}

        @Override
        public void delta(String text) {}
    }

    private record Canned() implements HttpClient {
        @Override
        public HttpResponse execute(HttpRequest request, RequestOptions options) {
            HttpRequestBody body = request.body();
            if (body != null) {
                body.writeTo(OutputStream.nullOutputStream());
            }
            return new CannedResponse(
                    new ByteArrayInputStream(STREAM.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public CompletableFuture<HttpResponse> executeAsync(
                HttpRequest request, RequestOptions options) {
            return CompletableFuture.completedFuture(execute(request, options));
        }

        @Override
        public void close() {}
    }

    private record CannedResponse(InputStream body) implements HttpResponse {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public Headers headers() {
            return Headers.builder().put("Content-Type", "text/event-stream").build();
        }

        @Override
        public void close() {}
    }
}
