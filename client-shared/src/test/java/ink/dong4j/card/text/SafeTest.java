package ink.dong4j.card.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTest {
    private static final String[] PIECES = {
        "a",
        "word ",
        "中文",
        "。",
        "\n",
        "\t",
        "\r",
        "\r\n",
        " ",
        "1",
        "#",
        "\u001b",
        "\u001b[",
        "\u001b[31m",
        "\u001b]8;;https://x.y\u001b\\",
        "\u001b]52;c;",
        "\u0007",
        "\u001b\\",
        "\u001bP",
        "\u001bX",
        "\u001b^",
        "\u001b_",
        "\u001bO",
        "\u001b(",
        "[",
        "]",
        ";",
        "?",
        "m",
        "\u0000",
        "\b",
        "\u007f",
        "\u0018",
        "\u0085",
        "\u009b",
        "\u009d",
        "\u009c",
        "\u0090",
        "\u009f",
        "\u202e",
        "\u2066",
        "\u200e",
        "\u061c",
        "\u200b",
        "\u2060",
        "\ufeff",
        "\u200c",
        "\u200d",
        "\ufe0f",
        "\ufe0e",
        "\ufe00",
        "\u0301",
        "\u20e3",
        "\u0489",
        "e\u0301",
        "❤",
        "👩",
        "👨‍👩‍👧",
        "🏽",
        "🇨🇳",
        "\ud83d",
        "\udc69",
        "\udb40\udc41",
        "\udbff\udfff",
        "\ufffe",
        "\ufdd0",
        "\ufff9",
        "\u2028",
        "\u2029",
        "\u00ad",
        "\u034f",
        "\u3164",
        "\u115f",
        "ن",
        "م",
        "\u0600",
        "क",
        "\u094d",
        "ष",
        "ᄀ",
        "각",
        "\u180e",
        "\u2800",
        "©",
        "\ue000"
    };

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> anyChars() {
        return Arbitraries.chars().all().list().ofMaxSize(40).map(SafeTest::joined);
    }

    private static String joined(List<Character> chars) {
        StringBuilder text = new StringBuilder();
        chars.forEach(text::append);
        return text.toString();
    }

    @Property(tries = 1500)
    void howeverATextIsCutTheSameComesOut(@ForAll("nasty") String text, @ForAll Random random) {
        Safe safe = new Safe();
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(text.length(), at + random.nextInt(4));
            out.append(safe.accept(text.substring(at, end)));
            at = end;
        }
        out.append(safe.finish());
        assertThat(out).hasToString(Safe.text(text));
    }

    @Property(tries = 1500)
    void whatIsSafeStaysAsItIs(@ForAll("nasty") String text) {
        String once = Safe.text(text);
        assertThat(Safe.text(once)).isEqualTo(once);
    }

    @Property(tries = 1500)
    void nothingThatIsForbiddenComesOut(@ForAll("nasty") String text) {
        assertHarmless(Safe.text(text));
    }

    @Property(tries = 500)
    void anyCharsAreTaken(@ForAll("anyChars") String text) {
        String once = Safe.text(text);
        assertHarmless(once);
        assertThat(Safe.text(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void aLineIsNeverWiderThanAsked(@ForAll("nasty") String text, @ForAll Random random) {
        int columns = random.nextInt(30);
        String line = Safe.line(text, columns);
        assertThat(Width.of(line)).isLessThanOrEqualTo(columns);
        assertThat(line).doesNotContain("\n", "\t");
    }

    private static void assertHarmless(String safe) {
        int marks = 0;
        for (int c : safe.codePoints().toArray()) {
            boolean allowed = c == '\n' || c == '\t' || c == 0x200C || c == 0x200D || c == 0xFE0F;
            assertThat(allowed || !Invisibles.isForbidden(c)).as("U+%04X", c).isTrue();
            int type = Character.getType(c);
            marks =
                    type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                            ? marks + 1
                            : 0;
            assertThat(marks).isLessThanOrEqualTo(Invisibles.MOST_EXTENDS);
        }
    }

    @Test
    void proseOfAnyLanguagePassesUntouched() {
        List<String> texts =
                List.of(
                        "Hello, \"world\"!\n\tWhat's new?",
                        "你好，世界。「引用」（括号）——……",
                        "naïve café e\u0301",
                        "नमस्ते क्षि",
                        "می\u200cخواهم",
                        "👩‍💻 👨‍👩‍👧‍👦 👍🏽 🇨🇳 ❤️ ⚠️ ☕",
                        "한국어 각",
                        "│ ┌─┐ ⠋ █ →");
        for (String text : texts) {
            assertThat(Safe.text(text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u001b[31mb",
                "a\u001b]0;title\u0007b",
                "a\u001b]52;c;c3RlYWw=\u001b\\b",
                "a\u001bPq#0;2;0;0;0\u001b\\b",
                "a\u001b_Gi=1;AAAA\u001b\\b",
                "a\u001b^x\u001b\\b",
                "a\u001bXx\u009cb",
                "a\u009b31mb",
                "a\u009d0;title\u009cb",
                "a\u001bcb",
                "a\u001b(0b",
                "a\u001bOAb",
                "a\u001b[?1049;\u0007hb",
                "a\u202e\u2066\u200fb",
                "a\u200b\u2060\ufeff\u00adb",
                "a\udb40\udc48\udb40\udc49b",
                "a\u200db",
                "a\u200cb",
                "a\ufe0fb",
                "\u0301ab",
                "a\u0000\u0008\u007fb",
                "ab\u001b[12",
                "ab\u001b]8;;http://x"
            })
    void sequencesAndInvisibleCharactersGoAsAWhole(String text) {
        assertThat(Safe.text(text)).isEqualTo("ab");
    }

    @Test
    void aCutSequenceAcrossTwoChunksIsHeld() {
        Safe safe = new Safe();
        assertThat(safe.accept("red \u001b[3")).isEqualTo("red ");
        assertThat(safe.accept("1mtext\u001b]8;;htt")).isEqualTo("text");
        assertThat(safe.accept("p://x\u0007 more")).isEqualTo(" more");
        assertThat(safe.finish()).isEmpty();
    }

    @Test
    void aPairOfSurrogatesCutInTwoIsOneCharacter() {
        Safe safe = new Safe();
        assertThat(safe.accept("x\ud83d")).isEqualTo("x");
        assertThat(safe.accept("\ude00")).isEqualTo("😀");
        assertThat(safe.accept("\ud83d")).isEmpty();
        assertThat(safe.finish()).isEqualTo("\ufffd");
    }

    @ParameterizedTest
    @CsvSource({"'a\rb'", "'a\nb'", "'a\r\nb'", "'a\u0085b'", "'a\u2028b'", "'a\u2029b'"})
    void everyLineBreakIsOneNewline(String text) {
        assertThat(Safe.text(text)).isEqualTo("a\nb");
    }

    @Test
    void anUnfinishedSequenceHidesNoMoreThanItsLine() {
        assertThat(Safe.text("a\u001b]0;open\nnext line")).isEqualTo("a\nnext line");
        assertThat(Safe.text("\u001b]0;" + "x".repeat(5000)))
                .hasSize(5000 + 2 - Escapes.LONGEST_STRING);
    }

    @Test
    void marksDoNotPileUp() {
        String text = Safe.text("a" + "\u0301".repeat(100) + "b");
        assertThat(text).isEqualTo("a" + "\u0301".repeat(8) + "b");
    }

    @Test
    void aNameIsOneLine() {
        assertThat(Safe.line(" a\nb\tc\u001b[2J ", 20)).isEqualTo("a b c");
        assertThat(Safe.line("名字很长很长", 7)).isEqualTo("名字很…");
        assertThat(Safe.line("x".repeat(1_000_000), 10)).isEqualTo("xxxxxxxxx…");
        assertThat(Safe.line("abc", 0)).isEmpty();
    }

    @Test
    void aLongTextTakesNoTimeToSpeakOf() {
        List<String> texts = new ArrayList<>();
        for (String piece : PIECES) {
            texts.add(piece.repeat(20_000));
        }
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> texts.forEach(Safe::text));
    }
}
