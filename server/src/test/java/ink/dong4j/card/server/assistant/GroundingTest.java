package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.assistant.grounding.EmbeddedAnswerer;
import ink.dong4j.card.server.assistant.grounding.Library;
import ink.dong4j.card.server.assistant.guard.Canary;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.ui.Aside;
import ink.dong4j.card.ui.Outcome;
import ink.dong4j.card.ui.Question;
import ink.dong4j.card.ui.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How well the sample card is asked: the score of questions that its pages answer, and do not. */
class GroundingTest {
    private static final int MUST_BE_RIGHT = 18;
    private static final Card CARD = sample();

    private final Library library = new Library(() -> CARD);
    private final EmbeddedAnswerer pages = new EmbeddedAnswerer(library);
    private final SystemPrompt prompt = new SystemPrompt(library, Canary.random());

    private static Card sample() {
        Path file = Path.of("..", "deploy", "card", "card.conf");
        return switch (new ConfigLoader(file, Map.of(), List.of()).load()) {
            case Configuration.Ready ready -> ready.card();
            case Configuration.Faulty faulty ->
                    throw new IllegalStateException(faulty.problems().toString());
        };
    }

    @Test
    void theScoreIsHighEnough() throws Exception {
        int english = score(Lang.EN);
        int chinese = score(Lang.ZH);
        System.out.printf("grounding: English %d of 20, Chinese %d of 20%n", english, chinese);
        assertThat(english).isGreaterThanOrEqualTo(MUST_BE_RIGHT);
        assertThat(chinese).isGreaterThanOrEqualTo(MUST_BE_RIGHT);
    }

    /** What people ask beside the twenty, worded in many ways. */
    @ParameterizedTest
    @EnumSource
    void theScoreStaysHighAmongManyQuestions(Lang lang) throws Exception {
        List<String> answered = lines("answered.more", lang);
        List<String> unanswered = lines("unanswered.more", lang);
        int right = right(answered, lang);
        List<String> supported =
                unanswered.stream().filter(words -> !isUnsupported(words, lang)).toList();
        System.out.printf(
                "grounding: %s, more: %d of %d, no support for %d of %d%n",
                lang,
                right,
                answered.size(),
                unanswered.size() - supported.size(),
                unanswered.size());
        assertThat(right).isGreaterThanOrEqualTo(answered.size() * MUST_BE_RIGHT / 20);
        assertThat(supported).hasSizeLessThanOrEqualTo(unanswered.size() / 20);
    }

    private boolean isUnsupported(String words, Lang lang) {
        return given(new Question(words, List.of(), lang)).equals(Optional.of(List.of()));
    }

    private int score(Lang lang) throws Exception {
        List<String> lines = lines("answered", lang);
        assertThat(lines).hasSize(20);
        return right(lines, lang);
    }

    private int right(List<String> lines, Lang lang) throws InterruptedException {
        int right = 0;
        for (String line : lines) {
            String[] cells = line.split("\\|", 2);
            List<String> expected = Arrays.asList(cells[0].strip().split(" ", -1));
            Question question = new Question(cells[1].strip(), List.of(), lang);
            List<String> quoted = quoted(question).orElse(List.of());
            List<String> given = given(question).orElse(List.of());
            if (quoted.stream().anyMatch(expected::contains)
                    && given.stream().anyMatch(expected::contains)) {
                right++;
            } else {
                System.out.printf("grounding: %s: quoted %s, given %s%n", line, quoted, given);
            }
        }
        return right;
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsPassedOffAsSupport(Lang lang) throws Exception {
        List<String> lines = lines("unanswered", lang);
        assertThat(lines).hasSize(10);
        for (String words : lines) {
            Question question = new Question(words, List.of(), lang);
            RecordingSink sink = new RecordingSink();
            assertThat(pages.answer(question, sink))
                    .as(words)
                    .isEqualTo(new Outcome.Failed(Trouble.NOTHING_FOUND));
            assertThat(sink.asides()).as(words).containsExactly(new Aside.Support(List.of()));
            assertThat(given(question)).as(words).contains(List.of());
            assertThat(prompt.about(question).text()).as(words).doesNotContain("\n<pages>\n");
        }
    }

    private Optional<List<String>> quoted(Question question) throws InterruptedException {
        RecordingSink sink = new RecordingSink();
        pages.answer(question, sink);
        return sink.asides().stream()
                .filter(Aside.Support.class::isInstance)
                .map(aside -> ((Aside.Support) aside).pages())
                .findFirst();
    }

    private Optional<List<String>> given(Question question) {
        return prompt.about(question).support().map(Aside.Support::pages);
    }

    private static List<String> lines(String name, Lang lang) throws IOException {
        String file = "/grounding/%s.%s.txt".formatted(name, lang.name().toLowerCase(Locale.ROOT));
        List<String> lines = new ArrayList<>();
        try (InputStream stream = GroundingTest.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(lines::add);
        }
        return lines;
    }
}
