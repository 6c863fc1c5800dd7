package ink.dong4j.card.server.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The compose files of {@code deploy/} as an owner uses them, on a copy of that folder, with stand-ins
 * for one-api, its provider and nginx. Its published ports are any free ones.
 */
final class ComposeStack implements AutoCloseable {
    static final String PROVIDER_KEY = "sk-a-provider-key-that-nobody-sees";

    /** Opens the gateway for a caller other than the card; letters and digits only. */
    static final String CALLER_TOKEN = "acallerofthegateway";

    private static final String PROJECT = "card-test";
    private static final String ENV =
            """
            CARD_IMAGE=card-test/card:it
            ONE_API_IMAGE=card-test/one-api:it
            NGINX_IMAGE=card-test/nginx:bookworm
            CARD_PORT=127.0.0.1:0
            GATEWAY_PORT=127.0.0.1:0
            CARD_GATEWAY_SUBNET=172.30.70.0/24
            CARD_FRONT_SUBNET=172.30.71.0/24
            CARD_FRONT_SUBNET6=fd5c:a6d0:22f1:71::/64
            GATEWAY_EDGE_SUBNET=172.30.72.0/24
            GATEWAY_EDGE_SUBNET6=fd5c:a6d0:22f1:72::/64
            COMPOSE_PROFILES=gateway
            """;
    private static final String PLAN =
            """
            channels {
              local {
                provider = compatible
                base-url = "http://provider:8000"
                key-file = local.key
                priority = 10
                models { hybrid-model = model-one }
              }
            }
            """;
    private static final String MORE =
            """
            services:
              card: { healthcheck: { interval: 2s } }
              one-api:
                environment: { INITIAL_ROOT_TOKEN: %s, SYNC_FREQUENCY: "2" }
                healthcheck: { interval: 2s }
              bootstrap: { environment: { SYNC_FREQUENCY: "2" } }
              provider:
                image: card-test/one-api:it
                entrypoint: [/opt/java/bin/java, -cp, "/opt/stand-in/classes:/opt/stand-in/lib/*"]
                command: [ink.dong4j.card.server.oneapi.standin.Provider]
                networks: [outside]
            """
                    .formatted(CALLER_TOKEN);

    private final Path folder;

    private ComposeStack(Path folder) {
        this.folder = folder;
    }

    /** Copies the files, makes keys that only their owner can read, and brings everything up. */
    static ComposeStack up(Path folder) throws IOException, InterruptedException {
        Path deploy = TestServer.sampleCard().resolveSibling("..").normalize();
        copy(deploy, folder);
        Files.writeString(folder.resolve(".env"), ENV);
        Files.writeString(folder.resolve("one-api/gateway.conf"), PLAN);
        Files.writeString(folder.resolve("test.yaml"), MORE);
        Path key = Files.writeString(folder.resolve("secrets/local.key"), PROVIDER_KEY + "\n");
        ComposeStack stack = new ComposeStack(folder);
        stack.certificate();
        stack.command("chown", "1234:1234", key.toString());
        stack.command("chmod", "600", key.toString());
        stack.does("down", "--volumes", "--timeout", "1");
        stack.does("up", "--detach", "--no-build");
        return stack;
    }

    private void certificate() throws IOException, InterruptedException {
        Path certs = folder.resolve("nginx/certs");
        command(
                ("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2"
                                + " -subj /CN=localhost -keyout %s -out %s")
                        .formatted(certs.resolve("privkey.pem"), certs.resolve("fullchain.pem"))
                        .split(" "));
        command("chmod", "644", certs.resolve("privkey.pem").toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(it -> !it.startsWith(from.resolve("test"))).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private void command(String... line) throws IOException, InterruptedException {
        Docker run = Docker.run(folder, List.of(line));
        if (run.status() != 0) {
            throw new AssertionError(String.join(" ", line) + ": " + run.out());
        }
    }

    /** Runs {@code docker compose} with these words and returns what it printed. */
    String does(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("docker", "compose", "-p", PROJECT));
        line.addAll(List.of("-f", "compose.yaml", "-f", "test.yaml"));
        line.addAll(List.of(words));
        Docker run = Docker.run(folder, line);
        if (run.status() != 0) {
            throw new AssertionError(
                    String.join(" ", words) + ": " + run.out() + Docker.run(folder, logs()).out());
        }
        return run.out().strip();
    }

    private static List<String> logs() {
        return List.of("docker", "compose", "-p", PROJECT, "logs", "--no-color");
    }

    /** The container of a service. */
    String container(String service) {
        return PROJECT + "-" + service + "-1";
    }

    int port(String service, int inside) throws IOException, InterruptedException {
        String address = does("port", service, Integer.toString(inside));
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    Ssh visit(String... command) throws IOException, InterruptedException {
        return Ssh.run(port("card", 2222), "en", command);
    }

    @Override
    public void close() {
        try {
            does("down", "--volumes", "--timeout", "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
