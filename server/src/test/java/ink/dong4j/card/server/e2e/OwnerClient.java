package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real ssh with one key and no other.
 *
 * @param key the file of the private key
 */
record OwnerClient(Path key) {
    private static final long PATIENCE_SECONDS = 60;

    /** With a key that is made for it. */
    static OwnerClient withKeyIn(Path folder, String name)
            throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        run(List.of("ssh-keygen", "-q", "-N", "", "-t", "ed25519", "-f", file.toString()));
        return new OwnerClient(file);
    }

    /** As {@code server.owner.keys} takes it. */
    String publicKey() throws IOException {
        return Files.readString(Path.of(key + ".pub")).strip();
    }

    /** Makes the key the owner's. */
    String setting() throws IOException {
        return "server.owner.keys=[\"" + publicKey() + "\"]";
    }

    /** What ssh has to be told of the key, before the host or behind it. */
    String[] options() {
        return new String[] {"-o", "IdentitiesOnly=yes", "-i", key.toString()};
    }

    /** Runs a command at the desk. */
    Ssh at(int port, String... command) throws IOException, InterruptedException {
        return as("owner", port, List.of(), command);
    }

    /**
     * Runs a command.
     *
     * @param more options of ssh
     */
    Ssh as(String user, int port, List<String> more, String... command)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(Ssh.options(port));
        line.addAll(List.of(options()));
        line.addAll(more);
        line.add(user + "@localhost");
        line.addAll(List.of(command));
        return run(line);
    }

    /** What a command at the desk prints as JSON, when it did what was wanted. */
    Config json(int port, String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(command));
        words.add("--json");
        Ssh run = at(port, words.toArray(String[]::new));
        assertThat(run.status()).as(run.out() + run.err()).isZero();
        return parsed(run);
    }

    /** The rows of a report at the desk. */
    List<? extends Config> rows(int port, String... command)
            throws IOException, InterruptedException {
        Config report = json(port, command);
        assertThat(report.getString("report")).isEqualTo(command[0]);
        return report.getConfigList("rows");
    }

    static Config parsed(Ssh run) {
        return ConfigFactory.parseString(
                run.out(), ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON));
    }

    private static Ssh run(List<String> line) throws IOException, InterruptedException {
        Path out = Files.createTempFile("owner", ".out");
        Path err = Files.createTempFile("owner", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(line);
            builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
            builder.environment().put("LANG", "en_US.UTF-8");
            Process process =
                    builder.redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .redirectInput(Path.of("/dev/null").toFile())
                            .start();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Ssh(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
