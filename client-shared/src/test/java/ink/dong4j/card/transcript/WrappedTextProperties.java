package ink.dong4j.card.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Width;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WrappedTextProperties {
    private static final List<String> WORDS =
            List.of("a ", "word ", "longer-word ", "Java, ", "(so) ", "世界", "，", "。", "\n", "1.5 ");

    @Property(tries = 300)
    void nothingIsLostAndNothingIsTooWide(
            @ForAll("pieces") List<String> pieces,
            @ForAll @IntRange(min = 8, max = 60) int columns) {
        String text = String.join("", pieces);
        List<String> lines = WrappedText.of(text, columns).lines();

        assertThat(lines)
                .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(columns));
        assertThat(String.join("", lines).replace(" ", ""))
                .isEqualTo(text.replace(" ", "").replace("\n", ""));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        return Arbitraries.of(WORDS).list().ofMaxSize(200);
    }
}
