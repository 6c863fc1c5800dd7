package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.server.file.AtomicFile;
import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.PlanFolders;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a gateway needs before its first start: secrets that are made once, its {@code .env}, and its
 * tokenizer files. Running it again changes nothing.
 */
public final class Prepare {
    private final PlanFolders folders;
    private final SecretStore secrets;
    private final PrintWriter out;

    public Prepare(GatewayPlan plan, SetupContext context) {
        this.folders = plan.folders();
        this.secrets = new SecretStore(folders.state(), context.random());
        this.out = context.out();
    }

    /**
     * Does it and says what it did.
     *
     * @throws SetupFailure when a secret that is there cannot be used
     */
    public void run() throws SetupFailure {
        int done = 0;
        for (SecretStore.Kind kind : SecretStore.Kind.values()) {
            done += tell(secrets.ensure(kind), "made " + secrets.file(kind));
        }
        Path env = folders.gatewayData().resolve(".env");
        done += tell(writeEnv(env), "wrote " + env);
        for (TokenizerFile file : TokenizerFile.values()) {
            done +=
                    tell(
                            file.fill(folders.tokenizer()),
                            "put %s into %s".formatted(file.file(), folders.tokenizer()));
        }
        out.println(
                done == 0
                        ? "No change: all that the gateway needs at its start is there."
                        : "Ready for the gateway's start.");
        out.flush();
    }

    private int tell(boolean done, String what) {
        if (done) {
            out.println(what);
        }
        return done ? 1 : 0;
    }

    /**
     * Writes the gateway's {@code .env}, which it reads from its data folder at its start: so no secret
     * stands in the environment that Docker shows. Lines of the owner's own stay.
     */
    private boolean writeEnv(Path file) throws SetupFailure {
        Map<String, String> variables = new TreeMap<>();
        variables.put("INITIAL_ROOT_ACCESS_TOKEN=", secret(SecretStore.Kind.ROOT_ACCESS_TOKEN));
        variables.put("SESSION_SECRET=", secret(SecretStore.Kind.SESSION_SECRET));
        try {
            Optional<String> there =
                    Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            String wanted = withVariables(there.orElse(""), variables);
            if (there.equals(Optional.of(wanted))) {
                return false;
            }
            AtomicFile.write(file, wanted, AtomicFile.GROUP);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The text with these lines, each once.
     *
     * @param variables values by names that end in {@code =}
     */
    private static String withVariables(String text, Map<String, String> variables) {
        Stream<String> kept =
                text.lines()
                        .filter(
                                line ->
                                        variables.keySet().stream()
                                                .noneMatch(line.strip()::startsWith));
        Stream<String> ours =
                variables.entrySet().stream().map(set -> set.getKey() + set.getValue());
        return Stream.concat(kept, ours).collect(Collectors.joining("\n", "", "\n"));
    }

    private String secret(SecretStore.Kind kind) throws SetupFailure {
        return secrets.find(kind).orElseThrow().reveal();
    }
}
