package ink.dong4j.card.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LangTest {
    @Test
    void theUserNameChoosesFirst() {
        Map<String, String> chinese = Map.of("LANG", "zh_CN.UTF-8");
        assertThat(Lang.of("zh", Map.of())).isEqualTo(Lang.ZH);
        assertThat(Lang.of("plain-zh", Map.of())).isEqualTo(Lang.ZH);
        assertThat(Lang.of("en", chinese)).isEqualTo(Lang.EN);
        assertThat(Lang.of("plain", chinese)).isEqualTo(Lang.ZH);
        assertThat(Lang.of("somebody", Map.of())).isEqualTo(Lang.EN);
    }

    @Test
    void theStrongerVariableOfTheLocaleWins() {
        assertThat(Lang.of("x", Map.of("LC_ALL", "en_US.UTF-8", "LANG", "zh_CN")))
                .isEqualTo(Lang.EN);
        assertThat(Lang.of("x", Map.of("LC_ALL", "", "LC_MESSAGES", "zh_TW"))).isEqualTo(Lang.ZH);
        assertThat(Lang.of("x", Map.of("LC_MESSAGES", "en_GB", "LC_CTYPE", "zh_CN")))
                .isEqualTo(Lang.EN);
        assertThat(Lang.of("x", Map.of("LC_CTYPE", "zh_CN.UTF-8", "LANG", "en_US")))
                .isEqualTo(Lang.ZH);
    }

    @Test
    void aCharacterSetIsNoLanguage() {
        assertThat(Lang.of("x", Map.of("LC_CTYPE", "UTF-8", "LANG", "zh_CN"))).isEqualTo(Lang.ZH);
        assertThat(Lang.of("x", Map.of("LC_CTYPE", "C.UTF-8", "LANG", "zh"))).isEqualTo(Lang.ZH);
    }
}
