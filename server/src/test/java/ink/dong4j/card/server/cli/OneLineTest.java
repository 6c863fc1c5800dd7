package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void anEventIsOneLineOfPlainText() {
        String line =
                new OneLine()
                        .transform(
                                new LoggingEvent(),
                                "closed\u001b[31m by a\r\nb\njava.io.IOException: x\n\tat y\n");

        assertThat(line)
                .startsWith("closed")
                .endsWith(" by a | b | java.io.IOException: x | at y")
                .doesNotContain("\u001b", "\n", "\r", "\t");
    }
}
