package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.server.config.access.Secret;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeMap;

/** Reads one channel of the file, which is as many in the gateway as it has keys. */
record ChannelReader(
        String name,
        Settings channel,
        Map<String, Provider> providers,
        Path secrets,
        CardAccess card,
        boolean withKeys) {
    private static final int LONGEST = 200;
    private static final int HIGHEST_TYPE = 46;
    private static final int HIGHEST_PRIORITY = 1_000_000;
    // The gateway's column has that many; a longer mapping would be cut or refused.
    private static final int LONGEST_MAPPING = 1024;

    List<ChannelPlan> read() {
        Provider provider = provider();
        boolean enabled = !channel.has("enabled") || channel.flag("enabled");
        Map<String, String> redirects = redirects(provider);
        SequencedSet<String> models = models(redirects);
        int priority =
                channel.has("priority") ? channel.number("priority", 0, HIGHEST_PRIORITY) : 0;
        String group = channel.optionalText("group", 32).orElse("default");
        Optional<LocalDate> expires = expires();
        String baseUrl = baseUrl(provider);
        List<ProviderKey> keys = keys(provider, enabled);
        List<ChannelPlan> plans = new ArrayList<>();
        for (ProviderKey key : keys) {
            plans.add(
                    new ChannelPlan(
                            plans.isEmpty() ? name : "%s#%d".formatted(name, plans.size() + 1),
                            provider.title(),
                            provider.type(),
                            baseUrl,
                            priority,
                            group,
                            List.copyOf(models),
                            redirects,
                            key.secret(),
                            key.wanting(),
                            expires,
                            enabled));
        }
        return plans;
    }

    private Provider provider() {
        Provider any = unknown();
        if (channel.has("provider")) {
            if (channel.has("type")) {
                channel.problem("type", "is set as well as provider; keep one of the two");
                channel.number("type", 1, HIGHEST_TYPE);
            }
            String right = "one of " + String.join(", ", providers.keySet());
            return channel.value(
                    "provider", right, named -> Optional.ofNullable(providers.get(named)), any);
        }
        if (!channel.has("type")) {
            channel.problem(
                    "provider",
                    "is missing; it must be one of %s, or type and base-url must be set"
                            .formatted(String.join(", ", providers.keySet())));
            return any;
        }
        return custom(
                channel.value(
                        "type",
                        "a channel type of one-api v0.6.10 from 1 to %d; any OpenAI-compatible one is 8 (50 came later)"
                                .formatted(HIGHEST_TYPE),
                        ChannelReader::type,
                        8));
    }

    /** Stands in for one that the file names wrongly, so that the one mistake is told once. */
    private Provider unknown() {
        return new Provider(
                name, "", 8, "http://unknown", KeyForm.NONE, "-", List.of(), "", "", "");
    }

    private Provider custom(int type) {
        String title = "type " + type;
        return new Provider(
                name, title, type, "", KeyForm.PLAIN, "", List.of(), "its provider", "", "");
    }

    private String baseUrl(Provider provider) {
        Optional<String> given = channel.optionalText("base-url", LONGEST);
        given.flatMap(ChannelBaseUrl::complaint)
                .ifPresent(what -> channel.problem("base-url", what));
        if (given.isEmpty() && provider.type() == 8 && provider.baseUrl().isEmpty()) {
            channel.problem(
                    "base-url", "is missing; it must be the provider's address without /v1");
        }
        return given.orElse(provider.baseUrl());
    }

    private Map<String, String> redirects(Provider provider) {
        Map<String, String> redirects = new TreeMap<>();
        if (!channel.has("models")) {
            if (provider.model().isEmpty()) {
                channel.problem(
                        "models",
                        "is missing; it must be a section such as models { hybrid-model = glm-4-plus }");
            } else {
                card.models().forEach(model -> redirects.put(model, provider.model()));
            }
            return redirects;
        }
        Settings section = channel.section("models");
        for (String model : section.keys()) {
            if (QuotedKeys.isRight(section, model)) {
                String target = section.text(model, LONGEST);
                checkName(section, model, model);
                checkName(section, model, target);
                redirects.put(model, target);
            }
        }
        if (ModelMapping.json(redirects).length() > LONGEST_MAPPING) {
            channel.problem(
                    "models",
                    "is longer than the gateway holds (%d characters); leave redirects away"
                            .formatted(LONGEST_MAPPING));
        }
        return redirects;
    }

    private static void checkName(Settings section, String key, String model) {
        if (!model.matches("[\\x21-\\x2b\\x2d-\\x7e]*")) {
            section.problem(key, "is no model's name: no blanks and no commas may be in it");
        }
    }

    private SequencedSet<String> models(Map<String, String> redirects) {
        SequencedSet<String> models = new LinkedHashSet<>(redirects.keySet());
        for (String extra : channel.texts("extra-models", LONGEST)) {
            checkName(channel, "extra-models", extra);
            if (!models.add(extra)) {
                channel.problem(
                        "extra-models",
                        "has \"%s\" twice, or models has it already; the gateway would keep a dead channel"
                                .formatted(extra));
            }
        }
        if (models.isEmpty() && channel.isSection("models")) {
            channel.problem("models", "must have one model or more");
        }
        return models;
    }

    private Optional<LocalDate> expires() {
        if (!channel.has("expires")) {
            return Optional.empty();
        }
        return channel.value(
                "expires", "a day such as 2027-01-31", ChannelReader::day, Optional.empty());
    }

    private List<ProviderKey> keys(Provider provider, boolean enabled) {
        if (channel.has("key")) {
            channel.optionalText("key", LONGEST);
            channel.problem(
                    "key",
                    "must not stand in this file; put it into a file and name that: key-file");
        }
        List<String> files = channel.texts("key-file", LONGEST);
        if (!enabled || !withKeys) {
            return files.size() < 2
                    ? List.of(ProviderKey.NONE)
                    : files.stream().map(_ -> ProviderKey.NONE).toList();
        }
        if (files.isEmpty()) {
            if (provider.keyForm() == KeyForm.NONE) {
                return List.of(ProviderKey.of(new Secret("none")));
            }
            channel.problem(
                    "key-file",
                    "is missing; it must name the file with the key, from " + provider.getKey());
            return List.of(ProviderKey.NONE);
        }
        return files.stream()
                .map(file -> ProviderKey.read(secrets.resolve(file), provider))
                .toList();
    }

    private static Optional<Integer> type(String text) {
        return text.strip().matches("[1-9]|[1-3]\\d|4[0-6]")
                ? Optional.of(Integer.valueOf(text.strip()))
                : Optional.empty();
    }

    private static Optional<Optional<LocalDate>> day(String text) {
        try {
            return Optional.of(Optional.of(LocalDate.parse(text.strip())));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
