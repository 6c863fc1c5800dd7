package ink.dong4j.card.server.oneapi;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a gateway needs before its first start: secrets that are made once, its {@code .env}, and its
 * tokenizer files. Running it again changes nothing.
 */
public final class Prepare {
    private final Places places;
    private final Vault vault;
    private final PrintWriter out;

    public Prepare(GatewayPlan plan, SecureRandom random, PrintWriter out) {
        this.places = requireNonNull(plan, "plan is null").places();
        this.vault = new Vault(places.state(), requireNonNull(random, "random is null"));
        this.out = requireNonNull(out, "out is null");
    }

    /**
     * Does it and says what it did.
     *
     * @throws Setback when a secret that is there cannot be used
     */
    public void run() throws Setback {
        int done = 0;
        for (Vault.Kind kind : Vault.Kind.values()) {
            done += tell(vault.ensure(kind), "made " + vault.file(kind));
        }
        Path env = places.gatewayData().resolve(".env");
        done += tell(writeEnv(env), "wrote " + env);
        for (Tokenizer file : Tokenizer.values()) {
            done +=
                    tell(
                            file.fill(places.tokenizer()),
                            "put %s into %s".formatted(file.file(), places.tokenizer()));
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

    private boolean writeEnv(Path file) throws Setback {
        Map<String, String> variables = new TreeMap<>();
        variables.put("INITIAL_ROOT_ACCESS_TOKEN", secret(Vault.Kind.ROOT_ACCESS_TOKEN));
        variables.put("SESSION_SECRET", secret(Vault.Kind.SESSION_SECRET));
        try {
            Optional<String> there =
                    Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            String wanted = DotEnv.with(there.orElse(""), variables);
            if (there.equals(Optional.of(wanted))) {
                return false;
            }
            Written.file(file, wanted.getBytes(StandardCharsets.UTF_8), Written.SHARED);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String secret(Vault.Kind kind) throws Setback {
        return vault.find(kind).orElseThrow().text();
    }
}
