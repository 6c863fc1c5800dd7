package ink.dong4j.card.server.config;

import ink.dong4j.card.server.config.assistant.AssistantConfig;
import ink.dong4j.card.server.config.delivery.DeliveryConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;

/**
 * The {@code server} part of the configuration. Every default stands in {@code reference.conf}.
 *
 * @param dataDirectory holds the host key and whatever must survive a restart
 * @param stopGrace {@code server.stop.grace}: how long answers may still run when the server stops
 */
public record ServerConfig(
        ZoneId timeZone,
        Path dataDirectory,
        SshConfig ssh,
        AssistantConfig assistant,
        LimitsConfig limits,
        LettersConfig letters,
        GuestbookConfig guestbook,
        PrivacyConfig privacy,
        StoreConfig store,
        MetricsConfig metrics,
        FeedsConfig feeds,
        GitHubConfig gitHub,
        DeliveryConfig delivery,
        LobbyConfig lobby,
        Duration stopGrace,
        OwnerConfig owner) {}
