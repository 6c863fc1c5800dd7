package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.reading.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the whole file. What is wrong goes to the problems of the settings. */
record PlanReader(Settings root, Path file, boolean withKeys) {
    private static final int LONGEST_ADDRESS = 300;
    private static final String RIGHT_RATIO = "a number from 0.001 to 1000";
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
        List<ChannelPlan> channels = channels(folders.secrets(), card);
        return new GatewayPlan(
                file,
                address(gateway),
                gateway.duration("start-within", SECOND, Duration.ofHours(1)),
                gateway.duration("sync", SECOND, Duration.ofMinutes(30)),
                gateway.duration("relay-timeout", SECOND, Duration.ofHours(1)),
                root.section("proof").duration("answer-within", SECOND, Duration.ofMinutes(10)),
                gateway.number("retry-times", 2, 10),
                preConsumed(gateway),
                ratios(channels),
                channels,
                card,
                folders);
    }

    private List<ChannelPlan> channels(Path secrets, CardAccess card) {
        Settings channels = root.section("channels");
        if (channels.keys().isEmpty()) {
            root.problem(
                    "channels.zhipu",
                    "is missing, and so is every other channel; name one, such as channels.zhipu {"
                            + " provider = zhipu, key-file = zhipu.key }");
        }
        Map<String, Provider> providers = Providers.all();
        List<ChannelPlan> read = new ArrayList<>();
        for (String name : channels.keys()) {
            Settings section = channels.section(name);
            if (!name.matches("[a-z0-9][a-z0-9-]{0,40}")) {
                channels.problem(name, "must be named by the letters a to z, digits and hyphens");
            }
            if (name.equals(ReservedNames.SYNC_PROBE)) {
                channels.problem(name, "is a name that is used to try the gateway; choose another");
            }
            read.addAll(
                    new ChannelReader(name, section, providers, secrets, card, withKeys).read());
        }
        if (withKeys && !read.isEmpty()) {
            checkServed(channels, read, card);
        }
        return read;
    }

    /** Sees to it that each of the card's models is served by a channel. */
    private static void checkServed(Settings channels, List<ChannelPlan> read, CardAccess card) {
        for (String model : card.models()) {
            boolean served =
                    read.stream()
                            .anyMatch(
                                    channel ->
                                            channel.enabled()
                                                    && channel.group().equals(card.group())
                                                    && channel.models().contains(model));
            if (!served) {
                channels.problem(
                        channels.keys().getFirst(),
                        "does not serve the card's model \"%s\" in group \"%s\", nor does another channel; add models { %s = … } to one"
                                .formatted(model, card.group(), model));
            }
        }
    }

    /**
     * Every model that a channel calls gets a ratio, since the gateway takes 30 for those that it does
     * not know, and a quota would mean nothing.
     */
    private Map<String, Double> ratios(List<ChannelPlan> channels) {
        Settings ratios = root.section("ratios");
        double fallback = ratio(ratios, "default");
        Map<String, Double> read = new TreeMap<>();
        for (ChannelPlan channel : channels) {
            channel.upstreamModels().forEach(model -> read.put(model, fallback));
        }
        Settings models = ratios.section("models");
        for (String model : models.keys()) {
            if (QuotedKeys.isRight(models, model)) {
                read.put(model, ratio(models, model));
            }
        }
        return read;
    }

    private static double ratio(Settings section, String key) {
        return section.value(key, RIGHT_RATIO, PlanReader::number, 1.0);
    }

    private static Optional<Double> number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return number >= 0.001 && number <= 1000 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
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
