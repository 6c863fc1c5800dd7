package ink.dong4j.card.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A display in memory (Xvfb), with a number that was free. */
final class Display {
    private final Process process;
    private final String name;

    Display() {
        try {
            process =
                    new ProcessBuilder(
                                    "Xvfb",
                                    "-displayfd",
                                    "1",
                                    "-screen",
                                    "0",
                                    "1600x1200x24",
                                    "-nolisten",
                                    "tcp")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            BufferedReader out =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getInputStream(), StandardCharsets.US_ASCII));
            name = ":" + Objects.requireNonNull(out.readLine(), "Xvfb told no display");
        } catch (IOException e) {
            throw new UncheckedIOException("Xvfb cannot be started", e);
        }
    }

    String name() {
        return name;
    }

    void close() {
        process.destroy();
        process.onExit().join();
    }
}
