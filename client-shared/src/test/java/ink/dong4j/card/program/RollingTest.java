package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.ui.Key;
import ink.dong4j.card.ui.Msg;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingTest {
    private static final Msg UP = new Msg.Press(Key.UP);
    private static final Msg DOWN = new Msg.Press(Key.DOWN);
    private static final Msg ENTER = new Msg.Press(Key.ENTER);

    @Test
    void theSameArrowThreeTimesAtOnceIsToldAsSuch() {
        assertThat(Rolling.found(List.of(ENTER, UP, UP, UP, DOWN, DOWN, DOWN, DOWN)))
                .containsExactly(ENTER, new Msg.Arrows(Key.UP, 3), new Msg.Arrows(Key.DOWN, 4));
    }

    @Test
    void fewerArrowsAndOtherKeysStayWhatTheyAre() {
        List<Msg> keys = List.of(UP, UP, DOWN, UP, ENTER, ENTER, ENTER);
        assertThat(Rolling.found(keys)).isEqualTo(keys);
    }
}
