package ink.dong4j.card.server.bench;

import ink.dong4j.card.server.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample card as an owner starts it: {@code ./card serve}, with limits that let crowds in. */
final class InstalledCard {
    /** What bounds the visits of one address and of everybody; one visit keeps its own limits. */
    private static final List<String> SETTINGS =
            List.of(
                    "server.ssh.address=127.0.0.1",
                    "server.metrics.port=0",
                    "server.ssh.connections.per-address=2000",
                    "server.ssh.connections.per-network=2000",
                    "server.ssh.connections.per-address-per-second=2000",
                    "server.limits.concurrent={session=1, address=400, server=400}",
                    "server.limits.address={messages=100000, per=1 minute, burst=100000}",
                    "server.limits.network={messages=100000, per=1 minute, burst=100000}",
                    "server.limits.server={messages=100000, per=1 minute, burst=100000}",
                    "server.lobby.per-address=500",
                    "server.limits.daily-tokens=1000000000",
                    "server.assistant.max-tokens=20000");

    private final Path script;
    private final Path folder;
    private final URI gateway;

    /**
     * @param root the folder of the repository
     * @param folder for the data of each start, and what it prints
     * @param gateway the base URL
     */
    InstalledCard(Path root, Path folder, URI gateway) {
        this.script = root.resolve("card");
        this.folder = folder;
        this.gateway = gateway;
    }

    /** Builds it and trains its cache where that is to be done, which no start shall wait for. */
    void build() throws IOException, InterruptedException {
        if (command(List.of("--version")).inheritIO().start().waitFor() != 0) {
            throw new AssertionError("./card does not start");
        }
    }

    /** Without what the developer's own shell says of a card. */
    private ProcessBuilder command(List<String> words) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("ONE_API_") || name.startsWith("CARD_"));
        return builder;
    }

    /**
     * Starts it with a data folder of its own.
     *
     * @param ofTheJvm further options of the JVM
     */
    Subject start(String... ofTheJvm) throws IOException, InterruptedException {
        int port = FreePort.choose();
        Path own = Files.createTempDirectory(folder, "card");
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.add("server.ssh.port=" + port);
        settings.add("server.data-dir=" + own.resolve("data"));
        settings.add("server.assistant.gateway.base-url=" + gateway);
        settings.add("server.assistant.gateway.key=sk-bench");
        List<String> words = new ArrayList<>(List.of("serve"));
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        ProcessBuilder builder = command(words);
        builder.environment().put("CARD_JAVA_OPTS", String.join(" ", ofTheJvm));
        return Subject.start(builder, port, "dong4j", own.resolve("out"));
    }
}
