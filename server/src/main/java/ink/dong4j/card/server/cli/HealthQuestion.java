package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.metrics.HealthUrl;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The question {@code GET /healthz}. Asked in the plainest way that the JDK has, as that loads the
 * least: a container asks it every few seconds.
 */
record HealthQuestion(URI address) {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    sealed interface Reply {
        record Healthy() implements Reply {}

        record Ill(int status) implements Reply {}

        record None() implements Reply {}
    }

    static HealthQuestion of(String address, int port) throws Failure {
        try {
            return new HealthQuestion(HealthUrl.of(InetAddress.getByName(address), port).url());
        } catch (UnknownHostException | IllegalArgumentException e) {
            Failure failure = new Failure("server.metrics.address is no address: " + address);
            failure.initCause(e);
            throw failure;
        }
    }

    Reply ask() {
        try {
            // No proxy: the environment's is for the world outside.
            HttpURLConnection connection =
                    (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout((int) PATIENCE.toMillis());
            connection.setReadTimeout((int) PATIENCE.toMillis());
            connection.setInstanceFollowRedirects(false);
            int status = connection.getResponseCode();
            connection.disconnect();
            return status == HttpURLConnection.HTTP_OK
                    ? new Reply.Healthy()
                    : new Reply.Ill(status);
        } catch (IOException e) {
            return new Reply.None();
        }
    }
}
