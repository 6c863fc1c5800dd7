package ink.dong4j.card.server.oneapi.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "172.30.60.0/24", "1.2.3.4/32", "fd00::/8", "::1/128"})
    void aNetworkIsTaken(String text) {
        assertThat(Cidr.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.0.0.0/33",
                "10.0/8",
                "host/8",
                "fd00::/129",
                "/8",
                "1.2.3.4/"
            })
    void whatIsNoneIsRefused(String text) {
        assertThat(Cidr.isOne(text)).isFalse();
    }
}
