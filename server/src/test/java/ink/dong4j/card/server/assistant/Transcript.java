package ink.dong4j.card.server.assistant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A recorded answer of a gateway as a script; the format is told in {@code one-api/README.md}. */
final class Transcript {
    private static final Pattern READ = Pattern.compile("(\\d+):(\\d+)");
    private static final Pattern LEFT_OUT =
            Pattern.compile("\\n\\[\\.\\.\\. \\d+ bytes left out \\.\\.\\.]\\n");
    private static final String EVENT_END = "\"},\"finish_reason\":null}]}\n\n";

    private Transcript() {}

    static boolean exists(String name) {
        return Transcript.class.getResource("/one-api/" + name + ".http") != null;
    }

    /**
     * @param pace 1 for the recorded one, 0 for none
     */
    static Script script(String name, double pace) {
        String text = text(name);
        String notes =
                text.lines().filter(line -> line.startsWith("# reads")).findFirst().orElseThrow();
        byte[] wire = wire(text);
        List<Script.Step> steps = new ArrayList<>();
        long at = 0;
        int sent = 0;
        Matcher read = READ.matcher(notes.substring(0, notes.indexOf("; end:")));
        while (read.find() && sent < wire.length) {
            long millis = Long.parseLong(read.group(1));
            int end = Math.min(wire.length, sent + Integer.parseInt(read.group(2)));
            steps.add(new Script.Wait(Duration.ofMillis((long) ((millis - at) * pace))));
            steps.add(Script.Send.of(java.util.Arrays.copyOfRange(wire, sent, end)));
            at = millis;
            sent = end;
        }
        steps.add(Script.Send.of(java.util.Arrays.copyOfRange(wire, sent, wire.length)));
        if (notes.contains("gave up waiting")) {
            steps.add(new Script.Hold());
        } else if (notes.contains("closed by server")) {
            steps.add(new Script.Close());
        }
        return new Script(steps);
    }

    private static String text(String name) {
        try (InputStream file =
                Transcript.class.getResourceAsStream("/one-api/" + name + ".http")) {
            if (file == null) {
                throw new IllegalArgumentException("no transcript is named " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] wire(String text) {
        int start = text.indexOf("\nHTTP/1.");
        if (start < 0) {
            return new byte[0];
        }
        int next = text.indexOf("\n# ---- exchange", start);
        String response = text.substring(start + 1, next < 0 ? text.length() : next);
        int body = response.indexOf("\n\n");
        String head = response.substring(0, body);
        String content = response.substring(body + 2);
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        if (head.contains("Transfer-Encoding: chunked")) {
            write(head.replace("\n", "\r\n") + "\r\n\r\n", wire);
            chunks(content).forEach(chunk -> write(chunk, wire));
        } else {
            byte[] bytes = content.strip().getBytes(StandardCharsets.UTF_8);
            String sized =
                    head.replaceAll("Content-Length: \\d+", "Content-Length: " + bytes.length);
            write(sized.replace("\n", "\r\n") + "\r\n\r\n", wire);
            wire.writeBytes(bytes);
        }
        return wire.toByteArray();
    }

    private static void write(String text, ByteArrayOutputStream wire) {
        wire.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> chunks(String content) {
        List<String> chunks = new ArrayList<>();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        int position = 0;
        Optional<String> size = line(bytes, position);
        while (size.isPresent() && !size.get().isEmpty()) {
            if (size.get().startsWith("[...")) {
                // Whole events were left out.
                String after = text(bytes, position + size.get().length() + 1);
                chunks.add(chunk(firstEvent(after)));
                bytes = behindFirstEvent(after);
                position = 0;
                size = line(bytes, position);
                continue;
            }
            position += size.get().length() + 1;
            int length = Integer.parseInt(size.get(), 16);
            int end = Math.min(bytes.length, position + length);
            String data = new String(bytes, position, end - position, StandardCharsets.UTF_8);
            String rest = text(bytes, position);
            Matcher gap = LEFT_OUT.matcher(rest);
            if (gap.find() && gap.start() < data.length()) {
                filled(rest.substring(0, gap.start()), length)
                        .ifPresent(it -> chunks.add(chunk(it)));
                String after = rest.substring(gap.end());
                chunks.add(chunk(firstEvent(after)));
                bytes = behindFirstEvent(after);
                position = 0;
            } else {
                chunks.add(size.get() + "\r\n" + data + "\r\n");
                position = behindBlanks(bytes, end + 1);
            }
            size = line(bytes, position);
        }
        return chunks;
    }

    private static String text(byte[] bytes, int position) {
        return new String(bytes, position, bytes.length - position, StandardCharsets.UTF_8);
    }

    /** Before a mark of what was left out stand blank lines. */
    private static int behindBlanks(byte[] bytes, int position) {
        int at = position;
        while (at < bytes.length && bytes[at] == '\n') {
            at++;
        }
        return at < bytes.length && bytes[at] == '[' ? at : position;
    }

    /** The first whole event after a gap, which may have lost the word before its data. */
    private static String firstEvent(String after) {
        if (after.startsWith(" {")) {
            return "data:" + after.substring(0, after.indexOf("\n\n") + 2);
        }
        int event = after.startsWith("data: ") ? 0 : after.indexOf("\ndata: ") + 1;
        return after.substring(event, after.indexOf("\n\n", event) + 2);
    }

    private static byte[] behindFirstEvent(String after) {
        int event =
                after.startsWith(" {") || after.startsWith("data: ")
                        ? 0
                        : after.indexOf("\ndata: ") + 1;
        int end = after.indexOf("\n\n", event) + 2;
        return after.substring(end + 1).getBytes(StandardCharsets.UTF_8);
    }

    /** A shortened event with its text made as long again as it was, when it is the long one. */
    private static Optional<String> filled(String data, int length) {
        int missing = length - data.length() - EVENT_END.length();
        return missing > 1000
                ? Optional.of(data + "x".repeat(missing) + EVENT_END)
                : Optional.empty();
    }

    static String chunk(String data) {
        int length = data.getBytes(StandardCharsets.UTF_8).length;
        return Integer.toHexString(length) + "\r\n" + data + "\r\n";
    }

    private static Optional<String> line(byte[] bytes, int position) {
        int end = position;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return position >= bytes.length
                ? Optional.empty()
                : Optional.of(new String(bytes, position, end - position, StandardCharsets.UTF_8));
    }
}
