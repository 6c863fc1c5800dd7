package ink.dong4j.card.server.oneapi.standin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** HTTP/1.1 over plain sockets, byte for byte as Go frames it; a virtual thread a connection. */
final class HttpDoor implements AutoCloseable {
    private static final int LONGEST_LINE = 64 * 1024;

    private final ServerSocket server;
    private final Function<Call, Reply> handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    HttpDoor(InetAddress address, int port, Function<Call, Reply> handler) {
        this.handler = handler;
        try {
            server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(address, port), 512);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("one-api-stand-in").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException _) {
            // Closed: that is how it ends.
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            boolean more = true;
            while (more) {
                Call call = read(in, out, socket.getInetAddress());
                more = send(handler.apply(call), call, out);
            }
        } catch (IOException _) {
            // The client has left.
        } finally {
            open.remove(socket);
        }
    }

    private static Call read(InputStream in, OutputStream out, InetAddress peer)
            throws IOException {
        String[] line = line(in).split(" ", 3);
        if (line.length < 3) {
            throw new EOFException();
        }
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        if (headers.getOrDefault("expect", "").equalsIgnoreCase("100-continue")) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        byte[] body =
                headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")
                        ? chunked(in)
                        : exactly(in, headers.getOrDefault("content-length", "0"));
        return new Call(
                line[0], line[1], line[2], headers, new String(body, StandardCharsets.UTF_8), peer);
    }

    private static byte[] chunked(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
        while (size > 0) {
            body.writeBytes(exactly(in, Integer.toString(size)));
            line(in);
            size = Integer.parseInt(line(in).split(";", 2)[0].strip(), 16);
        }
        while (!line(in).isEmpty()) {
            // Trailers are of no use here.
        }
        return body.toByteArray();
    }

    private static byte[] exactly(InputStream in, String length) throws IOException {
        byte[] bytes = in.readNBytes(Integer.parseInt(length));
        if (bytes.length < Integer.parseInt(length)) {
            throw new EOFException();
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    /** Whether the connection lives on. */
    private static boolean send(Reply reply, Call call, OutputStream out) throws IOException {
        boolean old = call.version().equals("HTTP/1.0");
        boolean keep = !old && !call.header("connection").equalsIgnoreCase("close");
        return switch (reply) {
            case Reply.Silence() -> false;
            case Reply.Whole whole -> send(whole, call, keep, out);
            case Reply.Streamed streamed -> {
                Chunks chunks = new Chunks(out, old, streamHead(call, streamed, old, keep));
                streamed.feed().pour(chunks);
                chunks.end();
                yield keep && !chunks.broken;
            }
        };
    }

    private static boolean send(Reply.Whole whole, Call call, boolean keep, OutputStream out)
            throws IOException {
        byte[] body = whole.body().getBytes(StandardCharsets.UTF_8);
        List<String> headers = new ArrayList<>(whole.headers());
        headers.add(date());
        if (whole.status() != 204 && !has(headers, "Content-Length")) {
            headers.add("Content-Length: " + body.length);
        }
        if (!keep) {
            headers.add("Connection: close");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head(call.version(), whole.status(), headers));
        all.writeBytes(body);
        out.write(all.toByteArray());
        return keep;
    }

    private static byte[] streamHead(
            Call call, Reply.Streamed streamed, boolean old, boolean keep) {
        List<String> headers = new ArrayList<>(streamed.headers());
        headers.add(date());
        if (!old) {
            headers.add("Connection: " + (keep ? "keep-alive" : "close"));
            headers.add("Transfer-Encoding: chunked");
        }
        return head(call.version(), 200, headers);
    }

    private static boolean has(List<String> headers, String name) {
        return headers.stream()
                .anyMatch(
                        header -> header.regionMatches(true, 0, name + ":", 0, name.length() + 1));
    }

    private static byte[] head(String version, int status, List<String> headers) {
        String protocol = version.equals("HTTP/1.0") ? version : "HTTP/1.1";
        return (protocol
                        + " "
                        + status
                        + " "
                        + Reply.reason(status)
                        + "\r\n"
                        + String.join("\r\n", headers)
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String date() {
        return "Date: "
                + DateTimeFormatter.RFC_1123_DATE_TIME
                        .format(ZonedDateTime.now(ZoneOffset.UTC))
                        .replace("Z", "GMT");
    }

    /** A chunked body that outlives its reader: a client who left is written to no more. */
    private static final class Chunks implements Reply.Sink {
        private final OutputStream out;
        private final boolean plain;
        private final byte[] head;
        private boolean begun;
        private boolean broken;

        Chunks(OutputStream out, boolean plain, byte[] head) {
            this.out = out;
            this.plain = plain;
            this.head = head;
        }

        @Override
        public void chunk(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            if (!begun) {
                piece.writeBytes(head);
                begun = true;
            }
            if (!plain) {
                piece.writeBytes(
                        (Integer.toHexString(bytes.length) + "\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
            }
            piece.writeBytes(bytes);
            if (!plain) {
                piece.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            write(piece.toByteArray());
        }

        void end() {
            if (!begun) {
                write(head);
            }
            if (!plain) {
                write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }

        private void write(byte[] bytes) {
            if (!broken) {
                try {
                    out.write(bytes);
                } catch (IOException _) {
                    broken = true;
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
