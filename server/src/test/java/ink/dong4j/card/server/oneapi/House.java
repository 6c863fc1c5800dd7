package ink.dong4j.card.server.oneapi;

import com.fasterxml.jackson.databind.JsonNode;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.oneapi.account.CardUser;
import ink.dong4j.card.server.oneapi.channel.ChannelSync;
import ink.dong4j.card.server.oneapi.channel.LiveChannel;
import ink.dong4j.card.server.oneapi.management.ManagementApi;
import ink.dong4j.card.server.oneapi.management.SetupContext;
import ink.dong4j.card.server.oneapi.management.SetupFailure;
import ink.dong4j.card.server.oneapi.plan.PlanFile;
import ink.dong4j.card.server.oneapi.proof.ProofChat;
import ink.dong4j.card.server.oneapi.proof.ProofChatReply;
import ink.dong4j.card.server.oneapi.proof.ProofDemand;
import ink.dong4j.card.server.oneapi.standin.Provider;
import ink.dong4j.card.server.oneapi.standin.Setup;
import ink.dong4j.card.server.oneapi.standin.StandIn;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A gateway's stand-in with one provider behind it, an owner's folder, and a time that only pauses move. */
final class House implements AutoCloseable {
    static final String ROOT_TOKEN = "0123456789abcdef0123456789abcdef";

    final PlanFile file;
    final Provider provider = Provider.start();
    private final AtomicReference<Instant> time =
            new AtomicReference<>(Instant.parse("2026-11-22T21:20:44Z"));
    private final HttpClient http = SetupContext.http();
    private StandIn oneApi;
    private String text = "";

    House(Path folder, Setup setup) {
        file = new PlanFile(folder);
        oneApi = StandIn.start(setup.with(time::get));
    }

    /** As compose starts it: with the memory cache, and root's access token prepared. */
    static House prepared(Path folder) {
        House house = new House(folder, cached().with("INITIAL_ROOT_ACCESS_TOKEN", ROOT_TOKEN));
        house.state("root-access-token", ROOT_TOKEN);
        return house;
    }

    static Setup cached() {
        return Setup.plain().with("MEMORY_CACHE_ENABLED", "true").with("SYNC_FREQUENCY", "15");
    }

    StandIn oneApi() {
        return oneApi;
    }

    void state(String name, String content) {
        try {
            Path state = file.folder().resolve("conf/state");
            Files.createDirectories(state);
            Files.writeString(state.resolve(name), content + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String state(String name) {
        try {
            return Files.readString(file.folder().resolve("conf/state").resolve(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The owner's file from now on; {@code @kind} stands for a kind of provider. */
    House wants(String plan) {
        text =
                "gateway.address = \"%s\"\nproof.answer-within = 5 seconds\n%s"
                        .formatted(
                                oneApi.url(),
                                plan.replaceAll("@([a-z-]+)", "\"" + provider.base("") + "/$1\""));
        return this;
    }

    /** What a run printed. */
    record Said(boolean done, List<String> lines) {
        String all() {
            return String.join("\n", lines);
        }

        List<String> changes() {
            return lines.stream().filter(line -> line.startsWith("changed: ")).toList();
        }
    }

    Said bootstrap() throws SetupFailure {
        return bootstrap(false, ProofDemand.REQUIRE);
    }

    Said bootstrap(boolean trial, ProofDemand demand) throws SetupFailure {
        StringWriter said = new StringWriter();
        boolean done = new Bootstrap(file.plan(text), context(said), trial, demand).run();
        return new Said(done, said.toString().lines().toList());
    }

    List<String> status() throws SetupFailure {
        StringWriter said = new StringWriter();
        new Status(file.plan(text), context(said)).run();
        return said.toString().lines().toList();
    }

    private SetupContext context(StringWriter said) {
        Clock clock = Clock.fixed(time.get(), ZoneOffset.UTC);
        return new SetupContext(new SecureRandom(), clock, this::pass, new PrintWriter(said, true));
    }

    /** Lets the time pass that somebody waits for. */
    void pass(Duration duration) {
        time.updateAndGet(now -> now.plus(duration));
    }

    ManagementApi rest() {
        return context(new StringWriter()).management(http, oneApi.url());
    }

    ManagementApi root() {
        return rest().withToken(new Secret(state("root-access-token")));
    }

    List<LiveChannel> channels() throws SetupFailure {
        return ChannelSync.all(root());
    }

    List<JsonNode> cardsTokens() throws SetupFailure {
        JsonNode user = CardUser.find(root(), "card").orElseThrow();
        Secret token = new Secret(user.path("access_token").asText());
        return rest().withToken(token).all("/api/token/", "Reading");
    }

    /** A streamed chat with the token that was handed over. */
    ProofChatReply chat(String model) throws SetupFailure {
        return new ProofChat(http, oneApi.url(), Duration.ofSeconds(5))
                .ask(new Secret(state("card.key")), model);
    }

    @Override
    public void close() {
        http.close();
        oneApi.close();
        provider.close();
    }
}
