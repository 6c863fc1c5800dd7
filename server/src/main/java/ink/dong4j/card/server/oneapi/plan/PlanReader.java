package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.card.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads the whole file. What is wrong goes to the problems of the settings. */
record PlanReader(Settings root, Path file, boolean withKeys) {
    private static final int LONGEST_ADDRESS = 300;
    private static final Duration SECOND = Duration.ofSeconds(1);

    GatewayPlan read() {
        Settings gateway = root.section("gateway");
        Settings files = root.section("files");
        PlanFolders folders =
                new PlanFolders(
                        folder(files, "secrets", "../secrets"),
                        folder(files, "state", "state"),
                        folder(files, "gateway-data", "data"),
                        folder(files, "tokenizer", "tokenizer"));
        CardAccess card = new CardAccessReader(root.section("card"), folders).read();
        Settings section = root.section("channels");
        if (section.keys().isEmpty()) {
            root.problem(
                    "channels.zhipu",
                    "is missing, and so is every other channel; name one, such as channels.zhipu { provider = zhipu, key-file = zhipu.key }");
        }
        List<ChannelPlan> channels =
                new ChannelsReader(section, folders.secrets(), card, withKeys).read();
        return new GatewayPlan(
                file,
                address(gateway),
                gateway.duration("start-within", SECOND, Duration.ofHours(1)),
                gateway.duration("sync", SECOND, Duration.ofMinutes(30)),
                root.section("proof").duration("answer-within", SECOND, Duration.ofMinutes(10)),
                gateway.number("retry-times", 2, 10),
                preConsumed(gateway),
                new RatiosReader(root.section("ratios")).read(channels),
                channels,
                card,
                folders);
    }

    private static Optional<Integer> preConsumed(Settings gateway) {
        String key = "pre-consumed";
        return gateway.has(key)
                ? Optional.of(gateway.number(key, 0, 1_000_000_000))
                : Optional.empty();
    }

    private static URI address(Settings gateway) {
        String text = gateway.text("address", LONGEST_ADDRESS);
        Optional<String> complaint = ChannelBaseUrl.complaint(text);
        complaint.ifPresent(what -> gateway.problem("address", what));
        return URI.create(complaint.isPresent() ? "http://127.0.0.1" : text);
    }

    private Path folder(Settings files, String key, String fallback) {
        return files.path(key).orElse(file.resolveSibling(fallback)).normalize();
    }
}
