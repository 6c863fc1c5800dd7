package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.model.Gateway;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.metrics.Figures;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers asked of nobody, for the classes that they load. The gateway's code runs against a socket of
 * this process, so no byte leaves the machine.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final String RESPONSE =
            """
            HTTP/1.1 200 OK\r
            Content-Type: text/event-stream\r
            Connection: close\r
            \r
            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{"content":"text"}}]}

            data: {"id":"1","model":"m","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

            data: [DONE]

            """;

    private WarmUp() {}

    /**
     * Asks in each language.
     *
     * @param busy whether no more is to be asked
     */
    static void of(Answerer answerer, BooleanSupplier busy) throws InterruptedException {
        for (Lang lang : Lang.values()) {
            if (busy.getAsBoolean()) {
                return;
            }
            Question question =
                    switch (lang) {
                        case EN -> question("where does the owner work", lang);
                        case ZH -> question("主人在哪里工作", lang);
                    };
            Outcome _ = answerer.answer(question, new Nowhere());
        }
    }

    static void of(
            AssistantConfig config,
            Conversation conversation,
            Secrets secrets,
            BooleanSupplier busy)
            throws InterruptedException {
        try (ServerSocket standIn = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> answer(standIn));
            URI url = URI.create("http://127.0.0.1:" + standIn.getLocalPort() + "/v1");
            Gateway gateway = new Gateway(new GatewayConfig(url, new Secret("none")));
            try (Chain chain = new Chain(config, conversation, gateway, secrets, new Figures())) {
                of(
                        (question, sink) ->
                                chain.answer(question, sink, _ -> new Advance.Granted(_ -> {})),
                        busy);
            }
        } catch (IOException e) {
            LOG.debug("The warm-up has no socket", e);
        }
    }

    /** Answers one request a connection, until the socket is closed. */
    private static void answer(ServerSocket standIn) {
        while (!standIn.isClosed()) {
            try (Socket client = standIn.accept()) {
                int _ = client.getInputStream().read();
                client.getOutputStream().write(RESPONSE.getBytes(StandardCharsets.UTF_8));
                client.shutdownOutput();
                long _ = client.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                LOG.debug("The warm-up's socket was left", e);
            }
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
}
