package ink.dong4j.card.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.oneapi.plan.PlanLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir Path folder;

    @Test
    void theSampleCardIsRight() {
        String sample = Path.of("..", "deploy", "card", "card.conf").toString();

        assertThat(run("check", "--config", sample)).isZero();
        assertThat(out.toString())
                .startsWith("All right: the card of dong4j, 7 links, 10 pages.\n")
                .contains("Pages in English: ", "Pages in Chinese: ")
                .contains("all of them with each question; 500000 tokens a day are at least ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void mistakesAreLinesOnStandardErrorWithoutAStackTrace() throws IOException {
        Path file = Files.writeString(folder.resolve("my.conf"), "card {\n  nmae = x\n}\n");

        assertThat(run("check", "--config", file.toString(), "--set", "server.ssh.port=x"))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .contains(file + ":2: card.nmae is an unknown key; did you mean name?")
                .contains(
                        "--set server.ssh.port: server.ssh.port is \"x\"; it must be a whole number"
                                + " from 0 to 65535")
                .noneMatch(line -> line.contains("Exception") || line.startsWith("\tat "));
    }

    @Test
    void serveAndCheckFailAlikeOnAWrongConfiguration() {
        String missing = folder.resolve("missing.conf").toString();

        assertThat(run("serve", "--config", missing)).isEqualTo(1);
        assertThat(err.toString()).isEqualTo(missing + ": is not a file that can be read\n");
    }

    @Test
    void aComposeProjectThatMayRunIsAllRight() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("compose.json"),
                        """
                        { "services": { "a": { "build": { "context": "/srv" }, "restart": "always",
                          "mem_limit": "1", "pids_limit": 9, "logging": { "driver": "local" } } } }
                        """);

        assertThat(run("deploy", "check", file.toString())).isZero();
        assertThat(out.toString()).isEqualTo("All right: services 1, warnings 0.\n");
    }

    @Test
    void aComposeProjectThatMustNotRunIsRefusedByFileAndByPipe() throws IOException {
        String project = "{ \"services\": { \"a\": { \"image\": \"x:latest\" } } }";
        Path file = Files.writeString(folder.resolve("compose.json"), project);

        assertThat(run("deploy", "check", file.toString())).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("services.a.image: the image x:latest is latest");

        InputStream terminal = System.in;
        try {
            System.setIn(Files.newInputStream(file));
            assertThat(run("deploy", "check", "-")).isEqualTo(1);
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void whatIsNoComposeProjectIsToldInASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("compose.yaml"), "services: {}\n");

        assertThat(run("deploy", "check", file.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(file + ":1: is no JSON; give it what docker compose");
        assertThat(run("deploy", "check", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(run("deploy", "check")).isEqualTo(2);
    }

    @Test
    void aMistakeInTheGatewaysFileIsToldBeforeTheGatewayIsAsked() throws IOException {
        Path sample = Path.of("..", "deploy", "one-api", "gateway.conf");
        Path copy = folder.resolve("gateway.conf");
        Files.writeString(copy, Files.readString(sample) + "\ncard.quotta = 5\n");

        assertThat(run("one-api", "bootstrap", "--config", copy.toString())).isEqualTo(1);
        assertThat(err.toString())
                .contains("gateway.conf:", "card.quotta", "did you mean quota?")
                .doesNotContain("Exception");
        assertThat(run("one-api", "bootstrap", "--proof", "perhaps")).isEqualTo(2);
        assertThat(run("one-api")).isEqualTo(2);
    }

    @Test
    void wrongUsageIsTwo() {
        assertThat(run("sreve")).isEqualTo(2);
        assertThat(err.toString()).contains("sreve");
        assertThat(run()).isEqualTo(2);
    }

    @Test
    void helpAndVersionGoToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("serve", "check");
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).contains("card ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpNamesEveryVariableThatIsTaken() {
        assertThat(run("serve", "--help")).isZero();
        assertThat(out.toString()).contains(ConfigLoader.variables().keySet());
        for (String command : List.of("prepare", "bootstrap", "status")) {
            out.getBuffer().setLength(0);
            assertThat(run("one-api", command, "--help")).isZero();
            assertThat(out.toString())
                    .contains(PlanLoader.variables().keySet())
                    .contains(PlanLoader.variables().values());
        }
    }

    private int run(String... arguments) {
        CommandLine commandLine = Main.commandLine();
        commandLine.setOut(new PrintWriter(out, true));
        commandLine.setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }
}
