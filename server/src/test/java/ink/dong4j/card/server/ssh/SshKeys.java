package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.identity.KeyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keys of clients, made by the real {@code ssh-keygen} and held by the real {@code ssh-agent}. */
final class SshKeys implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Path folder;
    private final List<Process> agents = new ArrayList<>();

    SshKeys(Path folder) {
        this.folder = folder;
    }

    /** A key of a type and a size in bits, and its two files. */
    Key make(String name, String type, int bits) throws Exception {
        Path file = folder.resolve(name);
        run(
                List.of(
                        "ssh-keygen",
                        "-q",
                        "-N",
                        "",
                        "-C",
                        "canary-comment",
                        "-t",
                        type,
                        "-b",
                        Integer.toString(bits),
                        "-f",
                        file.toString()));
        return new Key(file);
    }

    Key make(String name) throws Exception {
        return make(name, "ed25519", 256);
    }

    /** The socket of an agent that holds keys, in their order. */
    Path agent(List<Key> keys) throws Exception {
        Path socket = folder.resolve("agent-" + agents.size());
        Process agent =
                new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                        .redirectErrorStream(true)
                        .start();
        agents.add(agent);
        Eventually.eventually("the agent", () -> Files.exists(socket));
        for (Key key : keys) {
            ProcessBuilder add = new ProcessBuilder("ssh-add", "-q", key.file().toString());
            add.environment().put("SSH_AUTH_SOCK", socket.toString());
            finish(add.redirectErrorStream(true).start());
        }
        return socket;
    }

    private static void run(List<String> command) throws Exception {
        finish(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    private static void finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError(out);
        }
    }

    @Override
    public void close() {
        agents.forEach(Process::destroy);
    }

    /** @param file of the private key; the public one lies beside it */
    record Key(Path file) {
        Path publicFile() {
            return file.resolveSibling(file.getFileName() + ".pub");
        }

        String line() {
            try {
                return Files.readString(publicFile()).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        KeyId id() {
            return KeyId.of(Base64.getDecoder().decode(line().split(" ", 3)[1]));
        }

        List<String> options() {
            return List.of("-o", "IdentitiesOnly=yes", "-i", file.toString());
        }
    }
}
