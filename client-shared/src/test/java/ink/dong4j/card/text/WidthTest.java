package ink.dong4j.card.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jline.utils.WCWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of(
                        "a", "é", "e\u0301", "中", "한", "ᄒ", "ᅡ", "ᆫ", "\u0301", "👩", "\u200d",
                        "🏽", "❤", "\ufe0f", "🇨", "🇳", "क", "\u094d", "ष", "ि", "\u0600", "ﾊ",
                        "ﾞ", "。", "か", "\u3099", "\t", "\ud83d", "1", "\u20e3", "─", "⠋")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces));
    }

    @ParameterizedTest
    @CsvSource({
        "hello, 5",
        "中文, 4",
        "“”, 4",
        "…—①×※→★±, 16",
        "─│█, 6",
        "α, 2",
        "›∙◦⠋, 4",
        "é, 2",
        "e\u0301, 1",
        "❤️, 2",
        "👍🏽, 2"
    })
    void charactersOfAmbiguousWidthTakeTwoWhereTheTerminalDrawsThemSo(String text, int columns) {
        assertThat(Width.<Integer>measured(true, () -> Width.of(text))).isEqualTo(columns);
        assertThat(Width.<String>measured(true, () -> Width.truncate(text + text, columns + 1)))
                .satisfies(
                        cut ->
                                assertThat(Width.<Integer>measured(true, () -> Width.of(cut)))
                                        .isLessThanOrEqualTo(columns + 1));
        assertThat(Width.<Integer>measured(true, () -> Width.measured(false, () -> Width.of("“"))))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "hello, 5",
        "中文, 4",
        "，。, 4",
        "한국, 4",
        "e\u0301, 1",
        "é, 1",
        "👨‍👩‍👧‍👦, 2",
        "👍🏽, 2",
        "🇨🇳, 2",
        "❤️, 2",
        "❤, 1",
        "─│█⠋→, 5",
        "か\u3099, 2",
        "ﾊﾞ, 2",
        "α, 1",
        "я, 1",
        "한, 2",
        "1\u20e3, 1",
        "＋, 2",
        "“”, 2",
        "…, 1"
    })
    void columnsAreThoseOfATerminal(String text, int columns) {
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Property(tries = 1000)
    void clustersEndWhereIcuEndsThem(@ForAll("mixed") String text) {
        List<Integer> ends = new ArrayList<>();
        Clusters clusters = new Clusters(text);
        int columns = 0;
        while (clusters.next()) {
            ends.add(clusters.end());
            columns += clusters.width();
        }
        BreakIterator icu = BreakIterator.getCharacterInstance(Locale.ROOT);
        icu.setText(text);
        List<Integer> expected = new ArrayList<>();
        for (int end = icu.next(); end != BreakIterator.DONE; end = icu.next()) {
            expected.add(end);
        }
        assertThat(ends).isEqualTo(expected);
        assertThat(Width.of(text)).isEqualTo(columns);
    }

    @Test
    void theShortCutAgreesWithTheTables() {
        for (int c = 0; c < 0x10000; c++) {
            int simple = Width.simple((char) c);
            if (simple != 0) {
                assertThat(simple).as("U+%04X", c).isEqualTo(WCWidth.wcwidth(c));
                int breaks = UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK);
                boolean alone =
                        breaks == UCharacter.GraphemeClusterBreak.OTHER
                                || breaks == UCharacter.GraphemeClusterBreak.LV
                                || breaks == UCharacter.GraphemeClusterBreak.LVT;
                assertThat(alone).as("U+%04X", c).isTrue();
            }
        }
    }

    @Property(tries = 500)
    void aTruncatedTextFits(@ForAll("mixed") String text) {
        for (int columns = 0; columns < 10; columns++) {
            String cut = Width.truncate(text, columns);
            assertThat(Width.of(cut)).isLessThanOrEqualTo(columns);
            Line line = Line.of(Span.of(text), Span.of(text, Tone.OK));
            assertThat(line.truncate(columns).width()).isLessThanOrEqualTo(columns);
        }
    }

    @Test
    void aLineIsCutWithAMarkAndPaddedWithSpaces() {
        Line line = Line.of(Span.of("ab", Tone.OK), Span.of("中文"));
        assertThat(line.truncate(6)).isEqualTo(line);
        assertThat(line.truncate(5).text()).isEqualTo("ab中…");
        assertThat(line.truncate(4).text()).isEqualTo("ab…");
        assertThat(line.truncate(2).text()).isEqualTo("a…");
        assertThat(line.truncate(0)).isEqualTo(Line.EMPTY);
        assertThat(line.pad(8).text()).isEqualTo("ab中文  ");
        assertThat(line.pad(3)).isEqualTo(line);
    }
}
