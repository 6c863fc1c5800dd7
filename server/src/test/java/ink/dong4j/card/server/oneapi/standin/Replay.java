package ink.dong4j.card.server.oneapi.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends recorded requests to a stand-in and holds its answers to the recorded ones: status, kind, shape
 * and texts, all but times, random values and ids of requests. The words that stand for secrets in the
 * recordings are learned from the answers as they come.
 */
final class Replay {
    private static final Pattern VOLATILE =
            Pattern.compile(
                    "\"(created_time|accessed_time|created_at|start_time|test_time|response_time|time)\":[0-9.]+"
                            + "|\"(aff_code|key|access_token)\":\"[^\"]*\""
                            + "|\\(request id: \\d+\\)|\"quota\":49999\\d+|\"used_quota\":\\d+"
                            + "|\"request_count\":\\d+");
    private static final Pattern ACCESS = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("session=([^;]+)");

    private final URI url;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> known = new HashMap<>();

    Replay(URI url) {
        this.url = url;
        known.put("ROOT-PASSWORD", "Root-Pass-2026");
    }

    Replay known(String word, String value) {
        known.put(word, value);
        return this;
    }

    String value(String word) {
        return known.getOrDefault(word, "");
    }

    void play(String name) {
        for (Recording.Exchange exchange : Recording.of(name).exchanges()) {
            HttpResponse<String> got = send(exchange);
            assertThat(got.statusCode()).as(name).isEqualTo(exchange.status());
            for (String header : new String[] {"content-type", "cache-control"}) {
                assertThat(got.headers().firstValue(header))
                        .as(name + " " + header)
                        .isEqualTo(exchange.replyHeader(header));
            }
            if (!exchange.shortened()) {
                assertThat(plain(got.body())).as(name).isEqualTo(plain(real(exchange.reply())));
            }
            learn(exchange, got);
        }
    }

    private HttpResponse<String> send(Recording.Exchange exchange) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + exchange.target()))
                        .method(
                                exchange.method(),
                                HttpRequest.BodyPublishers.ofString(real(exchange.body())));
        for (String header : exchange.headers()) {
            String[] parts = header.split(": ", 2);
            if (!parts[0].equals("Host") && !parts[0].equals("Content-Length")) {
                request.header(parts[0], real(parts[1]));
            }
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /** With the real values in place of the words; the longest word first. */
    private String real(String text) {
        return known.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .reduce(text, (now, word) -> now.replace(word, known.get(word)));
    }

    private void learn(Recording.Exchange exchange, HttpResponse<String> got) {
        Matcher recorded = ACCESS.matcher(exchange.reply());
        Matcher real = ACCESS.matcher(got.body());
        if (recorded.find() && real.find()) {
            known.put(recorded.group(1), real.group(1));
        }
        if (exchange.target().equals("/api/user/token")) {
            known.put(
                    "ACCESS-TOKEN-32-CHARS",
                    got.body().replaceFirst("\\{\"data\":\"([^\"]+)\".*", "$1"));
        }
        exchange.replyHeader("set-cookie")
                .ifPresent(
                        cookie -> {
                            Matcher old = COOKIE.matcher(cookie);
                            Matcher now =
                                    COOKIE.matcher(
                                            got.headers().firstValue("set-cookie").orElse(""));
                            assertThat(old.find() && now.find()).isTrue();
                            known.put(old.group(1), now.group(1));
                        });
    }

    private static String plain(String body) {
        return VOLATILE.matcher(body.strip())
                .replaceAll(hit -> hit.group().replaceFirst("[:\\d].*", "~"))
                .replaceFirst("\"data\":\"[0-9a-f]{32}\"", "\"data\":\"ACCESS\"")
                .replaceFirst("\"data\":\"ACCESS-TOKEN-32-CHARS\"", "\"data\":\"ACCESS\"");
    }
}
