package ink.dong4j.card.server.assistant;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What the fixture does with one request, byte by byte. After the last step it reads the next one. */
record Script(List<Step> steps) {
    private static final String HEAD =
            String.join(
                    "\r\n",
                    "HTTP/1.1 200 OK",
                    "Cache-Control: no-cache",
                    "Content-Type: text/event-stream",
                    "X-Accel-Buffering: no",
                    "X-Oneapi-Request-Id: 20261123052155847844097497799",
                    "Transfer-Encoding: chunked",
                    "",
                    "");
    private static final String DONE = Transcript.chunk("data: [DONE]\n\n");
    private static final String END = "0\r\n\r\n";

    Script {
        steps = List.copyOf(steps);
    }

    sealed interface Step {}

    /** Bytes, each as the character of its value. */
    record Send(String bytes) implements Step {
        static Send of(byte[] bytes) {
            return new Send(new String(bytes, StandardCharsets.ISO_8859_1));
        }

        static Send of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8));
        }

        byte[] array() {
            return bytes.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** Ends early when the client leaves. */
    record Wait(Duration time) implements Step {}

    /** Keeps still until the client leaves. */
    record Hold() implements Step {}

    record Close() implements Step {}

    record Reset() implements Step {}

    static Script of(Step... steps) {
        return new Script(Arrays.asList(steps));
    }

    Script then(Step... more) {
        return new Script(Stream.concat(steps.stream(), Stream.of(more)).toList());
    }

    /** A whole good answer, token by token. */
    static Script answer(List<String> tokens, Duration between) {
        return tokens(tokens, between).then(finish());
    }

    /** The head and the tokens, and no end. */
    static Script tokens(List<String> tokens, Duration between) {
        List<Step> steps = new ArrayList<>();
        steps.add(Send.of(HEAD));
        for (String token : tokens) {
            steps.add(Send.of(event(token)));
            steps.add(new Wait(between));
        }
        return new Script(steps);
    }

    static Send finish() {
        return finish(11, 7);
    }

    static Send finish(long promptTokens, long completionTokens) {
        return Send.of(
                Transcript.chunk(
                                "data: {\"choices\":[{\"index\":0,\"delta\":{},"
                                        + "\"finish_reason\":\"stop\"}]}\n\n")
                        + Transcript.chunk(
                                "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,\"total_tokens\":%d}}\n\n"
                                        .formatted(
                                                promptTokens,
                                                completionTokens,
                                                promptTokens + completionTokens))
                        + DONE
                        + END);
    }

    /** The same bytes, each in a packet of its own. */
    Script byteByByte() {
        return new Script(
                steps.stream()
                        .flatMap(
                                step ->
                                        step instanceof Send(String bytes)
                                                ? bytes.chars()
                                                        .mapToObj(Character::toString)
                                                        .map(Send::new)
                                                : Stream.of(step))
                        .toList());
    }

    /** One answer of many tokens in as few packets as they take. */
    static Script flood(int tokens) {
        return together(Collections.nCopies(tokens, "flooded "));
    }

    /** A whole good answer in as few packets as its tokens take. */
    static Script together(List<String> tokens) {
        String events = tokens.stream().map(Script::event).collect(joining());
        return of(Send.of(HEAD + events), finish());
    }

    static String event(String text) {
        String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
        return Transcript.chunk(
                "data: {\"id\":\"chatcmpl-up1\",\"object\":\"chat.completion.chunk\","
                        + "\"model\":\"glm-4-plus\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\""
                        + escaped
                        + "\"},\"finish_reason\":null}]}\n\n");
    }
}
