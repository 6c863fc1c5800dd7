package ink.dong4j.card.server.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import ink.dong4j.card.text.Safe;

/**
 * Makes one line, with its end, of a log event, with its stack trace when it has one, and lets nothing in it reach
 * the terminal of who reads the log but text.
 */
public final class OneLine extends CompositeConverter<ILoggingEvent> {
    private static final int LONGEST_COLUMNS = 8_000;

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return Safe.line(text.strip().replaceAll("\\R\\s*", " | "), LONGEST_COLUMNS) + "\n";
    }
}
