package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.CardServer;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.config.FolderWatch;
import ink.dong4j.card.server.config.LiveCard;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jline.utils.Signals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card serve}: listens until the process is told to end. */
@Command(name = "serve", description = "Serves the card over SSH.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final String INDENT = " ".repeat(14);

    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure, IOException, InterruptedException {
        Configuration.Ready ready = options.load();
        HostKeyPlace place = options.hostKeyPlace(ready.server());
        boolean newKey = !place.isTaken();
        LiveCard card = options.live(ready);
        Ending ending = new Ending();
        ending.arm();
        boolean serves = false;
        try {
            CardServer server = CardServer.start(ready.server(), card, card);
            ending.closes(server);
            announce(ready.server().ssh().address(), server, place.told(newKey));
            serves = true;
            // Only a signal ends the wait, and with it the process.
            onHangUp(
                    () -> {
                        card.readAnew();
                        server.refresh();
                    });
            try (FolderWatch _ = card.watch(server::refresh)) {
                new CountDownLatch(1).await();
            }
            return 0;
        } finally {
            if (!serves) {
                ending.disarm();
            }
        }
    }

    /**
     * SIGHUP has the card's files read anew, as of any service; at a terminal it ends the server, since there it tells
     * that the terminal was closed.
     */
    private static void onHangUp(Runnable look) {
        if (!isAtTerminal()) {
            Object _ = Signals.register("HUP", look);
        }
    }

    // Null with the console of java.base, an object with the one of jdk.internal.le.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAtTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    private void announce(String address, CardServer server, List<String> hostKey) {
        // Where a container is published, as its compose file says: PORT or ADDRESS:PORT.
        String published =
                System.getenv().getOrDefault("CARD_PORT", "").replaceFirst("^.*:", "").strip();
        String port = published.isEmpty() ? String.valueOf(server.port()) : published;
        PrintWriter out = spec.commandLine().getOut();
        out.println("Listening on  %s port %d".formatted(address, server.port()));
        out.println("Host key      %s".formatted(server.fingerprint()));
        hostKey.forEach(line -> out.println(INDENT + line));
        out.println("Try it        ssh -p %s localhost".formatted(port));
        out.flush();
    }
}
