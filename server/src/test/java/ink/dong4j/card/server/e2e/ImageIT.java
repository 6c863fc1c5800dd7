package ink.dong4j.card.server.e2e;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Capability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** The image alone, as {@code deploy/test/images.sh} has built it. */
@Tag("docker")
class ImageIT {
    private static final String IMAGE = "card-test/card:it";
    private static final String KEY = "sk-nobody-may-see-this-key";
    private static final String JAVA = "/opt/card/java/bin/java";

    @TempDir Path folder;

    private static GenericContainer<?> card() {
        return new GenericContainer<>(IMAGE)
                .withExposedPorts(2222)
                .withCreateContainerCmdModifier(
                        create -> {
                            create.withUser("65532");
                            requireNonNull(create.getHostConfig())
                                    .withReadonlyRootfs(true)
                                    .withCapDrop(Capability.ALL)
                                    .withSecurityOpts(List.of("no-new-privileges"));
                        })
                .waitingFor(Wait.forLogMessage(".*Try it.*", 1));
    }

    private static Ssh visit(GenericContainer<?> card, String... command) throws Exception {
        return Ssh.run(card.getMappedPort(2222), "en", command);
    }

    @Test
    void itServesWithoutRootWithoutRightsAndWithoutAWritableRoot() throws Exception {
        try (GenericContainer<?> card = card()) {
            card.start();

            assertThat(visit(card, "card").out()).startsWith("dong4j\n");
            String status = Files.readString(Path.of("/proc", pid(card), "status"));
            assertThat(status).containsPattern("Uid:\\s65532\\s65532\\s65532\\s65532");
            assertThat(status)
                    .containsPattern("CapPrm:\\s0{16}")
                    .containsPattern("CapEff:\\s0{16}");
            assertThat(status)
                    .containsPattern("CapBnd:\\s0{16}")
                    .containsPattern("NoNewPrivs:\\s1");
            assertThat(written(card, "/opt/card/log")).contains("Read-only file system");
            assertThat(written(card, "/tmp/log")).contains("Read-only file system");
            assertThat(written(card, "/var/lib/card/log")).doesNotContain("Error");
        }
    }

    /** What a JVM in the container says when it shall log into this file. */
    private static String written(GenericContainer<?> card, String file) throws Exception {
        return Docker.run("exec", card.getContainerId(), JAVA, "-Xlog:gc:file=" + file, "-version")
                .out();
    }

    private static String pid(GenericContainer<?> card) throws Exception {
        return Docker.does("inspect", "-f", "{{.State.Pid}}", card.getContainerId());
    }

    @Test
    void itHasNoShell() throws Exception {
        for (String shell : List.of("/bin/sh", "/bin/bash", "/busybox/sh")) {
            assertThat(
                            Docker.run("run", "--rm", "--entrypoint", shell, IMAGE, "-c", "true")
                                    .status())
                    .isEqualTo(127);
        }
    }

    @Test
    void itsArgumentsAreTheCardsCommands() throws Exception {
        assertThat(command("check")).startsWith("All right: the card of dong4j");
        assertThat(command("--help")).contains("serve").contains("one-api");
        // Before the first start there is no host key to tell of.
        assertThat(Docker.run("run", "--rm", IMAGE, "fingerprint").status()).isEqualTo(1);
        assertThat(Docker.run("run", "--rm", IMAGE, "health").status()).isEqualTo(1);
    }

    private static String command(String word) throws Exception {
        return Docker.does(
                "run",
                "--rm",
                "--network",
                "none",
                "--read-only",
                "--cap-drop",
                "ALL",
                IMAGE,
                word);
    }

    @Test
    void itsHealthCheckFindsItHealthy() throws Exception {
        try (GenericContainer<?> card = card()) {
            card.start();

            assertThat(
                            Docker.run(
                                            "exec",
                                            card.getContainerId(),
                                            JAVA,
                                            "@/opt/card/card",
                                            "health")
                                    .status())
                    .isZero();
            assertThat(Docker.does("inspect", "-f", "{{.Config.Healthcheck.Test}}", IMAGE))
                    .isEqualTo("[CMD /opt/card/java/bin/java @/opt/card/card health]");
        }
    }

    @Test
    void itsCacheServesAlsoOnASmallerProcessor() throws Exception {
        assertThat(checked("-XX:AOTMode=on")).contains("All right");
        assertThat(checked("-XX:AOTMode=on", "-XX:UseAVX=0", "-XX:UseSSE=2")).contains("All right");
    }

    @Test
    void itRunsWhenTheCacheDoesNotFit() throws Exception {
        assertThat(checked("-XX:-UseCompactObjectHeaders")).contains("All right");
    }

    private static String checked(String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("run", "--rm", "--entrypoint", JAVA, IMAGE));
        words.addAll(List.of("@/opt/card/options", "-XX:AOTCache=/opt/card/card.aot"));
        words.addAll(List.of(options));
        words.addAll(List.of("ink.dong4j.card.server.cli.Main", "check"));
        return Docker.does(words.toArray(String[]::new));
    }

    @Test
    void visitorsAreToldWhenItStopsAndItEndsWell() throws Exception {
        try (GenericContainer<?> card = card()) {
            card.start();
            try (PtySession visit = PtySession.Start.at(card.getMappedPort(2222)).open()) {
                visit.awaits("clear or leave");

                Docker.does("stop", "--time", "20", card.getContainerId());

                assertThat(visit.exitStatus()).isNotNegative();
                assertThat(visit.receivedText()).contains("being restarted");
            }
            assertThat(Docker.does("inspect", "-f", "{{.State.ExitCode}}", card.getContainerId()))
                    .isEqualTo("0");
        }
    }

    @Test
    void noSecretIsInItsHistoryItsSettingsItsEnvironmentOrItsLog() throws Exception {
        Path file = Files.writeString(folder.resolve("key"), KEY);
        try (GenericContainer<?> card =
                card().withFileSystemBind(file.toString(), "/etc/key", BindMode.READ_ONLY)
                        .withEnv(
                                Map.of(
                                        "ONE_API_BASE_URL", "http://127.0.0.1:9/v1",
                                        "ONE_API_KEY_FILE", "/etc/key"))) {
            card.start();
            assertThat(visit(card, "ask", "what", "do", "you", "do?").status()).isNotEqualTo(255);

            String id = card.getContainerId();
            assertThat(Docker.does("logs", id)).contains("gateway").doesNotContain(KEY);
            assertThat(Docker.does("inspect", id)).doesNotContain(KEY);
            assertThat(Files.readString(Path.of("/proc", pid(card), "environ")))
                    .contains("ONE_API_KEY_FILE")
                    .doesNotContain(KEY);
            assertThat(Docker.does("history", "--no-trunc", IMAGE))
                    .doesNotContainIgnoringCase("password")
                    .doesNotContain(KEY);
        }
    }
}
