package ink.dong4j.card.server.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many logins a running card saw come from its container's bridge instead of a visitor's address. */
public final class BridgeFigure {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?m)^card_logins_through_bridge_total(?:\\{[^}]*})?\\s+(\\d+(?:\\.\\d+)?(?:E\\d+)?)");

    private BridgeFigure() {}

    /** Asks the card on loopback; empty when none runs there, or one that does not count them. */
    public static OptionalLong read(int port) {
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build()) {
            HttpResponse<String> answer =
                    client.send(
                            HttpRequest.newBuilder(
                                            URI.create("http://127.0.0.1:" + port + "/metrics"))
                                    .timeout(PATIENCE)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200 ? sum(answer.body()) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        }
    }

    /** Of all its lines; empty when there is none. */
    static OptionalLong sum(String figures) {
        return FIGURE.matcher(figures)
                .results()
                .map((MatchResult line) -> Math.round(Double.parseDouble(line.group(1))))
                .mapToLong(Long::longValue)
                .reduce(Long::sum);
    }
}
