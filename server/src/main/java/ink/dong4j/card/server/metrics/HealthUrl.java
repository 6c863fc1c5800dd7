package ink.dong4j.card.server.metrics;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The URL at which a card answers how it is. While a card runs, a file in its data directory holds the
 * URL, so that a health check asks where the card listens, whatever the configuration says meanwhile.
 */
public record HealthUrl(URI url) {
    private static final String FILE = "health.url";

    /**
     * A server that listens on every address is asked on loopback.
     *
     * @throws IllegalArgumentException when the address cannot stand in a URL
     */
    public static HealthUrl of(InetAddress listens, int port) {
        InetAddress asked =
                listens.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listens;
        String host = asked.getHostAddress();
        try {
            return new HealthUrl(new URI("http", null, host, port, "/healthz", null, null));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no host of a URL: " + host, e);
        }
    }

    /** The URL of the card that runs with a data directory; empty when none is known. */
    public static Optional<HealthUrl> in(Path dataDirectory) {
        try {
            String line = Files.readString(dataDirectory.resolve(FILE)).strip();
            return line.startsWith("http://")
                    ? Optional.of(new HealthUrl(URI.create(line)))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException _) {
            // No card runs there, or the file is not one that a card wrote.
            return Optional.empty();
        }
    }

    /**
     * Writes the file.
     *
     * @throws IOException when it cannot be written
     */
    public void writeTo(Path dataDirectory) throws IOException {
        Files.writeString(dataDirectory.resolve(FILE), url + "\n", StandardCharsets.US_ASCII);
    }

    /**
     * Deletes the file, if there is one.
     *
     * @throws IOException when it cannot be deleted
     */
    public static void deleteFrom(Path dataDirectory) throws IOException {
        Files.deleteIfExists(dataDirectory.resolve(FILE));
    }
}
