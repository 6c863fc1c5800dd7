package ink.dong4j.card.server.cli;

import ch.qos.logback.classic.LoggerContext;
import ink.dong4j.card.server.CardServer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * How a server's process ends when a signal says so: everything is closed, then the exit code is 0,
 * since to stop when told is no failure. (The JVM's own is 128 and the signal's number.)
 */
final class Ending {
    private static final Logger LOG = LoggerFactory.getLogger(Ending.class);

    private Optional<CardServer> server = Optional.empty();
    private boolean disarmed;

    /** Waits for the end of the process. */
    void arm() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop"));
    }

    synchronized void closes(CardServer started) {
        server = Optional.of(started);
    }

    /** The process ends by itself, with the exit code that tells why. */
    synchronized void disarm() {
        disarmed = true;
    }

    private void end() {
        Optional<CardServer> started;
        synchronized (this) {
            if (disarmed) {
                return;
            }
            started = server;
        }
        int status = 0;
        try {
            started.ifPresent(CardServer::close);
        } catch (RuntimeException | Error e) {
            LOG.error("The stop broke", e);
            status = CommandLine.ExitCode.SOFTWARE;
        }
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
        Runtime.getRuntime().halt(status);
    }
}
