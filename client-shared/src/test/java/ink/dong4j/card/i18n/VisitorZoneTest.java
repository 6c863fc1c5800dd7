package ink.dong4j.card.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorZoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", ":Asia/Shanghai"})
    void aZoneThatTheClientTellsIsTheVisitors(String zone) {
        assertThat(VisitorZone.of(Map.of("TZ", zone), ZoneOffset.UTC))
                .isEqualTo(ZoneId.of("Asia/Shanghai"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CST-8", "nowhere/at/all", "../../etc/passwd", ":"})
    void anythingElseIsTheServers(String zone) {
        assertThat(VisitorZone.of(Map.of("TZ", zone), ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void soItIsWhereTheClientTellsNothing() {
        assertThat(VisitorZone.of(Map.of(), ZoneOffset.UTC)).isEqualTo(ZoneOffset.UTC);
    }
}
