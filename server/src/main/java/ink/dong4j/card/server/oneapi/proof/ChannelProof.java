package ink.dong4j.card.server.oneapi.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.account.CardToken;
import ink.dong4j.card.server.oneapi.account.LiveToken;
import ink.dong4j.card.server.oneapi.channel.ChannelSync;
import ink.dong4j.card.server.oneapi.channel.LiveChannel;
import ink.dong4j.card.server.oneapi.management.ChangeLog;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.plan.ReservedNames;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One streamed chat over each channel: the gateway's own test calls failures a success. A channel that
 * fails does not keep the others from being tried.
 */
public record ChannelProof(
        ManagementApi root, ProofChat chat, GatewayPlan plan, InstantSource clock, ChangeLog out) {
    private static final String TOKENS = "/api/token/";
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(30);

    /** Removes what a run that was killed may have left. */
    public void cleanUp() throws SetupFailure {
        removeToken();
        new ReloadProbe(root, chat, plan).remove();
    }

    /**
     * Tries all channels that are switched on and have a key.
     *
     * @param changed whether the gateway has to read its channels first
     * @return how many answered
     */
    public int run(boolean changed) throws SetupFailure {
        try {
            Secret key = makeToken();
            if (changed) {
                awaitSync(key);
            }
            return tryAll(key);
        } finally {
            removeToken();
        }
    }

    /** A token of root's, with which a call can be sent to one given channel. */
    private Secret makeToken() throws SetupFailure {
        ObjectNode body =
                ManagementApi.object()
                        .put("name", ReservedNames.PROOF_TOKEN)
                        .put("expired_time", clock.instant().plus(TOKEN_LIFE).getEpochSecond())
                        .put("remain_quota", 0)
                        .put("unlimited_quota", true)
                        .put("models", "")
                        .put("subnet", "");
        JsonNode made = root.post(TOKENS, body, "Making the token " + ReservedNames.PROOF_TOKEN);
        return LiveToken.of(made).key();
    }

    private void removeToken() throws SetupFailure {
        for (LiveToken token : CardToken.all(root)) {
            if (token.name().equals(ReservedNames.PROOF_TOKEN)) {
                root.delete(TOKENS + token.id(), "Removing the token " + ReservedNames.PROOF_TOKEN);
            }
        }
    }

    private void awaitSync(Secret key) throws SetupFailure {
        ReloadProbe probe = new ReloadProbe(root, chat, plan);
        out.tell(
                "waiting up to %d s until the gateway has read its channels"
                        .formatted(plan.sync().toSeconds()));
        try {
            switch (probe.await(key)) {
                case READ -> {}
                case WITHOUT_CACHE ->
                        out.tell(
                                "warning: the gateway runs without MEMORY_CACHE_ENABLED=true, so"
                                        + " that a second provider often does not answer when the first"
                                        + " one fails");
                case LATE ->
                        out.tell(
                                "warning: the gateway has not read its channels within %d s; set gateway.sync to its SYNC_FREQUENCY"
                                        .formatted(plan.sync().toSeconds()));
            }
        } finally {
            probe.remove();
        }
    }

    private int tryAll(Secret key) throws SetupFailure {
        List<LiveChannel> live = ChannelSync.all(root);
        Map<String, ProofLog.Entry> entries = new TreeMap<>();
        int answered = 0;
        for (ChannelPlan channel : plan.channels()) {
            Optional<LiveChannel> found =
                    live.stream()
                            .filter(other -> other.name().equals(channel.name()))
                            .filter(_ -> channel.ready())
                            .findFirst();
            if (found.isPresent()) {
                ProofLog.Entry entry =
                        tried(channel, new Secret(key.reveal() + "-" + found.get().id()));
                entries.put(channel.name(), entry);
                answered += entry.verdict() == ProofVerdict.ANSWERED ? 1 : 0;
            }
        }
        new ProofLog(plan.folders().proof()).write(entries);
        return answered;
    }

    private ProofLog.Entry tried(ChannelPlan channel, Secret pinned) throws SetupFailure {
        String model = channel.models().getFirst();
        ProofChatReply reply = chat.ask(pinned, model);
        ProofVerdict verdict = reply.verdict();
        String detail = reply.detail();
        String what =
                "proof: channel %s, %s → %s: %s"
                        .formatted(
                                channel.name(),
                                model,
                                channel.redirects().getOrDefault(model, model),
                                verdict.title());
        out.tell(
                verdict == ProofVerdict.ANSWERED
                        ? what
                        : "%s: %s%s"
                                .formatted(
                                        what,
                                        verdict.meaning(),
                                        detail.isEmpty() ? "" : " (" + detail + ")"));
        return new ProofLog.Entry(clock.instant().getEpochSecond(), verdict, detail);
    }
}
