package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogSetupTest {
    @Test
    void anEventIsOneLineOfPlainTextWithItsStackTrace() {
        String line = written("closed\u001b[31m by a\r\nb", new IOException("x\ny"));

        assertThat(line)
                .matches("[0-9T:.-]+(Z|[+-][0-9:]+) WARN  CardSession closed by a \\| b \\| .*\n")
                .contains("java.io.IOException: x | y | at ")
                .doesNotContain("\u001b", "\r", "\t", "%");
    }

    @Test
    void anEventWithoutAStackTraceEndsAfterItsMessage() {
        assertThat(written("closed", null)).endsWith(" WARN  CardSession closed\n");
    }

    /** What the log makes of an event. */
    private static String written(String message, @Nullable Throwable failure) {
        LoggerContext context = new LoggerContext();
        new LogSetup().configure(context);
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("stderr");
        byte[] bytes =
                appender.getEncoder()
                        .encode(
                                new LoggingEvent(
                                        "",
                                        context.getLogger("ink.dong4j.card.server.ssh.CardSession"),
                                        Level.WARN,
                                        message,
                                        failure,
                                        new Object[0]));
        context.stop();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
