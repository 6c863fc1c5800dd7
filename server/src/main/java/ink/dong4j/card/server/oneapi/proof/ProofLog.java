package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ink.dong4j.card.server.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The last proof of each channel, kept in a small file for the status. */
public record ProofLog(Path file) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .build();

    /**
     * One proof.
     *
     * @param at seconds since 1970
     */
    public record Entry(long at, ProofVerdict verdict, String detail) {}

    /** By channel. A file that cannot be read as such is as good as none. */
    public Map<String, Entry> read() {
        try {
            return Files.isRegularFile(file)
                    ? JSON.readValue(file.toFile(), new TypeReference<>() {})
                    : Map.of();
        } catch (JsonProcessingException _) {
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Map<String, Entry> entries) {
        try {
            AtomicFile.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(entries),
                    AtomicFile.GROUP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are no JSON", e);
        }
    }
}
