package ink.dong4j.card.server.ssh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientEnvironmentTest {
    private final ClientEnvironment env = new ClientEnvironment();

    @Test
    void onlyWhatTheCardCanUseIsTaken() {
        assertThat(env.set("LANG", "zh_CN.UTF-8")).isTrue();
        assertThat(env.set("NO_COLOR", "")).isTrue();
        assertThat(env.set("ACCESSIBLE", "1")).isTrue();
        assertThat(env.set("LD_PRELOAD", "x")).isFalse();
        assertThat(env.set("LC_", "x")).isFalse();
        assertThat(env.set("LC_a\u001b", "x")).isFalse();
        assertThat(env.all())
                .isEqualTo(Map.of("LANG", "zh_CN.UTF-8", "NO_COLOR", "", "ACCESSIBLE", "1"));
    }

    @Test
    void aValueHoldsNoEscapeCodes() {
        env.set("TERM_PROGRAM", "a\u001b[31mb\nc");
        assertThat(env.all().get("TERM_PROGRAM")).doesNotContain("\u001b", "\n");
    }

    @Test
    void neitherNumberNorLengthGrows() {
        for (char a = 'A'; a <= 'Z'; a++) {
            for (char b = 'A'; b <= 'Z'; b++) {
                env.set("LC_" + a + b, "x");
            }
        }
        assertThat(env.all()).hasSize(20);
        assertThat(env.set("LC_AA", "x".repeat(129))).isFalse();
        assertThat(env.set("LC_AA", "changed")).isTrue();
        assertThat(env.all()).containsEntry("LC_AA", "changed");
    }
}
