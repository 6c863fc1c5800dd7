package ink.dong4j.card.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WheelArrowsTest {
    private static final Input UP = new Input.Press(Key.UP);
    private static final Input DOWN = new Input.Press(Key.DOWN);
    private static final Input ENTER = new Input.Press(Key.ENTER);

    @Test
    void theSameArrowThreeTimesAtOnceIsToldAsSuch() {
        assertThat(WheelArrows.found(List.of(ENTER, UP, UP, UP, DOWN, DOWN, DOWN, DOWN)))
                .containsExactly(ENTER, new Input.Arrows(Key.UP, 3), new Input.Arrows(Key.DOWN, 4));
    }

    @Test
    void fewerArrowsAndOtherKeysStayWhatTheyAre() {
        List<Input> keys = List.of(UP, UP, DOWN, UP, ENTER, ENTER, ENTER);
        assertThat(WheelArrows.found(keys)).isEqualTo(keys);
    }
}
