package ink.dong4j.card.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloseAllTest {
    private final List<String> closed = new ArrayList<>();

    @Test
    void everyStepRunsInItsOrderThoughOthersThrow() {
        IllegalArgumentException later = new IllegalArgumentException("the third");
        assertThatThrownBy(
                        () ->
                                CloseAll.run(
                                        () -> closed.add("first"),
                                        () -> {
                                            throw new StackOverflowError("the second");
                                        },
                                        () -> {
                                            throw later;
                                        },
                                        () -> closed.add("last")))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(StackOverflowError.class)
                .hasSuppressedException(later);
        assertThat(closed).containsExactly("first", "last");
    }

    @Test
    void nothingIsThrownWhenAllIsWell() {
        CloseAll.run(() -> closed.add("first"), () -> closed.add("second"));
        assertThat(closed).containsExactly("first", "second");
    }
}
