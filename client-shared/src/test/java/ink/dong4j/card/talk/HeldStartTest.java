package ink.dong4j.card.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeldStartTest {
    private final HeldStart start = new HeldStart();

    @Test
    void textPassesUnlessItMayBeThought() {
        assertThat(start.accept("Hello")).isEqualTo("Hello");
        assertThat(start.settles(new AnswerEvent.WasThought())).isFalse();
    }

    @Test
    void whatMayBeThoughtIsHeldUntilTheEnd() {
        assertThat(start.settles(new AnswerEvent.MayBeThought())).isFalse();
        assertThat(start.accept("Hel")).isEmpty();
        assertThat(start.accept("lo")).isEmpty();
        assertThat(start.finish()).isEqualTo("Hello");
        assertThat(start.finish()).isEmpty();
    }

    @Test
    void noMoreThanABoundedStartIsHeld() {
        assertThat(start.settles(new AnswerEvent.MayBeThought())).isFalse();
        String most = "x".repeat(HeldStart.MOST);
        assertThat(start.accept(most)).isEmpty();
        assertThat(start.accept("y")).isEqualTo(most + "y");
        assertThat(start.accept("z")).isEqualTo("z");
        assertThat(start.settles(new AnswerEvent.WasThought())).isFalse();
    }

    @Test
    void whatWasThoughtIsDroppedAndTheAnswerPasses() {
        assertThat(start.settles(new AnswerEvent.MayBeThought())).isFalse();
        assertThat(start.accept("thought")).isEmpty();
        assertThat(start.settles(new AnswerEvent.WasThought())).isTrue();
        assertThat(start.accept("answer")).isEqualTo("answer");
    }

    @Test
    void theAnswerOfAModelThatThinksApartPassesAtOnce() {
        assertThat(start.settles(new AnswerEvent.MayBeThought())).isFalse();
        assertThat(start.settles(new AnswerEvent.Thought("thought"))).isFalse();
        assertThat(start.accept("answer")).isEqualTo("answer");
    }
}
