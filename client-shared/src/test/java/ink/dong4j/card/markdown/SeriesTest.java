package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void everyElementStaysWhereItIsHoweverLongTheListGrows() {
        Series<Integer> series = Series.empty();
        for (int i = 0; i < 70_000; i++) {
            series = series.plus(i);
        }
        assertThat(series.size()).isEqualTo(70_000);
        for (int i = 0; i < 70_000; i++) {
            assertThat(series.get(i)).isEqualTo(i);
        }
    }

    @Test
    void aShorterListDoesNotSeeWhatALongerOneHas() {
        Series<Integer> shared = Series.empty();
        for (int i = 0; i < 100; i++) {
            shared = shared.plus(i);
        }
        Series<Integer> one = shared.plus(1);
        Series<Integer> two = shared.plus(2);
        assertThat(one.last()).isEqualTo(1);
        assertThat(two.last()).isEqualTo(2);
        assertThat(shared.last()).isEqualTo(99);
        Series<Integer> end = shared;
        assertThatThrownBy(() -> end.get(100)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
