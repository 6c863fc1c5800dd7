package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.account.CardUser;
import ink.dong4j.card.server.oneapi.channel.ChannelSync;
import ink.dong4j.card.server.oneapi.channel.LiveChannel;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.ChannelPlan;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import ink.dong4j.card.server.oneapi.proof.ProofLog;
import ink.dong4j.card.server.oneapi.secret.SecretStore;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the channels, their last proofs and what is left of the card's quota. Changes nothing. */
public record Status(GatewayPlan plan, SetupContext context) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final String NOTHING = "-";

    /**
     * Prints it.
     *
     * @throws SetupFailure when the gateway does not answer or knows no way in
     */
    public void run() throws SetupFailure {
        try (HttpClient http = SetupContext.http()) {
            show(context.management(http, plan.address()));
        }
    }

    private void show(ManagementApi anonymous) throws SetupFailure {
        SecretStore secrets = new SecretStore(plan.folders().state(), context.random());
        Secret token =
                secrets.find(SecretStore.Kind.ROOT_ACCESS_TOKEN)
                        .orElseThrow(
                                () ->
                                        new SetupFailure(
                                                "%s is not there yet; run `card one-api bootstrap` first."
                                                        .formatted(
                                                                secrets.file(
                                                                        SecretStore.Kind
                                                                                .ROOT_ACCESS_TOKEN))));
        ManagementApi root = anonymous.withToken(token);
        JsonNode status = anonymous.get("/api/status", "Asking for the gateway's version");
        List<LiveChannel> live = ChannelSync.all(root);
        tell(
                "gateway: one-api %s at %s"
                        .formatted(status.path("version").asText(), plan.address()));
        new GatewayEnvironment(plan).lacking().ifPresent(this::tell);
        OpenPort.warning(plan.address()).ifPresent(this::tell);
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

    private TextTable channels(List<LiveChannel> live) {
        Map<String, ProofLog.Entry> proofs = new ProofLog(plan.folders().proof()).read();
        LocalDate today = LocalDate.now(context.clock());
        TextTable table =
                new TextTable("CHANNEL", "PROVIDER", "PRIORITY", "STATE", "LAST PROOF", "GRANT");
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
                    channel.expires().map(last -> GrantExpiry.words(last, today)).orElse(NOTHING));
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
        ZoneId zone = context.clock().getZone();
        return "%s, %s"
                .formatted(
                        entry.verdict().title(),
                        TIME.format(Instant.ofEpochSecond(entry.at()).atZone(zone)));
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
        context.out().println(line);
        context.out().flush();
    }
}
