package ink.dong4j.card.server.assistant.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.RecordingSink;
import ink.dong4j.card.server.assistant.Samples;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages of the sample card answer, and what they do not. */
class EmbeddedAnswererTest {
    private static final EmbeddedAnswerer ANSWERER = new EmbeddedAnswerer(Samples.card());

    record Expected(List<String> pages, String words, String question) {}

    private static Stream<Expected> questions() throws IOException {
        String text =
                new String(
                        EmbeddedAnswererTest.class
                                .getResourceAsStream("/questions.txt")
                                .readAllBytes(),
                        StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|", -1))
                .map(
                        cells ->
                                new Expected(
                                        Arrays.asList(cells[1].strip().split(",", -1)),
                                        cells[2].strip(),
                                        cells[3].strip()));
    }

    static Stream<Expected> answered() throws IOException {
        return questions().filter(expected -> !expected.pages().contains("-"));
    }

    static Stream<Expected> notAnswered() throws IOException {
        return questions().filter(expected -> expected.pages().contains("-"));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void aQuestionIsAnsweredFromTheRightPage(Expected expected) throws InterruptedException {
        Question question = Samples.question(expected.question());
        RecordingSink sink = new RecordingSink();
        assertThat(ANSWERER.answer(question, sink)).isEqualTo(new Outcome.Quoted());
        assertThat(sink.wasFromPages()).isTrue();
        assertThat(sink.text()).contains(expected.words()).contains("\n\n— ");
        assertThat(ANSWERER.quotes(question).getFirst().pages())
                .containsAnyElementsOf(expected.pages());
    }

    @Test
    void aLongRunOfLettersBreaksNoQuery() throws InterruptedException {
        Question question = Samples.question("가나다라".repeat(450));
        assertThat(ANSWERER.answer(question, new RecordingSink()))
                .isEqualTo(new Outcome.Failed(Trouble.NOTHING_FOUND));
    }

    @ParameterizedTest
    @MethodSource("answered")
    void theAnswerIsInTheLanguageOfTheQuestion(Expected expected) {
        assertThat(ANSWERER.quotes(Samples.question(expected.question())))
                .allMatch(
                        quote ->
                                quote.passage().lang()
                                        == QuestionWords.lang(expected.question(), Lang.EN));
    }

    @ParameterizedTest
    @MethodSource("notAnswered")
    void whatThePagesDoNotSayIsNotAnswered(Expected expected) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        assertThat(ANSWERER.answer(Samples.question(expected.question()), sink))
                .isEqualTo(new Outcome.Failed(Trouble.NOTHING_FOUND));
        assertThat(sink.wasFromPages()).isFalse();
        assertThat(sink.deltas()).isEmpty();
    }

    @Test
    void oddQuestionsFindNothingAndBreakNothing() {
        for (String words :
                List.of("", " ", "?", "+-&|!(){}[]^\"~*?:\\/", "AND OR NOT", "🎉", "\ud83d", "的")) {
            assertThat(ANSWERER.quotes(Samples.question(words))).isEmpty();
        }
        assertThat(ANSWERER.quotes(Samples.question("疆".repeat(20_000)))).isEmpty();
        assertThat(ANSWERER.quotes(Samples.question("zyx ".repeat(20_000)))).isEmpty();
    }
}
