package ink.dong4j.card.server.oneapi;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One streamed chat over each channel: the gateway's own test calls failures a success. A channel that
 * fails does not keep the others from being tried.
 */
final class Proof {
    private final Management root;
    private final Rest rest;
    private final Chat chat;
    private final GatewayPlan plan;
    private final InstantSource clock;
    private final Changes out;

    Proof(
            Management root,
            Rest rest,
            Chat chat,
            GatewayPlan plan,
            InstantSource clock,
            Changes out) {
        this.root = root;
        this.rest = rest;
        this.chat = chat;
        this.plan = plan;
        this.clock = clock;
        this.out = out;
    }

    /** Removes what a run that was killed may have left. */
    void cleanUp() throws Setback {
        new ProofToken(root, clock).remove();
        new SyncProbe(root, rest, chat, plan).remove();
    }

    /**
     * Tries all channels that are switched on and have a key.
     *
     * @param changed whether the gateway has to read its channels first
     * @return how many answered
     */
    int run(boolean changed) throws Setback {
        ProofToken token = new ProofToken(root, clock);
        try {
            Secret key = token.make();
            if (changed) {
                awaitSync(key);
            }
            return tryAll(key);
        } finally {
            token.remove();
        }
    }

    private void awaitSync(Secret key) throws Setback {
        SyncProbe probe = new SyncProbe(root, rest, chat, plan);
        out.tell(
                "waiting up to %d s until the gateway has read its channels"
                        .formatted(plan.sync().toSeconds()));
        try {
            if (!probe.await(key)) {
                out.tell(
                        "warning: the gateway has not read its channels within %d s; set gateway.sync to its SYNC_FREQUENCY"
                                .formatted(plan.sync().toSeconds()));
            }
        } finally {
            probe.remove();
        }
    }

    private int tryAll(Secret key) throws Setback {
        List<LiveChannel> live = Channels.all(root);
        Map<String, ProofLog.Entry> entries = new TreeMap<>();
        int answered = 0;
        for (ChannelPlan channel : plan.channels()) {
            Optional<LiveChannel> found =
                    live.stream()
                            .filter(other -> other.name().equals(channel.name()))
                            .filter(_ -> channel.ready())
                            .findFirst();
            if (found.isPresent()) {
                ProofLog.Entry entry = tried(channel, ProofToken.pinned(key, found.get().id()));
                entries.put(channel.name(), entry);
                answered += entry.verdict() == Verdict.ANSWERED ? 1 : 0;
            }
        }
        new ProofLog(plan.places().proof()).write(entries);
        return answered;
    }

    private ProofLog.Entry tried(ChannelPlan channel, Secret pinned) throws Setback {
        String model = channel.models().getFirst();
        ChatReply reply = chat.ask(pinned, model);
        Verdict verdict = reply.verdict();
        String detail = reply.detail();
        String what =
                "proof: channel %s, %s → %s: %s"
                        .formatted(
                                channel.name(),
                                model,
                                channel.redirects().getOrDefault(model, model),
                                verdict.title());
        out.tell(
                verdict == Verdict.ANSWERED
                        ? what
                        : "%s: %s%s"
                                .formatted(
                                        what,
                                        verdict.meaning(),
                                        detail.isEmpty() ? "" : " (" + detail + ")"));
        return new ProofLog.Entry(clock.instant(), verdict, detail);
    }
}
