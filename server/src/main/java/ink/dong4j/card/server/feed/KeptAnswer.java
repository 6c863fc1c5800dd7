package ink.dong4j.card.server.feed;

import ink.dong4j.card.server.outgoing.Validators;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * An answer that could be used, as it is kept on the disk: a head of a few fields with the body's checksum, a
 * blank line, and the body as it came.
 *
 * @param of the address that was asked
 * @param fetched when it was told last that this still stands there
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody changes it, and nobody compares two of them.
record KeptAnswer(URI of, Instant fetched, Validators validators, String contentType, byte[] body) {
    /** The same, told again. */
    KeptAnswer at(Instant now) {
        return new KeptAnswer(of, now, validators, contentType, body);
    }

    byte[] written() {
        String head =
                """
                of: %s
                fetched: %s
                etag: %s
                last-modified: %s
                content-type: %s
                body: %08x

                """
                        .formatted(
                                of,
                                fetched,
                                validators.etag(),
                                validators.lastModified(),
                                contentType,
                                checksum(body));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        all.writeBytes(body);
        return all.toByteArray();
    }

    /** Empty for what was not written so, or is another address's. */
    static Optional<KeptAnswer> read(byte[] written, URI wanted) {
        int end = endOfHead(written);
        Map<String, String> fields = new HashMap<>();
        new String(written, 0, end, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split(": ?", 2))
                .filter(field -> field.length == 2)
                .forEach(field -> fields.put(field[0], field[1]));
        if (!fields.getOrDefault("of", "").equals(wanted.toString())) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(written, end, written.length);
        if (!fields.getOrDefault("body", "").equals("%08x".formatted(checksum(body)))) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new KeptAnswer(
                            wanted,
                            Instant.parse(fields.getOrDefault("fetched", "")),
                            new Validators(
                                    fields.getOrDefault("etag", ""),
                                    fields.getOrDefault("last-modified", "")),
                            fields.getOrDefault("content-type", ""),
                            body));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Of a damaged one a site would say for ever that it still stands there. */
    private static long checksum(byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return checksum.getValue();
    }

    private static int endOfHead(byte[] written) {
        for (int i = 1; i < written.length; i++) {
            if (written[i] == '\n' && written[i - 1] == '\n') {
                return i + 1;
            }
        }
        return written.length;
    }
}
