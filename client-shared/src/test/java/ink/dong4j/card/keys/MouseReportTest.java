package ink.dong4j.card.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MouseReportTest {
    @Test
    void theWheelAndThePressOfTheLeftButtonCount() {
        assertThat(MouseReport.message("<64;10;20M")).contains(new Input.Wheel(-3));
        assertThat(MouseReport.message("<65;10;20M")).contains(new Input.Wheel(3));
        assertThat(MouseReport.message("<0;10;20M")).contains(new Input.Click(9, 19));
        assertThat(MouseReport.message("<0;1;1M")).contains(new Input.Click(0, 0));
    }

    @Test
    void everythingElseIsNothing() {
        for (String other :
                List.of(
                        "<0;10;20m",
                        "<1;10;20M",
                        "<2;1;1M",
                        "<4;1;1M",
                        "<16;1;1M",
                        "<32;1;1M",
                        "<66;1;1M",
                        "<68;1;1M",
                        "<0;0;1M",
                        "<0;1;0M",
                        "<0;;M",
                        "<0;1M",
                        "<0;999999;1M",
                        "96;10;20M",
                        "<-1;1;1M",
                        "0;1;1M")) {
            assertThat(MouseReport.message(other)).as(other).isEmpty();
        }
    }
}
