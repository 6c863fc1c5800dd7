package ink.dong4j.card.server.assistant.grounding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A list of words that lies beside this class. */
final class WordList {
    private WordList() {}

    /** Its lines without comments and empty ones. */
    static List<String> lines(String name) {
        try (InputStream file = WordList.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("the list of words %s is missing".formatted(name));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list of words " + name, e);
        }
    }

    /** The words of each kind. */
    static Map<String, Set<String>> kinds(String name) {
        Map<String, Set<String>> kinds = new HashMap<>();
        List<String> heads = new ArrayList<>(List.of(""));
        for (String line : lines(name)) {
            if (line.endsWith(":")) {
                heads.add(line.substring(0, line.length() - 1));
            } else {
                Collections.addAll(
                        kinds.computeIfAbsent(heads.getLast(), _ -> new HashSet<>()),
                        line.strip().split("\\s+", -1));
            }
        }
        return Map.copyOf(kinds);
    }
}
