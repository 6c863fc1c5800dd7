package ink.dong4j.card.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final Phrases EN = Phrases.of(Lang.EN);
    private static final Phrases ZH = Phrases.of(Lang.ZH);

    @ParameterizedTest
    @CsvSource({
        "PT42S,42 s,42 秒",
        "PT3M10S,3 min 10 s,3 分 10 秒",
        "PT41.001S,42 s,42 秒",
        "PT59.5S,1 min,1 分",
        "PT10M,10 min,10 分",
        "PT2H5M7S,2 h 5 min,2 小时 5 分",
        "PT0S,0 s,0 秒"
    })
    void aDurationIsRoundedUpInTwoUnits(Duration duration, String en, String zh) {
        assertThat(EN.duration(duration)).isEqualTo(en);
        assertThat(ZH.duration(duration)).isEqualTo(zh);
    }

    @Test
    void aWaitIsNeverNothing() {
        assertThat(EN.tryAgainIn(Duration.ofSeconds(42))).isEqualTo("Please try again in 42 s");
        assertThat(ZH.tryAgainIn(Duration.ofSeconds(190))).isEqualTo("请在 3 分 10 秒后再试");
        assertThat(EN.tryAgainIn(Duration.ZERO)).isEqualTo("Please try again in 1 s");
    }
}
