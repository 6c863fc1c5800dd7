package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.config.HealthConfig;
import ink.dong4j.card.server.config.MetricsConfig;
import ink.dong4j.card.server.metrics.HealthUrl;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card health}: asks the card that runs on this machine how it is. */
@Command(
        name = "health",
        description = "Asks the card that runs here, with the same configuration, how it is.",
        mixinStandardHelpOptions = true)
final class Health implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure {
        URI address = address(options.health()).url();
        int status;
        try {
            status = status(address);
        } catch (IOException _) {
            throw new Failure("The card is not well: nothing answers at %s.".formatted(address));
        }
        if (status != HttpURLConnection.HTTP_OK) {
            throw new Failure(
                    "The card is not well: %s answers with %d.".formatted(address, status));
        }
        spec.commandLine().getOut().println("The card is well.");
        return 0;
    }

    /** What a running card wrote goes before the configuration, which may have changed since. */
    private static HealthUrl address(HealthConfig config) throws Failure {
        Optional<HealthUrl> running = HealthUrl.in(config.dataDirectory());
        if (running.isPresent()) {
            return running.get();
        }
        MetricsConfig metrics = config.metrics();
        if (!metrics.enabled()) {
            throw new Failure("server.metrics.enabled is false, so there is nothing to ask.");
        }
        if (metrics.port() == 0) {
            throw new Failure("server.metrics.port is 0, so it is not known where to ask.");
        }
        try {
            return HealthUrl.of(InetAddress.getByName(metrics.address()), metrics.port());
        } catch (UnknownHostException | IllegalArgumentException _) {
            throw new Failure("server.metrics.address is no address: " + metrics.address());
        }
    }

    /** In the plainest way that the JDK has, as that loads the least: a container asks often. */
    private static int status(URI address) throws IOException {
        // No proxy: the environment's is for the world outside.
        HttpURLConnection connection =
                (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout((int) PATIENCE.toMillis());
        connection.setReadTimeout((int) PATIENCE.toMillis());
        connection.setInstanceFollowRedirects(false);
        int status = connection.getResponseCode();
        connection.disconnect();
        return status;
    }
}
