package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void anEventIsOneLineOfPlainTextWithItsStackTrace() throws JoranException {
        String line = written("closed\u001b[31m by a\r\nb", new IOException("x\ny"));

        assertThat(line)
                .matches("[0-9T:.-]+(Z|[+-][0-9:]+) WARN  CardSession closed by a \\| b \\| .*\n")
                .contains("java.io.IOException: x | y | at ")
                .doesNotContain("\u001b", "\r", "\t", "%");
    }

    @Test
    void anEventWithoutAStackTraceEndsAfterItsMessage() throws JoranException {
        assertThat(written("closed", null)).endsWith(" WARN  CardSession closed\n");
    }

    /** What the configuration of the log that is shipped makes of an event. */
    private static String written(String message, @Nullable Throwable failure)
            throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(OneLineTest.class.getResource("/logback.xml"));
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
