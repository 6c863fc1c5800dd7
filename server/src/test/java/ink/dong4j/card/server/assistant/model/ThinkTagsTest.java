package ink.dong4j.card.server.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.model.ThinkTags.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThinkTagsTest {
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder thought = new StringBuilder();

    private void write(ThinkTags tags, String words, int piece) {
        text.setLength(0);
        thought.setLength(0);
        for (int at = 0; at < words.length(); at += piece) {
            tags.accept(words.substring(at, Math.min(words.length(), at + piece)))
                    .forEach(this::take);
        }
        tags.finish().forEach(this::take);
    }

    private void take(Part part) {
        switch (part) {
            case Part.Text(String more) -> text.append(more);
            case Part.Thought(String more) -> thought.append(more);
            case Part.AllWasThought _ -> {
                thought.append(text);
                text.setLength(0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<think>S</think>A | A | S",
                "<thinking>S</thinking>A | A | S",
                "<THINK>S</Think>A | A | S",
                "<thought>S</thought>A | A | S",
                "<reasoning>S</reasoning>A | A | S",
                "<seed:think>S</seed:think>A | A | S",
                "◁think▷S◁/think▷A | A | S",
                "S</think>A | A | S",
                "<think>S</think>A<think>T</think>B | AB | ST",
                "A<think>S</think>B | AB | S",
                "<think>S `</think>` T | ` T | S `",
                "<think>S | '' | S",
                "<think></think>A | A | ''",
                "a < b and <thin air> | a < b and <thin air> | ''",
                "x <thi | x <thi | ''",
                "<<think>S</think> | < | S"
            })
    void thoughtsAreToldFromTheAnswerHoweverTheyAreCut(
            String words, String answer, String thoughts) {
        for (int piece = 1; piece <= words.length(); piece++) {
            write(new ThinkTags(false), words, piece);
            assertThat(text).as("pieces of %d", piece).hasToString(answer);
            assertThat(thought).as("pieces of %d", piece).hasToString(thoughts);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use `<think>` and `</think>` here.",
                "```\n<think>\nx\n</think>\n```\nDone.",
                "~~~xml\n<think>x</think>\n~~~\n",
                "`` a ` <think> `` b",
                "- item\n  ```\n  </think>\n  ```"
            })
    void inCodeATagIsText(String words) {
        for (int piece = 1; piece <= words.length(); piece++) {
            write(new ThinkTags(false), words, piece);
            assertThat(text).hasToString(words);
            assertThat(thought).isEmpty();
        }
    }

    @Test
    void aLoneMarkOfCodeHidesNoTagInTheNextParagraph() {
        write(new ThinkTags(false), "a ` b\n\n<think>S</think>A", 3);
        assertThat(text).hasToString("a ` b\n\nA");
    }

    @Test
    void aModelThatIsKnownToWriteTheEndAloneThinksFirst() {
        ThinkTags tags = new ThinkTags(true);
        assertThat(tags.accept("S")).isEqualTo(List.of(new Part.Thought("S")));
        assertThat(tags.accept("</think>A")).isEqualTo(List.of(new Part.Text("A")));
        assertThat(tags.hasLoneEnd()).isTrue();
        assertThat(tags.isWithoutTags()).isFalse();
    }
}
