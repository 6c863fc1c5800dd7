package ink.dong4j.card.server.assistant.pages;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table is ICU's own; {@code -Dgolden=write} makes it anew. */
class SimplifiedCharactersTest {
    private static final Transliterator ICU = Transliterator.getInstance("Traditional-Simplified");

    @Test
    void theTableIsWhatIcuSays() throws IOException {
        Path file =
                Path.of("src/main/resources/ink/dong4j/card/server/assistant/pages")
                        .resolve(SimplifiedCharacters.TABLE);
        if ("write".equals(System.getProperty("golden"))) {
            Files.write(file, table());
        }

        assertThat(Files.readAllLines(file)).isEqualTo(table());
    }

    @Test
    void everyRuleOfIcuComesOutTheSame() {
        SimplifiedCharacters characters = new SimplifiedCharacters();

        assertThat(sources())
                .allSatisfy(text -> assertThat(characters.of(text)).isEqualTo(icu(text)));
    }

    @Test
    void whatIsNotChineseStaysAsItIs() {
        assertThat(new SimplifiedCharacters().of("naïve 😀 ひらがな")).isEqualTo("naïve 😀 ひらがな");
    }

    private static List<String> table() {
        int[] changed =
                IntStream.rangeClosed(0x80, Character.MAX_CODE_POINT)
                        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                        .filter(c -> !icu(Character.toString(c)).equals(Character.toString(c)))
                        .toArray();
        List<String> lines = new ArrayList<>();
        lines.add("# From ICU's transform Traditional-Simplified, under the Unicode License.");
        lines.add(IntStream.of(changed).mapToObj(Character::toString).collect(joining()));
        lines.add(byCharacter(lines.getLast()));
        sources().stream()
                .filter(word -> !byCharacter(word).equals(icu(word)))
                .map(word -> word + " " + icu(word))
                .forEach(lines::add);
        return lines;
    }

    private static String byCharacter(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(SimplifiedCharactersTest::icu)
                .collect(joining());
    }

    private static String icu(String text) {
        return ICU.transliterate(text);
    }

    /** The left side of each rule. */
    private static List<String> sources() {
        return ICU.toRules(false)
                .lines()
                .filter(rule -> rule.contains(">"))
                .map(rule -> rule.substring(0, rule.indexOf('>')).strip())
                .toList();
    }
}
