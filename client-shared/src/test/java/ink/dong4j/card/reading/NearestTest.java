package ink.dong4j.card.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> NAMES = List.of("port", "address", "idle", "base-url");

    @Test
    void aSwappedADroppedAndAWrongLetterAreForgiven() {
        assertThat(Nearest.to("prot", NAMES)).contains("port");
        assertThat(Nearest.to("adress", NAMES)).contains("address");
        assertThat(Nearest.to("idel", NAMES)).contains("idle");
        assertThat(Nearest.to("base_url", NAMES)).contains("base-url");
    }

    @Test
    void aWordUnlikeAnyNameHasNoNearest() {
        assertThat(Nearest.to("colour", NAMES)).isEmpty();
        assertThat(Nearest.to("", NAMES)).isEmpty();
    }
}
