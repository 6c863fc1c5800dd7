package ink.dong4j.card.server.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * The log: one line an event, to standard error. {@code CARD_LOG_LEVEL} (DEBUG, INFO, WARN) is for the
 * card's own lines. Found by Logback as a service: in Java, since a file would be read by an XML parser
 * at each start.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        LogLine line = new LogLine();
        line.setContext(context);
        line.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setName("stderr");
        stderr.setTarget(ConsoleTarget.SystemErr.getName());
        stderr.setEncoder(line);
        stderr.start();
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr);

        Level own = Level.toLevel(System.getenv("CARD_LOG_LEVEL"), Level.INFO);
        context.getLogger("ink.dong4j.card").setLevel(own);
        // What a stranger's client does wrong is a warning to this library, and would flood the
        // log.
        context.getLogger("org.apache.sshd").setLevel(Level.ERROR);
        // Our subclasses of its classes log its words under their own names.
        context.getLogger("ink.dong4j.card.server.ssh").setLevel(Level.ERROR);
        // What fails in the database is told once, by the store.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.OFF);
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        context.getLogger("org.sqlite").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
