package ink.dong4j.card.server.oneapi;

import static java.util.Objects.requireNonNull;

import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes the gateway what the file says and proves that it answers. Running it again changes only what
 * differs.
 */
public final class Bootstrap {
    private final GatewayPlan plan;
    private final Surroundings surroundings;
    private final boolean trial;
    private final ProofDemand demand;
    private final Changes changes;
    private final Vault vault;

    /**
     * @param trial only tell what would change
     */
    public Bootstrap(
            GatewayPlan plan, Surroundings surroundings, boolean trial, ProofDemand demand) {
        this.plan = requireNonNull(plan, "plan is null");
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
        this.trial = trial;
        this.demand = requireNonNull(demand, "demand is null");
        this.changes = new Changes(trial, surroundings.out());
        this.vault = new Vault(plan.places().state(), surroundings.random());
    }

    /**
     * Does it and says what it did.
     *
     * @return whether the gateway is as the file says and answers as demanded
     * @throws Setback when it cannot be done
     */
    public boolean run() throws Setback {
        try (HttpClient http = Surroundings.http()) {
            return run(http);
        }
    }

    private boolean run(HttpClient http) throws Setback {
        Rest rest = new Rest(http, plan.address(), surroundings.pause(), surroundings.out());
        Entrance entrance = new Entrance(rest, plan, vault, changes);
        changes.tell("gateway: one-api %s at %s".formatted(entrance.await(), plan.address()));
        Management root = entrance.enter();
        for (Vault.Kind kind : Vault.Kind.values()) {
            if (kind != Vault.Kind.ROOT_ACCESS_TOKEN && vault.find(kind).isEmpty()) {
                changes.change("made " + vault.file(kind), () -> vault.ensure(kind));
            }
        }
        Marks marks = new Marks(secret(Vault.Kind.SESSION_SECRET));
        Chat chat = new Chat(http, plan.address(), plan.answerWithin());
        Proof proof = new Proof(root, rest, chat, plan, surroundings.clock(), changes);
        if (!trial) {
            proof.cleanUp();
        }
        new RootAccount(root, entrance, marks, changes)
                .secure(
                        secret(Vault.Kind.ROOT_PASSWORD),
                        vault.file(Vault.Kind.ROOT_PASSWORD).toString());
        new Options(root, plan, changes).apply();
        int before = changes.count();
        new Channels(root, plan, marks, changes).apply();
        boolean channelsChanged = changes.count() > before;
        giveAccess(root, rest);
        tellEnd();
        return trial || demand == ProofDemand.SKIP || proven(proof, channelsChanged);
    }

    private void giveAccess(Management root, Rest rest) throws Setback {
        CardAccess card = plan.card();
        Optional<Management> user = new CardUser(root, rest, card, vault, changes).ensure();
        if (user.isPresent()) {
            new CardToken(user.get(), card, changes).ensure();
        } else {
            changes.change("token %s: new".formatted(card.token()), () -> {});
            changes.change("handed the card's token over in " + card.tokenFile(), () -> {});
        }
    }

    private void tellEnd() {
        int count = changes.count();
        String many = "%d change%s".formatted(count, count == 1 ? "" : "s");
        changes.tell(
                count == 0
                        ? "No change: the gateway is as %s says.".formatted(plan.file())
                        : trial
                                ? many + " would be made; nothing was changed."
                                : "%s; the gateway is as %s says.".formatted(many, plan.file()));
        LocalDate today = LocalDate.now(surroundings.clock());
        for (ChannelPlan channel : plan.channels()) {
            Expiry.warning(channel, today).ifPresent(changes::tell);
        }
    }

    private boolean proven(Proof proof, boolean channelsChanged) throws Setback {
        int answered = proof.run(channelsChanged);
        if (answered > 0) {
            return true;
        }
        boolean fails = demand == ProofDemand.REQUIRE;
        changes.tell(
                "%s: no channel answers, so the card's assistant cannot."
                        .formatted(fails ? "failed" : "warning"));
        return !fails;
    }

    /** On trial, what is not there yet is made up. */
    private Secret secret(Vault.Kind kind) throws Setback {
        return vault.find(kind).orElseGet(() -> vault.word(20));
    }
}
