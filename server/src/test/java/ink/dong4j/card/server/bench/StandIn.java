package ink.dong4j.card.server.bench;

import static java.util.stream.Collectors.joining;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A gateway of one model in this process that knows the moments of each question, by {@code
 * System.nanoTime()}. It reads no more of a request than it needs, for its own time is part of what a
 * visitor waits.
 */
final class StandIn implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;
    private static final int BETWEEN_TOKENS_MILLIS = 50;
    private static final String HEAD =
            String.join(
                    "\r\n",
                    "HTTP/1.1 200 OK",
                    "Content-Type: text/event-stream",
                    "Transfer-Encoding: chunked",
                    "",
                    "");
    private static final String NOTHING = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    private static final String CONTENT = "\"content\":\"";
    private static final String END =
            chunk("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}")
                    + chunk(
                            "{\"choices\":[],\"usage\":{\"prompt_tokens\":11,"
                                    + "\"completion_tokens\":7,\"total_tokens\":18}}")
                    + chunk("[DONE]")
                    + "0\r\n\r\n";

    private final ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    private final Map<Question, Moments> answered = new ConcurrentHashMap<>();

    /**
     * What happened to a question.
     *
     * @param came when the last byte of its request was read
     * @param wrote when its first token was about to be written
     * @param left when who had asked was found gone before the end
     */
    record Moments(long came, long wrote, CompletableFuture<Long> left) {}

    StandIn() throws IOException {
        Thread.ofVirtual().name("stand-in").start(this::accept);
    }

    /** Ends in {@code /v1}, as the card's configuration wants it. */
    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** Of a question whose answer has begun. */
    Moments of(Question question) {
        Moments moments = answered.get(question);
        if (moments == null) {
            throw new AssertionError("never came: " + question);
        }
        return moments;
    }

    /** Waits until who asked has hung up. */
    long left(Question question) throws InterruptedException {
        try {
            return of(question).left().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("nobody hung up on " + question, e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed: that is how it ends.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 32_768);
            boolean stays = true;
            while (stays) {
                socket.setSoTimeout(0);
                String line = line(in);
                String body = body(in);
                long came = System.nanoTime();
                if (line.startsWith("POST")) {
                    stays = answer(Question.in(body), came, socket, in);
                } else {
                    send(NOTHING, socket.getOutputStream());
                }
            }
        } catch (IOException _) {
            // The client has left.
        }
    }

    /** Whether the client stayed to the end. */
    private boolean answer(Question question, long came, Socket socket, InputStream in)
            throws IOException {
        List<String> tokens = question.tokens();
        CompletableFuture<Long> left = new CompletableFuture<>();
        answered.put(question, new Moments(came, System.nanoTime(), left));
        if (question.answer() != Question.Answer.STREAM) {
            String events = tokens.stream().map(StandIn::event).collect(joining());
            send(HEAD + events + END, socket.getOutputStream());
            return true;
        }
        try {
            if (stream(tokens, socket, in)) {
                return true;
            }
        } catch (IOException _) {
            // A line that is reset tells of it by an exception, of a read or of a write.
        }
        left.complete(System.nanoTime());
        return false;
    }

    private static boolean stream(List<String> tokens, Socket socket, InputStream in)
            throws IOException {
        OutputStream out = socket.getOutputStream();
        send(HEAD, out);
        for (String token : tokens) {
            send(event(token), out);
            socket.setSoTimeout(BETWEEN_TOKENS_MILLIS);
            try {
                in.mark(1);
                if (in.read() < 0) {
                    return false;
                }
                in.reset();
            } catch (SocketTimeoutException _) {
                // Time for the next token.
            }
        }
        send(END, out);
        return true;
    }

    private static void send(String text, OutputStream out) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String event(String token) {
        return chunk(
                "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"model\":\"any\","
                        + "\"choices\":[{\"index\":0,\"delta\":{"
                        + CONTENT
                        + token
                        + "\"},\"finish_reason\":null}]}");
    }

    private static String chunk(String data) {
        String event = "data: " + data + "\n\n";
        return Integer.toHexString(event.length()) + "\r\n" + event + "\r\n";
    }

    private static String body(InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        return new String(body, StandardCharsets.ISO_8859_1);
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

    /**
     * So many plain requests at once, without a card between: how long each waits for its first token,
     * in nanoseconds.
     */
    List<Long> alone(int count, Question.Answer answer) throws InterruptedException {
        List<CompletableFuture<Long>> waits = new ArrayList<>();
        CountDownLatch connected = new CountDownLatch(count);
        for (int i = 0; i < count; i++) {
            CompletableFuture<Long> wait = new CompletableFuture<>();
            waits.add(wait);
            Thread.ofVirtual().start(() -> ask(Question.next(answer), connected, wait));
        }
        List<Long> nanos = new ArrayList<>();
        try {
            for (CompletableFuture<Long> wait : waits) {
                nanos.add(wait.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the stand-in itself did not answer", e);
        }
        return nanos;
    }

    private void ask(Question question, CountDownLatch connected, CompletableFuture<Long> wait) {
        try (Socket socket = new Socket(server.getInetAddress(), server.getLocalPort())) {
            socket.setTcpNoDelay(true);
            connected.countDown();
            connected.await();
            String body = question.words();
            long asked = System.nanoTime();
            send(
                    "POST / HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n\r\n" + body,
                    socket.getOutputStream());
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (!line(in).contains(CONTENT)) {
                // The head, and the sizes of chunks.
            }
            wait.complete(System.nanoTime() - asked);
        } catch (IOException | InterruptedException e) {
            wait.completeExceptionally(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
