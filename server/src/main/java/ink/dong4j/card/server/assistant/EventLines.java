package ink.dong4j.card.server.assistant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The {@code data} lines of an event stream, each taken as an event of its own: gateways break events
 * over lines and join them by one line break, and a line that is no whole JSON is skipped by the
 * reader anyway. Comments and other fields are passed over. A line is bounded.
 */
final class EventLines {
    /** What stands in the last data line. */
    static final String DONE = "[DONE]";

    // Some servers send it before their first line.
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final int LINE_LIMIT_BYTES = 256 << 10;

    private final InputStream stream;
    private final byte[] buffer = new byte[8 << 10];
    private int position;
    private int end;

    EventLines(InputStream stream) {
        this.stream = stream;
    }

    /** The payload of the next data line; empty at the end of the stream. */
    Optional<String> next() throws IOException {
        Optional<String> line = line();
        while (line.isPresent()) {
            String text = line.get();
            String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (plain.startsWith("data:")) {
                return Optional.of(plain.substring("data:".length()).strip());
            }
            line = line();
        }
        return Optional.empty();
    }

    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(256);
        while (true) {
            if (position == end) {
                position = 0;
                end = Math.max(0, stream.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return line.size() == 0 ? Optional.empty() : Optional.of(decoded(line));
                }
            }
            int start = position;
            while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            line.write(buffer, start, position - start);
            if (line.size() > LINE_LIMIT_BYTES) {
                throw new IOException("a line is longer than " + LINE_LIMIT_BYTES + " bytes");
            }
            if (position < end) {
                position++;
                return Optional.of(decoded(line));
            }
        }
    }

    private static String decoded(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.UTF_8);
    }
}
