package ink.dong4j.card.server.oneapi;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GrantExpiryTest {
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);
    private static final ChannelPlan CHANNEL =
            new ChannelPlan(
                    "zhipu",
                    "",
                    16,
                    "",
                    0,
                    "default",
                    List.of("m"),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(LAST),
                    true);

    @Test
    void aGrantIsWarnedOfFromAWeekBeforeItsLastDay() {
        assertThat(GrantExpiry.warning(CHANNEL, LAST.minusDays(8))).isEmpty();
        assertThat(GrantExpiry.warning(CHANNEL, LAST.minusDays(7)).orElse(""))
                .contains("zhipu", "ends on 2027-01-31, in 7 days");
        assertThat(GrantExpiry.warning(CHANNEL, LAST).orElse("")).contains("ends today");
        assertThat(GrantExpiry.warning(CHANNEL, LAST.plusDays(1)).orElse(""))
                .contains("ended on 2027-01-31");
    }
}
