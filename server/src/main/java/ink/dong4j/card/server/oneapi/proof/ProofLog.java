package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.file.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The last proof of each channel, kept in a small file for the status. */
public record ProofLog(Path file) {
    private static final JsonMapper JSON = new JsonMapper();

    /** One proof. */
    public record Entry(Instant at, ProofVerdict verdict, String detail) {}

    /** By channel. A file that cannot be read as such is as good as none. */
    public Map<String, Entry> read() {
        Map<String, Entry> entries = new TreeMap<>();
        if (!Files.isRegularFile(file)) {
            return entries;
        }
        try {
            JsonNode json = JSON.readTree(file.toFile());
            json.properties()
                    .forEach(
                            channel ->
                                    entry(channel.getValue())
                                            .ifPresent(
                                                    entry -> entries.put(channel.getKey(), entry)));
        } catch (JsonProcessingException _) {
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    void write(Map<String, Entry> entries) {
        ObjectNode json = JSON.createObjectNode();
        new TreeMap<>(entries)
                .forEach(
                        (channel, entry) ->
                                json.putObject(channel)
                                        .put("at", entry.at().toString())
                                        .put("verdict", entry.verdict().name())
                                        .put("detail", entry.detail()));
        try {
            AtomicFile.write(
                    file,
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(json),
                    AtomicFile.GROUP);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts are no JSON", e);
        }
    }

    private static Optional<Entry> entry(JsonNode json) {
        try {
            Instant at = Instant.parse(json.path("at").asText());
            return Arrays.stream(ProofVerdict.values())
                    .filter(verdict -> verdict.name().equals(json.path("verdict").asText()))
                    .map(verdict -> new Entry(at, verdict, json.path("detail").asText()))
                    .findFirst();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
