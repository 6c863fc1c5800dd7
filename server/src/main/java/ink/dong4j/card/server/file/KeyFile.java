package ink.dong4j.card.server.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What reading a file that holds one key came to. */
public sealed interface KeyFile {
    /** One line of visible ASCII, without a byte order mark and without blanks around it. */
    record Text(String text) implements KeyFile {
        /** Never the text, so that it can stand in a log. */
        @Override
        public String toString() {
            return "***";
        }
    }

    /** No file of that name. */
    record Missing() implements KeyFile {}

    /**
     * A file that holds no key.
     *
     * @param why the end of a sentence that begins with the file; never shows what the file holds
     */
    record Unusable(String why) implements KeyFile {}

    /** Reads at most 64 KiB. */
    static KeyFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return notRegular(file);
            }
            if (Files.size(file) > 64 << 10) {
                return new Unusable("is too long for a key");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (beginsWith(bytes, 0xff, 0xfe) || beginsWith(bytes, 0xfe, 0xff)) {
                return new Unusable("is in UTF-16, as Windows calls Unicode; save it as UTF-8");
            }
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String key = (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
            return complaint(key).<KeyFile>map(Unusable::new).orElseGet(() -> new Text(key));
        } catch (CharacterCodingException _) {
            return new Unusable("is not text");
        } catch (IOException _) {
            return new Unusable("cannot be read; its owner or mode keeps this program from it");
        }
    }

    private static KeyFile notRegular(Path file) {
        if (Files.isDirectory(file)) {
            return new Unusable("is a folder, not a file");
        }
        if (Files.exists(file)) {
            return new Unusable("is no regular file");
        }
        return Files.isSymbolicLink(file) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? new Unusable("is a link to a file that is not there")
                : new Missing();
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static Optional<String> complaint(String key) {
        if (key.isEmpty()) {
            return Optional.of("is empty");
        }
        List<String> lines = key.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() > 1) {
            return Optional.of(
                    "holds %d lines; the key alone is wanted in one line, and a second key has a file of its own"
                            .formatted(lines.size()));
        }
        if (isQuote(key.codePointAt(0)) || isQuote(key.codePointBefore(key.length()))) {
            return Optional.of("holds quotes around the key; take them away");
        }
        if (key.matches("(?s)(export\\s+)?[A-Z][A-Z0-9_]*\\s*=.*")) {
            return Optional.of("holds NAME=…; leave the name away, the key alone is wanted");
        }
        OptionalInt odd =
                key.codePoints().filter(letter -> letter < '!' || letter > '~').findFirst();
        return odd.isPresent()
                ? Optional.of(
                        "holds %s; a key has only visible ASCII letters and no blanks"
                                .formatted(
                                        odd.getAsInt() == ' '
                                                ? "a blank"
                                                : "the character U+%04X".formatted(odd.getAsInt())))
                : Optional.empty();
    }

    private static boolean isQuote(int letter) {
        return "\"'`“”‘’「」『』＂＇«»".indexOf(letter) >= 0;
    }
}
