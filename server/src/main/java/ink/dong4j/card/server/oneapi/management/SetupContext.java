package ink.dong4j.card.server.oneapi.management;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What the set-up needs from outside: randomness, the time, and a place to print to.
 *
 * @param clock of all times and days that are shown
 * @param out for the owner, line by line
 */
public record SetupContext(SecureRandom random, Clock clock, Pause pause, PrintWriter out) {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** One-api speaks HTTP/1.1 only, and answers an upgrade with its web page. */
    public static HttpClient http() {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** The management of a gateway, in nobody's name yet. */
    public ManagementApi management(HttpClient http, URI address) {
        return new ManagementApi(http, address, pause, out, Map.of());
    }
}
