package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the {@code docker} command: what it printed, errors included, and how it ended. */
record Docker(int status, String out) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Runs it, whatever its status is. */
    static Docker run(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("docker"));
        line.addAll(List.of(words));
        return run(Path.of(""), line);
    }

    /** Runs it and returns what it printed. */
    static String does(String... words) throws IOException, InterruptedException {
        Docker run = run(words);
        if (run.status != 0) {
            throw new AssertionError("docker " + String.join(" ", words) + ": " + run.out);
        }
        return run.out.strip();
    }

    /** Runs any command in a folder. */
    static Docker run(Path folder, List<String> line) throws IOException, InterruptedException {
        Path out = Files.createTempFile("docker", ".out");
        try {
            Process process =
                    new ProcessBuilder(line)
                            .directory(folder.toAbsolutePath().toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(out.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still runs: " + line + "\n" + read(out));
            }
            return new Docker(process.exitValue(), read(out));
        } finally {
            Files.deleteIfExists(out);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
