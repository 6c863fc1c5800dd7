package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of a real {@code ssh} without a terminal: what it printed and how it ended. */
record Ssh(int status, String out, String err) {
    private static final long PATIENCE_SECONDS = 60;

    /** The words that every ssh of the tests begins with: no keys, no files of the user's. */
    static List<String> options(int port) {
        return List.of(
                "ssh",
                "-F",
                "none",
                "-p",
                Integer.toString(port),
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR",
                "-o",
                "BatchMode=yes",
                "-o",
                "SendEnv=LANG LC_*");
    }

    /** Runs a command with input that ends at once. */
    static Ssh run(int port, String user, String... command)
            throws IOException, InterruptedException {
        return feed(port, user, new byte[0], command);
    }

    /** Runs a command with the given bytes as its whole input. */
    static Ssh feed(int port, String user, byte[] input, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("ssh", ".out");
        Path err = Files.createTempFile("ssh", ".err");
        try {
            Process process = start(port, user, out, err, command);
            try (OutputStream stdin = process.getOutputStream()) {
                stdin.write(input);
            } catch (IOException closed) {
                // A command that needs no input may end before it has read all of it.
            }
            return finish(process, out, err);
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    /** Runs a command whose input stays open and silent. */
    static Ssh silent(int port, String user, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile("ssh", ".out");
        Path err = Files.createTempFile("ssh", ".err");
        try {
            return finish(start(port, user, out, err, command), out, err);
        } finally {
            Files.deleteIfExists(out);
            Files.deleteIfExists(err);
        }
    }

    private static Process start(int port, String user, Path out, Path err, String... command)
            throws IOException {
        List<String> line = new ArrayList<>(options(port));
        line.add(user + "@localhost");
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(key -> key.startsWith("LC_"));
        builder.environment().put("LANG", "en_US.UTF-8");
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static Ssh finish(Process process, Path out, Path err)
            throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("ssh still runs; it printed: " + read(out) + read(err));
        }
        return new Ssh(process.exitValue(), read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
