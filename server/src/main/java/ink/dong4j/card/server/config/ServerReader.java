package ink.dong4j.card.server.config;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.access.HttpAddress;
import ink.dong4j.card.server.config.access.SecretReader;
import ink.dong4j.card.server.config.assistant.AssistantReader;
import ink.dong4j.card.server.config.delivery.DeliveryReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;

/** Reads the {@code server} section. What is wrong with it is in the problems of the settings. */
final class ServerReader {
    /** Three of them pass before a silent peer is given up, in less than two minutes. */
    private static final Duration LONGEST_HEARTBEAT = Duration.ofSeconds(35);

    static final String KEY = "server.assistant.gateway.key";
    static final String TOKEN_FILE = "server.github.token-file";
    static final String KEY_FILE = "server.assistant.gateway.key-file";

    private static final int LONGEST_NAME = 200;
    private static final int MANY = 1_000_000;
    private static final int MOST_MEMBERS = 10_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration SHORTEST_EVERY = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);

    private ServerReader() {}

    static ServerConfig read(Settings server) {
        Settings limits = server.section("limits");
        return new ServerConfig(
                timeZone(server),
                dataDirectory(server),
                ssh(server.section("ssh")),
                new AssistantReader(server.section("assistant")).read(),
                limits(limits),
                letters(limits.section("letters")),
                guestbook(limits.section("guestbook")),
                privacy(server.section("privacy")),
                new StoreReader(server.section("store")).read(),
                metrics(server.section("metrics")),
                feeds(server.section("feeds")),
                gitHub(server.section("github")),
                new DeliveryReader(server.section("delivery")).read(),
                lobby(server.section("lobby")),
                server.section("stop").duration("grace", Duration.ZERO, Duration.ofMinutes(5)),
                owner(server));
    }

    static OwnerConfig owner(Settings server) {
        return OwnerReader.read(server.section("owner"));
    }

    /** The part of it that a health check needs. */
    static HealthConfig health(Settings server) {
        return new HealthConfig(dataDirectory(server), metrics(server.section("metrics")));
    }

    private static Path dataDirectory(Settings server) {
        return server.path("data-dir").orElse(Path.of(""));
    }

    private static ZoneId timeZone(Settings server) {
        String name = server.text("time-zone", LONGEST_NAME);
        try {
            return name.isEmpty() || name.equals("system")
                    ? ZoneId.systemDefault()
                    : ZoneId.of(name);
        } catch (DateTimeException _) {
            server.problem("time-zone", "must be \"system\" or a zone such as Asia/Shanghai");
            return ZoneId.systemDefault();
        }
    }

    private static SshConfig ssh(Settings ssh) {
        boolean postQuantumOnly = ssh.flag("post-quantum-only");
        boolean compatibility = ssh.flag("compatibility");
        if (postQuantumOnly && compatibility) {
            ssh.problem("compatibility", "must be off where post-quantum-only is on");
        }
        return new SshConfig(
                ssh.text("address", LONGEST_NAME),
                ssh.number("port", 0, 65_535),
                postQuantumOnly,
                compatibility,
                ssh.duration("login-grace", SECOND, Duration.ofMinutes(10)),
                ssh.duration("idle", Duration.ofSeconds(10), Duration.ofDays(7)),
                ssh.duration("heartbeat", SECOND, LONGEST_HEARTBEAT),
                connections(ssh.section("connections")));
    }

    private static SshConfig.Connections connections(Settings connections) {
        return new SshConfig.Connections(
                connections.number("total", 1, MANY),
                connections.number("per-address", 1, MANY),
                connections.number("per-network", 1, MANY),
                connections.number("unauthenticated", 1, MANY),
                connections.number("per-address-per-second", 1, MANY));
    }

    private static LimitsConfig limits(Settings limits) {
        return new LimitsConfig(
                rate(limits.section("session")),
                rate(limits.section("key")),
                rate(limits.section("address")),
                rate(limits.section("network")),
                rate(limits.section("server")),
                concurrent(limits.section("concurrent")),
                limits.bytes("prompt", 1024, 1024 * 1024),
                limits.number("turns", 1, MANY),
                new LimitsConfig.Daily(
                        limits.number("daily-tokens", 1, Integer.MAX_VALUE),
                        limits.number("first-visitors", 0, 100)));
    }

    private static LettersConfig letters(Settings letters) {
        return new LettersConfig(
                rate(letters.section("session")),
                rate(letters.section("address")),
                rate(letters.section("network")),
                rate(letters.section("server")),
                letters.number("inbox", 1, 100_000));
    }

    private static GuestbookConfig guestbook(Settings guestbook) {
        return new GuestbookConfig(
                rate(guestbook.section("session")),
                rate(guestbook.section("address")),
                rate(guestbook.section("network")),
                rate(guestbook.section("server")));
    }

    private static PrivacyConfig privacy(Settings privacy) {
        return new PrivacyConfig(
                privacy.flag("keep-questions"),
                privacy.number("questions", 1, 100_000),
                privacy.flag("keep-conversations"),
                privacy.duration("conversations-for", Duration.ofHours(1), Duration.ofDays(3650)),
                privacy.duration("visitors-for", Duration.ofDays(1), Duration.ofDays(3650)));
    }

    private static MetricsConfig metrics(Settings metrics) {
        return new MetricsConfig(
                metrics.flag("enabled"),
                metrics.text("address", LONGEST_NAME),
                metrics.number("port", 0, 65_535));
    }

    private static FeedsConfig feeds(Settings feeds) {
        return new FeedsConfig(
                feeds.duration("every", SHORTEST_EVERY, DAY), feeds.flag("allow-private"));
    }

    private static GitHubConfig gitHub(Settings gitHub) {
        return new GitHubConfig(
                gitHub.value(
                        "base-url",
                        "an address such as https://api.github.com",
                        HttpAddress::parse,
                        URI.create("https://api.github.com")),
                new SecretReader(gitHub, "token", "token-file").read(),
                gitHub.duration("every", SHORTEST_EVERY, DAY));
    }

    private static LobbyConfig lobby(Settings lobby) {
        return new LobbyConfig(
                lobby.number("members", 1, MOST_MEMBERS),
                lobby.number("per-address", 1, MOST_MEMBERS),
                lobby.number("history", 1, 100));
    }

    private static LimitsConfig.Rate rate(Settings rate) {
        return new LimitsConfig.Rate(
                rate.number("messages", 1, MANY),
                rate.duration("per", SECOND, DAY),
                rate.number("burst", 1, MANY),
                rate.duration("burst-per", SECOND, DAY));
    }

    private static LimitsConfig.Concurrent concurrent(Settings concurrent) {
        return new LimitsConfig.Concurrent(
                concurrent.number("session", 1, MANY),
                concurrent.number("address", 1, MANY),
                concurrent.number("server", 1, MANY));
    }
}
