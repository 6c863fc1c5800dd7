package ink.dong4j.card.server.oneapi;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the channels, their last proofs and what is left of the card's quota. Changes nothing. */
public final class Status {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NOTHING = "-";

    private final GatewayPlan plan;
    private final Surroundings surroundings;

    public Status(GatewayPlan plan, Surroundings surroundings) {
        this.plan = requireNonNull(plan, "plan is null");
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
    }

    /**
     * Prints it.
     *
     * @throws Setback when the gateway does not answer or knows no way in
     */
    public void run() throws Setback {
        try (HttpClient http = Surroundings.http()) {
            Rest rest = new Rest(http, plan.address(), surroundings.pause(), surroundings.out());
            show(rest);
        }
    }

    private void show(Rest rest) throws Setback {
        Vault vault = new Vault(plan.places().state(), surroundings.random());
        Secret token =
                vault.find(Vault.Kind.ROOT_ACCESS_TOKEN)
                        .orElseThrow(
                                () ->
                                        new Setback(
                                                "%s is not there yet; run `card one-api bootstrap` first."
                                                        .formatted(
                                                                vault.file(
                                                                        Vault.Kind
                                                                                .ROOT_ACCESS_TOKEN))));
        Management root = new Management(rest, new Access.Token(token));
        JsonNode status =
                new Management(rest, new Access.Open())
                        .get("/api/status", "Asking for the gateway's version");
        List<LiveChannel> live = Channels.all(root);
        tell(
                "gateway: one-api %s at %s"
                        .formatted(status.path("version").asText(), plan.address()));
        channels(live).lines().forEach(this::tell);
        tell(quota(CardUser.find(root, plan.card().user())));
        tell(
                "token: %s, %s"
                        .formatted(
                                plan.card().tokenFile(),
                                Files.isRegularFile(plan.card().tokenFile())
                                        ? "handed over"
                                        : "not handed over yet"));
    }

    private Table channels(List<LiveChannel> live) {
        Map<String, ProofLog.Entry> proofs = new ProofLog(plan.places().proof()).read();
        LocalDate today = LocalDate.now(surroundings.clock());
        Table table = new Table("CHANNEL", "PROVIDER", "PRIORITY", "STATE", "LAST PROOF", "GRANT");
        for (ChannelPlan channel : plan.channels()) {
            table.row(
                    channel.name(),
                    channel.provider(),
                    String.valueOf(channel.priority()),
                    state(
                            live.stream()
                                    .filter(one -> one.name().equals(channel.name()))
                                    .findFirst()),
                    Optional.ofNullable(proofs.get(channel.name()))
                            .map(this::proof)
                            .orElse(NOTHING),
                    channel.expires().map(last -> Expiry.words(last, today)).orElse(NOTHING));
        }
        for (LiveChannel channel : live) {
            if (plan.channels().stream().noneMatch(one -> one.name().equals(channel.name()))) {
                table.row(
                        channel.name(),
                        channel.mark().isPresent() ? "left the file" : "made by hand",
                        String.valueOf(channel.priority()),
                        state(Optional.of(channel)),
                        NOTHING,
                        NOTHING);
            }
        }
        return table;
    }

    private static String state(Optional<LiveChannel> live) {
        return live.map(channel -> channel.status() == LiveChannel.ON ? "on" : "off")
                .orElse("not in the gateway");
    }

    private String proof(ProofLog.Entry entry) {
        ZoneId zone = surroundings.clock().getZone();
        return "%s, %s".formatted(entry.verdict().title(), TIME.format(entry.at().atZone(zone)));
    }

    private String quota(Optional<JsonNode> user) {
        return user.map(
                        found ->
                                "quota: %,d of %,d units left (user %s)"
                                        .formatted(
                                                found.path("quota").asLong(),
                                                plan.card().quotaUnits(),
                                                plan.card().user()))
                .orElse("quota: the user %s is not there yet".formatted(plan.card().user()));
    }

    private void tell(String line) {
        surroundings.out().println(line);
        surroundings.out().flush();
    }
}
