package ink.dong4j.card.server.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import ink.dong4j.card.text.Safe;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Makes one line of a log event: time, level, class, message, and the stack trace when it has one. Nothing
 * in it reaches the terminal of who reads the log but text. Thread-safe.
 */
final class LogLine extends EncoderBase<ILoggingEvent> {
    private static final int LONGEST_COLUMNS = 8_000;
    private static final byte[] NONE = {};

    private final DateTimeFormatter time =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
                    .withZone(ZoneId.systemDefault());

    @Override
    public byte[] encode(ILoggingEvent event) {
        String name = event.getLoggerName();
        StringBuilder line = new StringBuilder(160);
        time.formatTo(Instant.ofEpochMilli(event.getTimeStamp()), line);
        line.append(' ').append(event.getLevel());
        line.repeat(' ', 6 - event.getLevel().levelStr.length());
        line.append(name, name.lastIndexOf('.') + 1, name.length());
        line.append(' ').append(oneLine(event)).append('\n');
        return line.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String oneLine(ILoggingEvent event) {
        IThrowableProxy failure = event.getThrowableProxy();
        String trace = failure == null ? "" : "\n" + ThrowableProxyUtil.asString(failure);
        String text = event.getFormattedMessage() + trace;
        return Safe.line(text.strip().replaceAll("\\R\\s*", " | "), LONGEST_COLUMNS);
    }

    @Override
    public byte[] headerBytes() {
        return NONE;
    }

    @Override
    public byte[] footerBytes() {
        return NONE;
    }
}
