package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.PlanFolders;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a gateway needs before its first start: secrets that are made once, its {@code .env}, and its
 * tokenizer files. Running it again changes nothing.
 */
public final class Prepare {
    private final PlanFolders folders;
    private final GatewayEnvironment environment;
    private final SecretStore secrets;
    private final PrintWriter out;

    public Prepare(GatewayPlan plan, SetupContext context) {
        this.folders = plan.folders();
        this.environment = new GatewayEnvironment(plan);
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
        done +=
                tell(
                        environment.write(
                                Map.of(
                                        "INITIAL_ROOT_ACCESS_TOKEN",
                                        secret(SecretStore.Kind.ROOT_ACCESS_TOKEN),
                                        "SESSION_SECRET",
                                        secret(SecretStore.Kind.SESSION_SECRET))),
                        "wrote " + environment.file());
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

    private String secret(SecretStore.Kind kind) throws SetupFailure {
        return secrets.find(kind).orElseThrow().reveal();
    }
}
