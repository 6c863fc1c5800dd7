package ink.dong4j.card.server.assistant.pages;

import static java.util.stream.Collectors.groupingBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Chinese in simplified characters, as ICU's transform Traditional-Simplified writes it: character for
 * character, but for some words. A table of ours says it, since that transform costs a start 200 ms and
 * 3 MB of memory. Immutable.
 */
final class SimplifiedCharacters {
    /** Comments, the traditional characters sorted, the simplified ones, and a word a line. */
    static final String TABLE = "simplified.txt";

    private record Word(String traditional, String simplified) {
        static Word of(String line) {
            int space = line.indexOf(' ');
            return new Word(line.substring(0, space), line.substring(space + 1));
        }
    }

    private final int[] traditional;
    private final int[] simplified;

    /** By their first character, the longest first. */
    private final Map<Integer, List<Word>> words;

    SimplifiedCharacters() {
        List<String> lines = lines();
        traditional = lines.get(0).codePoints().toArray();
        simplified = lines.get(1).codePoints().toArray();
        words =
                lines.stream()
                        .skip(2)
                        .map(Word::of)
                        .sorted(Comparator.comparingInt(word -> -word.traditional.length()))
                        .collect(groupingBy(word -> word.traditional.codePointAt(0)));
    }

    private static List<String> lines() {
        try (BufferedReader table =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        SimplifiedCharacters.class.getResourceAsStream(TABLE)),
                                StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table of simplified characters", e);
        }
    }

    String of(String text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            Optional<Word> word = wordAt(text, at, character);
            if (word.isPresent()) {
                result.append(word.get().simplified);
                at += word.get().traditional.length();
            } else {
                result.appendCodePoint(simplified(character));
                at += Character.charCount(character);
            }
        }
        return result.toString();
    }

    private Optional<Word> wordAt(String text, int at, int character) {
        for (Word word : words.getOrDefault(character, List.of())) {
            if (text.startsWith(word.traditional, at)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    private int simplified(int character) {
        int found = Arrays.binarySearch(traditional, character);
        return found < 0 ? character : simplified[found];
    }
}
