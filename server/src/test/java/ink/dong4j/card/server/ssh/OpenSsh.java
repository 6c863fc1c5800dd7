package ink.dong4j.card.server.ssh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One run of the real {@code ssh}: what it printed, errors included, and how it ended. */
record OpenSsh(int status, String out) {
    private static final long PATIENCE_SECONDS = 60;

    /** Runs a command that gets no input. */
    static OpenSsh run(int port, String user, String... command) throws Exception {
        return finish(start(options(port, user), command));
    }

    /** @param more options that come before the host */
    static OpenSsh run(int port, List<String> more, String... command) throws Exception {
        return finish(start(port, more, command));
    }

    static Process start(int port, String... command) throws IOException {
        return start(options(port, "x"), command);
    }

    /** @param more options that come before the host */
    static Process start(int port, List<String> more, String... command) throws IOException {
        List<String> line = new ArrayList<>(options(port, "x"));
        line.addAll(1, more);
        return start(line, command);
    }

    static OpenSsh finish(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("ssh still runs; it printed: " + out);
        }
        return new OpenSsh(process.exitValue(), out);
    }

    private static Process start(List<String> options, String... command) throws IOException {
        List<String> line = new ArrayList<>(options);
        line.addAll(List.of(command));
        return new ProcessBuilder(line).redirectErrorStream(true).start();
    }

    private static List<String> options(int port, String user) {
        return List.of(
                "ssh",
                "-F",
                "none",
                "-p",
                Integer.toString(port),
                "-l",
                user,
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR",
                "-o",
                "BatchMode=yes",
                "127.0.0.1");
    }
}
