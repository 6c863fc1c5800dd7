package ink.dong4j.card.linear;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EchoTest {
    @Test
    void whatIsAddedIsWritten() {
        assertThat(Echo.of("", "hi\u597d")).isEqualTo("hi\u597d");
        assertThat(Echo.of("hi", "hi")).isEmpty();
    }

    @Test
    void whatIsGoneIsRubbedOutCellByCell() {
        assertThat(Echo.of("hi\u597d", "hi")).isEqualTo("\b \b\b \b");
        assertThat(Echo.of("e\u0301", "")).isEqualTo("\b \b");
        assertThat(Echo.of("begun " + "\u5b57".repeat(16_000), "begun ")).hasSize(3 * 32_000);
    }

    @Test
    void anotherLineTakesThePlaceOfTheOld() {
        assertThat(Echo.of("one two", "one six")).isEqualTo("\b \b".repeat(3) + "six");
        assertThat(Echo.of("e", "e\u0301")).isEqualTo("\u0301");
    }
}
