package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A gateway on loopback that answers with exact bytes at an exact pace: recorded answers of a one-api,
 * or scripts. The next script of the queue answers, else the case that the visitor's words name, such
 * as {@code @stream-cut}, else a pleasant answer. Can be run by hand: {@code GatewayFixture PORT}.
 */
public final class GatewayFixture implements AutoCloseable {
    private static final Pattern CASE = Pattern.compile("@([a-z0-9-]+)");
    private static final String OBEY = "obey-";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServerSocket server;
    private final double pace;
    private final Queue<Script> scripts = new ConcurrentLinkedQueue<>();
    private final Map<String, Script> modelScripts = new ConcurrentHashMap<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Collection<Socket> open = new ArrayList<>();
    private final Object changed = new Object();
    private final AtomicLong charged = new AtomicLong();

    /** A request as it came. */
    public record Request(String line, Map<String, String> headers, String body) {
        public Request {
            headers = Map.copyOf(headers);
        }

        public JsonNode json() {
            try {
                return new JsonMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String model() {
            return json().path("model").asText();
        }

        /** The last message. */
        public String words() {
            JsonNode messages = json().path("messages");
            return messages.path(messages.size() - 1).path("content").asText();
        }
    }

    private volatile Optional<Function<Request, Script>> model = Optional.empty();

    private GatewayFixture(int port, double pace) {
        this.pace = pace;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("gateway-fixture").start(this::accept);
    }

    /** On any free port, with answers at a tenth of their time. */
    public static GatewayFixture start() {
        return new GatewayFixture(0, 0.1);
    }

    /**
     * On a port of one's own choice.
     *
     * @param pace of recorded and of pleasant answers: 1 as recorded, 0 at once
     */
    public static GatewayFixture start(int port, double pace) {
        return new GatewayFixture(port, pace);
    }

    /** Ends in {@code /v1}, as the card's configuration wants it. */
    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** From now on each request is answered by what it holds. */
    void answering(Function<Request, Script> from) {
        model = Optional.of(from);
    }

    /** The next request is answered by these tokens, at the pace of a model. */
    public void answers(List<String> tokens) {
        next(Script.answer(tokens, PleasantAnswer.BETWEEN));
    }

    void next(Script script) {
        scripts.add(script);
    }

    /** From now on a model answers each request so, until it is well again. */
    void always(String model, Script script) {
        modelScripts.put(model, script);
    }

    /** From now on a model refuses each request. */
    public void refuses(String model) {
        always(model, Transcript.script("upstream-e500", 0));
    }

    public void well(String model) {
        modelScripts.remove(model);
    }

    /** How many requests asked for a model. */
    public long requestsTo(String model) {
        return requests.stream().filter(request -> request.model().equals(model)).count();
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What all requests so far cost, in tokens, counted when each one came. */
    public long charged() {
        return charged.get();
    }

    public int openConnections() {
        synchronized (changed) {
            return open.size();
        }
    }

    /** Waits until so many connections are open. */
    public void awaitOpenConnections(int count) {
        await(() -> openConnections() == count, "open connections: " + count);
    }

    /** Waits until so many requests have come since the start. */
    public void awaitRequests(int count) {
        await(() -> requests.size() >= count, "requests: " + count);
    }

    private void await(BooleanSupplier condition, String what) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (changed) {
            while (!condition.getAsBoolean()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new AssertionError("waited in vain for " + what);
                }
                try {
                    TimeUnit.NANOSECONDS.timedWait(changed, left);
                } catch (InterruptedException e) {
                    throw new AssertionError("interrupted while waiting for " + what, e);
                }
            }
        }
    }

    private void changed(Runnable change) {
        synchronized (changed) {
            change.run();
            changed.notifyAll();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
                changed(() -> open.add(socket));
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed: that is how it ends.
        }
    }

    private void serve(Socket socket) {
        CountDownLatch left = new CountDownLatch(1);
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            Thread answering = Thread.ofVirtual().unstarted(() -> {});
            while (true) {
                Request request = read(in);
                answering.join();
                Script script = scriptFor(request);
                charged.addAndGet(Charge.of(request, script));
                changed(() -> requests.add(request));
                answering = Thread.ofVirtual().start(() -> play(script, socket, left));
            }
        } catch (IOException | InterruptedException _) {
            // The client has left, or the script closed.
        } finally {
            left.countDown();
            changed(() -> open.remove(socket));
        }
    }

    private static Request read(InputStream in) throws IOException {
        String line = line(in);
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new Request(line, headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private Script scriptFor(Request request) {
        if (model.isPresent()) {
            return model.get().apply(request);
        }
        Script always = modelScripts.get(request.model());
        Script script = always == null ? scripts.poll() : always;
        if (script != null) {
            return script;
        }
        String words = request.words();
        Matcher name = CASE.matcher(words);
        while (name.find()) {
            if (Transcript.exists(name.group(1))) {
                return Transcript.script(name.group(1), pace);
            }
            if (LongAnswer.exists(name.group(1))) {
                return LongAnswer.script(name.group(1));
            }
            if (name.group(1).startsWith(OBEY)) {
                return Obedient.to(name.group(1).substring(OBEY.length()), request);
            }
            if (name.group(1).equals("endless")) {
                return PleasantAnswer.endless(PleasantAnswer.BETWEEN);
            }
            if (name.group(1).equals("flood")) {
                return Script.flood(2000);
            }
        }
        return PleasantAnswer.to(words, Charge.prompt(request), pace);
    }

    private void play(Script script, Socket socket, CountDownLatch left) {
        try {
            for (Script.Step step : script.steps()) {
                switch (step) {
                    case Script.Send send -> socket.getOutputStream().write(send.array());
                    case Script.Wait(Duration time) -> {
                        if (left.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                            return;
                        }
                    }
                    case Script.Hold() -> left.await();
                    case Script.Close() -> socket.close();
                    case Script.Reset() -> {
                        socket.setSoLinger(true, 0);
                        socket.close();
                    }
                }
            }
        } catch (IOException | InterruptedException _) {
            // The client has left.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            List<Socket> sockets;
            synchronized (changed) {
                sockets = List.copyOf(open);
            }
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For a developer's hands. */
    public static void main(String[] args) throws InterruptedException {
        GatewayFixture fixture = start(args.length > 0 ? Integer.parseInt(args[0]) : 0, 1);
        System.out.println("ONE_API_BASE_URL=" + fixture.baseUrl() + " ONE_API_KEY=sk-any");
        System.out.println(
                "Words such as @stream-cut choose a case of one-api/, @endless, @flood"
                        + " and @markdown-8192-200 too.");
        new CountDownLatch(1).await();
    }
}
