package ink.dong4j.card.server.oneapi;

import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.account.CardToken;
import ink.dong4j.card.server.oneapi.account.CardUser;
import ink.dong4j.card.server.oneapi.account.RootAccount;
import ink.dong4j.card.server.oneapi.channel.ChannelSync;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.GatewayOptions;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.CardAccess;
import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.proof.ChannelProof;
import ink.dong4j.card.server.oneapi.proof.ProofChat;
import ink.dong4j.card.server.oneapi.proof.ProofDemand;
import ink.dong4j.card.server.oneapi.secret.SecretDigests;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes the gateway what the file says and proves that it answers. Running it again changes only what
 * differs.
 */
public final class Bootstrap {
    private final GatewayPlan plan;
    private final SetupContext context;
    private final boolean trial;
    private final ProofDemand demand;
    private final ChangeLog changes;
    private final SecretStore secrets;

    /**
     * @param trial only tell what would change
     */
    public Bootstrap(GatewayPlan plan, SetupContext context, boolean trial, ProofDemand demand) {
        this.plan = plan;
        this.context = context;
        this.trial = trial;
        this.demand = demand;
        this.changes = new ChangeLog(trial, context.out());
        this.secrets = new SecretStore(plan.folders().state(), context.random());
    }

    /**
     * Does it and says what it did.
     *
     * @return whether the gateway is as the file says and answers as demanded
     * @throws SetupFailure when it cannot be done
     */
    public boolean run() throws SetupFailure {
        try (HttpClient http = SetupContext.http()) {
            return run(http);
        }
    }

    private boolean run(HttpClient http) throws SetupFailure {
        RootAccount account =
                new RootAccount(context.management(http, plan.address()), plan, secrets, changes);
        changes.tell("gateway: one-api %s at %s".formatted(account.await(), plan.address()));
        new GatewayEnvironment(plan).lacking().ifPresent(changes::tell);
        OpenPort.warning(plan.address()).ifPresent(changes::tell);
        ManagementApi root = account.enter();
        for (SecretStore.Kind kind : SecretStore.Kind.values()) {
            if (kind != SecretStore.Kind.ROOT_ACCESS_TOKEN && secrets.find(kind).isEmpty()) {
                changes.change("made " + secrets.file(kind), () -> secrets.ensure(kind));
            }
        }
        SecretDigests digests = new SecretDigests(secret(SecretStore.Kind.SESSION_SECRET));
        ProofChat chat = new ProofChat(http, plan.address(), plan.answerWithin());
        ChannelProof proof = new ChannelProof(root, chat, plan, context.clock(), changes);
        if (!trial) {
            proof.cleanUp();
        }
        account.secure(root, digests, secret(SecretStore.Kind.ROOT_PASSWORD));
        new GatewayOptions(root, plan, changes).apply();
        int before = changes.count();
        new ChannelSync(root, plan, digests, changes).apply();
        boolean channelsChanged = changes.count() > before;
        giveAccess(root);
        tellEnd();
        return trial || demand == ProofDemand.SKIP || proven(proof, channelsChanged);
    }

    private void giveAccess(ManagementApi root) throws SetupFailure {
        CardAccess card = plan.card();
        Optional<ManagementApi> user = new CardUser(root, card, secrets, changes).ensure();
        if (user.isPresent()) {
            new CardToken(user.get(), card, changes).ensure();
        } else {
            CardToken.promise(card, changes);
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
        LocalDate today = LocalDate.now(context.clock());
        for (ChannelPlan channel : plan.channels()) {
            GrantExpiry.warning(channel, today).ifPresent(changes::tell);
        }
    }

    private boolean proven(ChannelProof proof, boolean channelsChanged) throws SetupFailure {
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
    private Secret secret(SecretStore.Kind kind) throws SetupFailure {
        return secrets.find(kind).orElseGet(() -> secrets.word(20));
    }
}
