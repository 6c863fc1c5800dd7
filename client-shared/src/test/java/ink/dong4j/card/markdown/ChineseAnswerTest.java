package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Line;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long Chinese answer with English, code and a table in it, as it comes from a model. */
class ChineseAnswerTest {
    private static final String NEVER_FIRST = "，。！？、；：）」』】》〉”’…";

    @ParameterizedTest
    @ValueSource(ints = {36, 40, 54, 56, 72, 76, 108})
    void nothingOverflowsAndNoLineBeginsWithClosingPunctuation(int columns) {
        Random random = new Random(columns);
        String answer = answer();
        Document document = Document.of("", columns);
        for (int at = 0; at < answer.length(); ) {
            int end = Math.min(answer.length(), at + 1 + random.nextInt(12));
            document = document.append(answer.substring(at, end));
            check(document, columns);
            at = end;
        }
        document = document.ended();
        check(document, columns);
        assertThat(DocumentProperties.lines(document))
                .isEqualTo(DocumentProperties.lines(Document.of(answer, columns).ended()));
    }

    @Test
    void itsMarksAreGoneAndItsWordsAreNot() {
        String text = String.join("\n", Plain.lines(answer()));
        assertThat(text)
                .contains("业余时间，他维护着", "然后才去询问", "[x] 会记录", "blog.dong4j.site，里面")
                .contains("GitHub (https://github.com/dong4j)", "项目: 首屏; 预算: 3,000 字节")
                .doesNotContain("**业余", "**然后", "```", "|:--", "## ");
    }

    private static void check(Document document, int columns) {
        for (Line line : DocumentProperties.lines(document)) {
            assertThat(line.width()).isLessThanOrEqualTo(columns);
            String text = line.text().replaceFirst("^[ |↳]+", "");
            assertThat(text.isEmpty() ? ' ' : text.charAt(0))
                    .as("the start of: %s", text)
                    .matches(c -> NEVER_FIRST.indexOf(c) < 0);
        }
    }

    static String answer() {
        try (InputStream in =
                Objects.requireNonNull(
                        ChineseAnswerTest.class.getResourceAsStream("/markdown/answer.zh.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
