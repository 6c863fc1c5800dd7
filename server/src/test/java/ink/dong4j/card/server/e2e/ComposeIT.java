package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.deploy.DeployCheck;
import ink.dong4j.card.server.deploy.Finding;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The card, its gateway and nginx, brought up by the compose file as an owner does it. */
@Tag("docker")
class ComposeIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SERVICES =
            List.of("prepare", "one-api", "bootstrap", "card", "nginx");

    @TempDir static Path folder;
    private static ComposeStack stack;

    @BeforeAll
    static void up() throws Exception {
        stack = ComposeStack.up(folder);
    }

    @AfterAll
    static void down() {
        stack.close();
    }

    @Test
    void aVisitorsQuestionIsAnsweredThroughTheGateway() throws Exception {
        Ssh answer = stack.visit("ask", "what", "do", "you", "do?");

        assertThat(answer.out()).contains("Hello from model-one");
        assertThat(answer.status()).isZero();
    }

    @Test
    void everythingIsHealthy() throws Exception {
        for (String service : List.of("one-api", "card")) {
            String format = "{{.State.Health.Status}}";
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!Docker.does("inspect", "-f", format, stack.container(service))
                    .equals("healthy")) {
                assertThat(System.nanoTime())
                        .as(() -> service + " is not healthy")
                        .isLessThan(deadline);
            }
        }
    }

    @Test
    void onlyTheCardsPortIsPublishedAndThatOfNginxWhenItIsAskedFor() throws Exception {
        assertThat(published("prepare")).isEqualTo("map[]");
        assertThat(published("bootstrap")).isEqualTo("map[]");
        assertThat(published("one-api")).isEqualTo("map[]");
        assertThat(published("card")).startsWith("map[2222/tcp:[{").doesNotContain(",");
        assertThat(published("nginx")).startsWith("map[8443/tcp:[{").doesNotContain(",");
    }

    @Test
    void theProjectThatComposeResolvesIsJudged() throws Exception {
        stack.does("config", "--format", "json", "--output", "project.json");

        try (InputStream project = Files.newInputStream(folder.resolve("project.json"))) {
            assertThat(DeployCheck.check("project.json", project).findings())
                    .extracting(Finding::place)
                    .contains(
                            "services.one-api.image",
                            "services.one-api.environment.INITIAL_ROOT_TOKEN")
                    .noneMatch(place -> place.startsWith("services.card"));
        }
    }

    private static String published(String service) throws Exception {
        return Docker.does(
                "inspect", "-f", "{{.HostConfig.PortBindings}}", stack.container(service));
    }

    @Test
    void nobodyButTheCardAndItsSetUpSharesANetworkWithTheGatewayButNginxOnItsOwn()
            throws Exception {
        assertThat(networks("one-api")).containsExactlyInAnyOrder("gateway", "outside", "relay");
        assertThat(networks("card")).containsExactlyInAnyOrder("front", "gateway");
        assertThat(networks("bootstrap")).containsExactly("gateway");
        assertThat(networks("nginx")).containsExactlyInAnyOrder("edge", "relay");
        assertThat(Docker.does("network", "inspect", "-f", "{{.Internal}}", "card-test_gateway"))
                .isEqualTo("true");
    }

    private static List<String> networks(String service) throws Exception {
        String format = "{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}";
        return List.of(
                Docker.does("inspect", "-f", format, stack.container(service))
                        .replace("card-test_", "")
                        .split(" "));
    }

    @Test
    void theSecondSetUpChangesNothing() throws Exception {
        assertThat(stack.does("run", "--rm", "prepare")).contains("No change");
        assertThat(stack.does("run", "--rm", "bootstrap"))
                .contains("No change")
                .contains("channel local, hybrid-model → model-one: answers");
    }

    @Test
    void throughNginxACallerGetsAnAnswerInTheGatewaysShape() throws Exception {
        String answer =
                curl(
                        "-H",
                        "Authorization: Bearer sk-" + ComposeStack.CALLER_TOKEN,
                        "-H",
                        "Content-Type: application/json",
                        "-d",
                        "{\"model\":\"hybrid-model\",\"stream\":true,"
                                + "\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}",
                        address("/v1/chat/completions"));

        assertThat(answer)
                .contains("200")
                .contains("text/event-stream")
                .containsIgnoringCase("x-oneapi-request-id")
                .contains("chat.completion.chunk")
                .contains("data: [DONE]");
        assertThat(curl(address("/v1/models"))).contains("403");
        assertThat(curl(address("/"))).contains("403");
    }

    private static String address(String path) throws Exception {
        return "https://localhost:%d%s".formatted(stack.port("nginx", 8443), path);
    }

    private static String curl(String... words) throws Exception {
        List<String> line =
                new ArrayList<>(
                        List.of(
                                "curl",
                                "-skiN",
                                "--http1.1",
                                "--retry",
                                "20",
                                "--retry-delay",
                                "1"));
        line.addAll(List.of("--retry-all-errors", "--max-time", "20"));
        line.addAll(List.of(words));
        return Docker.run(folder, line).out();
    }

    @Test
    void noSecretCanBeInspectedOrReadInALogOfOurs() throws Exception {
        String volume =
                Docker.does(
                        "volume", "inspect", "-f", "{{.Mountpoint}}", "card-test_one-api-state");
        List<String> secrets =
                List.of(
                        ComposeStack.PROVIDER_KEY,
                        Files.readString(Path.of(volume, "root-access-token")).strip(),
                        Files.readString(Path.of(volume, "root-password")).strip(),
                        Files.readString(Path.of(volume, "session-secret")).strip());
        for (String service : SERVICES) {
            assertThat(Docker.does("inspect", stack.container(service)))
                    .doesNotContain(secrets.toArray(String[]::new));
        }
        for (String service : List.of("prepare", "bootstrap", "card", "nginx")) {
            assertThat(Docker.does("logs", stack.container(service)))
                    .doesNotContain(secrets.toArray(String[]::new));
        }
    }

    @Test
    void noContainerHasMoreRightsThanItNeeds() throws Exception {
        for (String service : SERVICES) {
            String format =
                    "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}}"
                            + " {{.HostConfig.SecurityOpt}} {{.HostConfig.LogConfig.Config}}";
            String added =
                    List.of("prepare", "bootstrap").contains(service) ? "[DAC_READ_SEARCH]" : "[]";
            assertThat(
                            Docker.does("inspect", "-f", format, stack.container(service))
                                    .replace("CAP_", ""))
                    .isEqualTo(
                            "true [ALL] %s [no-new-privileges:true] map[max-file:3 max-size:10m]"
                                    .formatted(added));
        }
    }

    @Test
    void theCardEndsWellWhenItIsStopped() throws Exception {
        stack.does("stop", "card");

        assertThat(Docker.does("inspect", "-f", "{{.State.ExitCode}}", stack.container("card")))
                .isEqualTo("0");
        stack.does("start", "card");
        stack.does("up", "--detach", "--no-build", "--wait", "--no-deps", "card");
    }
}
