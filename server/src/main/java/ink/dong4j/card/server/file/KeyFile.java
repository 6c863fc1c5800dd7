package ink.dong4j.card.server.file;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What reading a file that holds one key came to. */
public sealed interface KeyFile {
    /** The text without a byte order mark and without blanks around it; it may be empty. */
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
     * A file that cannot be read as a key.
     *
     * @param why the end of a sentence that begins with the file
     */
    record Unusable(String why) implements KeyFile {}

    /** Reads at most 64 KiB. */
    static KeyFile read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                return new Missing();
            }
            if (Files.size(file) > 64 << 10) {
                return new Unusable("is too long for a key");
            }
            return new Text(Files.readString(file).replace("\uFEFF", "").strip());
        } catch (CharacterCodingException _) {
            return new Unusable("is not text");
        } catch (IOException _) {
            return new Unusable("cannot be read; its owner or mode keeps this program from it");
        }
    }
}
