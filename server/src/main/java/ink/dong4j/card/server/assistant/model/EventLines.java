package ink.dong4j.card.server.assistant.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * The {@code data} of an event stream, event by event. Gateways join events by one line break, so a line
 * that is whole is an event of its own; one that is not goes on in the data line behind it, if there
 * is one. Comments and other fields are passed over. An event is bounded.
 */
final class EventLines {
    /** What stands in the last data line. */
    static final String DONE = "[DONE]";

    // Some servers send it before their first line.
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FIELD = "data:";
    private static final int LIMIT_BYTES = 256 << 10;

    private final InputStream stream;
    private final byte[] buffer = new byte[8 << 10];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(512);
    private Optional<String> ahead = Optional.empty();

    /** Whether the body is one JSON text and no event stream. */
    private boolean bare;

    private boolean begun;

    private boolean afterReturn;
    private int position;
    private int end;

    EventLines(InputStream stream) {
        this.stream = stream;
    }

    /** The payload of the next event; empty at the end of the stream. */
    Optional<String> next() throws IOException {
        Optional<String> first = first();
        if (first.isEmpty()) {
            return first;
        }
        boolean open = Braces.areOpenIn(first.get());
        int glued = glued(first.get());
        if (glued > 0 && (open || !Braces.areOpenIn(first.get().substring(0, glued)))) {
            ahead = data(first.get().substring(glued));
            return Optional.of(first.get().substring(0, glued));
        }
        if (!open) {
            return first;
        }
        StringBuilder event = new StringBuilder(first.get());
        Braces braces = new Braces();
        braces.add(first.get());
        Optional<String> more = behind();
        while (more.isPresent()) {
            event.append('\n').append(more.get());
            braces.add(more.get());
            if (event.length() > LIMIT_BYTES) {
                throw new IOException("an event is longer than " + LIMIT_BYTES + " bytes");
            }
            more = braces.areOpen() ? behind() : Optional.empty();
        }
        return Optional.of(event.toString());
    }

    /** Where another event may begin in one, without a line break between; 0 if nowhere. */
    private static int glued(String event) {
        int at = event.indexOf(FIELD);
        while (at >= 0) {
            String rest = event.substring(at + FIELD.length()).strip();
            if (rest.startsWith("{") || rest.equals(DONE)) {
                return at;
            }
            at = event.indexOf(FIELD, at + 1);
        }
        return 0;
    }

    /** What goes on with an event; what is one of its own comes next, lest a broken one take it along. */
    private Optional<String> behind() throws IOException {
        Optional<String> more = line().flatMap(this::data);
        if (!bare && more.filter(EventLines::isWhole).isPresent()) {
            ahead = more;
            return Optional.empty();
        }
        return more;
    }

    private static boolean isWhole(String data) {
        return data.equals(DONE) || (data.startsWith("{") && !Braces.areOpenIn(data));
    }

    private Optional<String> first() throws IOException {
        Optional<String> found = ahead;
        ahead = Optional.empty();
        while (found.isEmpty()) {
            Optional<String> line = line();
            if (line.isEmpty()) {
                return line;
            }
            found = data(line.get());
        }
        return found;
    }

    private Optional<String> data(String line) {
        String plain = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
        // No field of an event stream begins with a brace.
        bare |= !begun && plain.startsWith("{");
        begun |= bare || plain.startsWith(FIELD);
        return bare
                ? Optional.of(plain)
                : plain.startsWith(FIELD)
                        ? Optional.of(plain.substring(FIELD.length()).strip())
                        : Optional.empty();
    }

    private Optional<String> line() throws IOException {
        line.reset();
        while (true) {
            if (position == end) {
                position = 0;
                end = Math.max(0, stream.read(buffer, 0, buffer.length));
                if (end == 0) {
                    return line.size() == 0 ? Optional.empty() : Optional.of(line.toString(UTF_8));
                }
            }
            if (afterReturn && buffer[position] == '\n') {
                position++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int start = position;
            while (position < end && buffer[position] != '\n' && buffer[position] != '\r') {
                position++;
            }
            line.write(buffer, start, position - start);
            if (line.size() > LIMIT_BYTES) {
                throw new IOException("a line is longer than " + LIMIT_BYTES + " bytes");
            }
            if (position < end) {
                afterReturn = buffer[position] == '\r';
                position++;
                return Optional.of(line.toString(UTF_8));
            }
        }
    }
}
