package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.ssh.UnusableHostKey;
import ink.dong4j.card.server.store.database.StoreUnusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** What a user is told when a command fails: sentences, and a stack trace only for our own faults. */
final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    static int tell(Exception failure, CommandLine command, ParseResult arguments) {
        Optional<String> sentence = sentence(failure);
        if (sentence.isPresent()) {
            command.getErr().println(sentence.get());
            LOG.debug("The command failed", failure);
        } else {
            LOG.error("The command failed by a fault of its own", failure);
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Optional<String> sentence(Throwable failure) {
        return switch (failure) {
            case Failure known -> Optional.ofNullable(known.getMessage());
            case SetupFailure setback -> Optional.ofNullable(setback.getMessage());
            case StoreUnusable store -> Optional.ofNullable(store.getMessage());
            case UnusableHostKey key -> Optional.ofNullable(key.getMessage());
            case AccessDeniedException denied ->
                    Optional.of(denied.getFile() + " may not be read or written.");
            case FileSystemException file ->
                    Optional.of(
                            "%s: %s"
                                    .formatted(
                                            file.getFile(),
                                            Optional.ofNullable(file.getReason())
                                                    .orElse("it cannot be read or written")));
            case UncheckedIOException io when io.getCause() instanceof BindException bind ->
                    Optional.of(taken(io, bind));
            case UncheckedIOException io when io.getCause() != null -> sentence(io.getCause());
            case IOException io -> Optional.ofNullable(io.getMessage());
            default -> Optional.empty();
        };
    }

    private static String taken(Exception failure, BindException cause) {
        return "%s: %s. End what listens there, or choose another port with --set server.ssh.port=PORT."
                .formatted(failure.getMessage(), cause.getMessage());
    }
}
