package ink.dong4j.card.server.oneapi.standin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The exchanges of one recorded case; the format is told in {@code one-api/README.md}. */
record Recording(String name, List<Exchange> exchanges) {
    Recording {
        exchanges = List.copyOf(exchanges);
    }

    /** One request and what came back for it. */
    record Exchange(
            String method,
            String target,
            List<String> headers,
            String body,
            int status,
            List<String> replyHeaders,
            String reply) {
        Exchange {
            headers = List.copyOf(headers);
            replyHeaders = List.copyOf(replyHeaders);
        }

        Optional<String> replyHeader(String name) {
            return replyHeaders.stream()
                    .filter(it -> it.toLowerCase(java.util.Locale.ROOT).startsWith(name + ": "))
                    .map(it -> it.substring(name.length() + 2))
                    .findFirst();
        }

        boolean shortened() {
            return reply.contains("bytes left out ...]");
        }
    }

    static Recording of(String name) {
        String file = "/one-api/" + name + ".http";
        try (InputStream in = Recording.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no recording is named " + name);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Recording(
                    name,
                    Arrays.stream(text.split("\n# ---- exchange", -1))
                            .filter(part -> part.contains("\nHTTP/1."))
                            .map(Recording::exchange)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exchange exchange(String part) {
        int start = start(part);
        int response = part.indexOf("\nHTTP/1.", start);
        String[] request = part.substring(start, response).split("\n\n", 2);
        String[] answer = part.substring(response + 1).split("\n\n", 2);
        List<String> head = request[0].lines().toList();
        String[] line = head.getFirst().split(" ", -1);
        List<String> answerHead = answer[0].lines().toList();
        return new Exchange(
                line[0],
                line[1],
                head.subList(1, head.size()),
                request.length > 1 ? request[1].strip() : "",
                Integer.parseInt(answerHead.getFirst().split(" ", -1)[1]),
                answerHead.subList(1, answerHead.size()),
                answer.length > 1 ? answer[1].strip() : "");
    }

    private static int start(String part) {
        int at = 0;
        while (!part.substring(at).matches("(?s)(GET|POST|PUT|DELETE|OPTIONS) .*")) {
            at = part.indexOf('\n', at) + 1;
        }
        return at;
    }
}
