package ink.dong4j.card.server.e2e;

import ink.dong4j.card.server.CardServer;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The whole server on a free port of loopback, serving the sample card, with its log captured. */
public final class TestServer implements AutoCloseable {
    private final Path data;
    private final CapturedLog log;
    private final CardServer server;

    private TestServer(Path data, CapturedLog log, CardServer server) {
        this.data = data;
        this.log = log;
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param sets configuration beyond the defaults, {@code path=value} each
     */
    static TestServer start(String... sets) throws IOException {
        return serving(sampleCard(), sets);
    }

    /** Starts it with another card. */
    static TestServer serving(Path card, String... sets) throws IOException {
        Path data = Files.createTempDirectory("card");
        List<String> all = new ArrayList<>();
        all.add("server.ssh.port=0");
        all.add("server.ssh.address=127.0.0.1");
        all.add("server.metrics.port=0");
        all.add("server.data-dir=" + data);
        all.addAll(List.of(sets));
        CapturedLog log = CapturedLog.open();
        return switch (new ConfigLoader(card, Map.of(), all).load()) {
            case Configuration.Ready ready ->
                    new TestServer(data, log, CardServer.start(ready.server(), ready::card));
            case Configuration.Faulty faulty ->
                    throw new IllegalArgumentException(faulty.problems().toString());
        };
    }

    /** The sample card of {@code deploy/}, wherever the tests were started. */
    public static Path sampleCard() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path card = folder.resolve("deploy/card/card.conf");
            if (Files.exists(card)) {
                return card;
            }
        }
        throw new IllegalStateException("no deploy/card/card.conf above " + here);
    }

    int port() {
        return server.port();
    }

    /** What an HTTP GET of the server's health and figures answers. */
    String admin(String path) throws IOException {
        URI uri = URI.create("http://127.0.0.1:" + server.adminPort().orElseThrow() + path);
        try (InputStream body = uri.toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    CapturedLog log() {
        return log;
    }

    /** A visit of a real ssh at a terminal of 80 columns and 24 rows. */
    PtySession.Start visit() {
        return PtySession.Start.at(port());
    }

    /** Waits until the last closing line of the log says that nobody is left. */
    void awaitsNobody() throws InterruptedException {
        log.awaits(
                "sessions=0 answers=0",
                lines -> {
                    List<String> counted =
                            lines.stream().filter(line -> line.contains("sessions=")).toList();
                    return !counted.isEmpty() && counted.getLast().contains("sessions=0 answers=0");
                });
    }

    @Override
    public void close() throws IOException {
        server.close();
        log.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
