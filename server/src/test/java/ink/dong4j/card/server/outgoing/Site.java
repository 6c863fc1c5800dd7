package ink.dong4j.card.server.outgoing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A web site that writes what its scripts say, byte by byte. It stands at an address of loopback that tests
 * take for a public one, so that {@code 127.0.0.1} stays what must not be reached.
 */
public final class Site implements AutoCloseable {
    /** Where a site stands that counts as public. */
    public static final String OUTSIDE = "127.0.0.2";

    /** Where it stands inside. */
    public static final String INSIDE = "127.0.0.1";

    private static final Script NOT_FOUND = Script.of("404 Not Found", "", "");

    private final ServerSocket socket;
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();

    /** What is written for a path. */
    @FunctionalInterface
    public interface Script {
        void write(OutputStream out) throws IOException;

        /**
         * An answer.
         *
         * @param fields lines of the head, each with its line break; may be empty
         */
        static Script of(String status, String fields, String body) {
            return of(status, fields, body.getBytes(StandardCharsets.UTF_8));
        }

        static Script of(String status, String fields, byte[] body) {
            return out -> {
                String head =
                        "HTTP/1.1 %s\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
                                .formatted(status, fields, body.length);
                out.write(head.getBytes(StandardCharsets.UTF_8));
                out.write(body);
            };
        }

        static Script redirect(String to) {
            return of("302 Found", "Location: " + to + "\r\n", "");
        }
    }

    public Site(String address) {
        try {
            socket = new ServerSocket();
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI at(String host, String path) {
        return URI.create("http://%s:%d%s".formatted(host, socket.getLocalPort(), path));
    }

    /** A path, with its query where it has one, answers so from now on. */
    public void says(String path, Script script) {
        scripts.put(path, script);
    }

    /** The heads of all requests, in their order. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket peer = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> answer(peer));
            } catch (IOException _) {
                // The site was closed.
                return;
            }
        }
    }

    private void answer(Socket peer) {
        try (peer) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                head.append(line).append('\n');
            }
            heads.add(head.toString());
            String[] words = head.toString().split(" ", 3);
            String path = words.length > 1 ? words[1] : "";
            scripts.getOrDefault(path, NOT_FOUND).write(peer.getOutputStream());
            peer.getOutputStream().flush();
        } catch (IOException _) {
            // Whoever fetches has left.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
