package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.CardServer;
import ink.dong4j.card.server.config.Configuration;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card serve}: listens until the process is told to end. */
@Command(name = "serve", description = "Serves the card over SSH.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure, IOException, InterruptedException {
        Configuration.Ready ready = options.load();
        Ending ending = new Ending();
        ending.arm();
        boolean serves = false;
        try {
            CardServer server = CardServer.start(ready.server(), options.live(ready));
            ending.closes(server);
            announce(spec.commandLine().getOut(), ready.server().ssh().address(), server);
            serves = true;
            // Only a signal ends the wait, and with it the process.
            new CountDownLatch(1).await();
            return 0;
        } finally {
            if (!serves) {
                ending.disarm();
            }
        }
    }

    private static void announce(PrintWriter out, String address, CardServer server) {
        out.println("Listening on  %s port %d".formatted(address, server.port()));
        out.println("Host key      %s".formatted(server.fingerprint()));
        out.println("Try it        ssh -p %d localhost".formatted(server.port()));
        out.flush();
    }
}
