package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that run a command of their own on every host. */
class WrapperIT {
    @TempDir Path folder;

    @AutoClose private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = TestServer.start();
    }

    @Test
    void aTerminalsOwnScriptOpensTheCardAndIsNotShown() throws Exception {
        try (PtySession visit = server.visit().running("/bin/sh -c 'echo Qq9'").open()) {
            visit.awaits("dong4j").interrupt().interrupt();
            assertThat(visit.exitStatus()).isZero();
            assertThat(visit.receivedText()).doesNotContain("Qq9");
        }
    }

    @Test
    void aCommandOfTheirConfigurationIsToldHowToBeLeftOut() throws Exception {
        Path config = folder.resolve("config");
        Files.writeString(config, "Host *\n  RemoteCommand tmux\n");
        Run told = run(config, List.of());
        assertThat(told.status()).isEqualTo(2);
        assertThat(told.out()).hasLineCount(1).contains("ssh -t -o RemoteCommand=none ");
        assertThat(run(config, List.of("-o", "RemoteCommand=none")).status()).isZero();
        Run help = run(config, List.of("-t", "-o", "RemoteCommand=none"), "help");
        assertThat(help.status()).isZero();
        assertThat(help.out()).contains("fingerprint");
        Files.writeString(config, "Host *\n  RemoteCommand tmux\n  RequestTTY force\n");
        Run card = run(config, List.of());
        assertThat(card.status()).isZero();
        assertThat(card.out()).contains("dong4j").doesNotContain("no such command");
    }

    @Test
    void scannersLeaveAFewShortLinesAndNoVisit() throws Exception {
        for (int i = 0; i < 15; i++) {
            assertThat(Ssh.run(server.port(), "root", "uname -s -v -n -r -m").status())
                    .isEqualTo(2);
        }
        assertThat(server.log().lines())
                .noneMatch(line -> line.contains("uname") || line.contains(" opened"))
                .filteredOn(line -> line.startsWith("unknown command, address="))
                .hasSizeBetween(1, 11);
    }

    private record Run(int status, String out) {}

    /** Runs ssh with that configuration, its input at its end. */
    private Run run(Path config, List<String> more, String... command) throws Exception {
        List<String> line = new ArrayList<>(Ssh.options(server.port()));
        line.set(line.indexOf("none"), config.toString());
        line.addAll(more);
        line.add("x@localhost");
        line.addAll(List.of(command));
        Process ssh = new ProcessBuilder(line).redirectErrorStream(true).start();
        ssh.getOutputStream().close();
        String out = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(ssh.waitFor(), out);
    }
}
