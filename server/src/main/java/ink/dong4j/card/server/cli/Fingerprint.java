package ink.dong4j.card.server.cli;

import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.ssh.HostKeys;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code card fingerprint}: the host key as visitors and DNS know it. */
@Command(
        name = "fingerprint",
        description = "Prints the host key's SHA256 fingerprint and its SSHFP records.",
        mixinStandardHelpOptions = true)
final class Fingerprint implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private ConfigOptions options = new ConfigOptions();

    @Override
    public Integer call() throws Failure {
        Configuration.Ready ready = options.load();
        HostKeyPlace place = options.hostKeyPlace(ready.server());
        HostKeys keys =
                place.find(ready.server().ssh().compatibility())
                        .orElseThrow(() -> new Failure(place.lacking()));
        PrintWriter out = spec.commandLine().getOut();
        keys.identity(ready.card().host()).forEach(out::println);
        return 0;
    }
}
