package ink.dong4j.card.server.config.assistant;

import ink.dong4j.card.reading.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code server.assistant}. */
public record AssistantReader(Settings assistant) {
    private static final int LONGEST_MODEL = 200;
    private static final int LONGEST_LABEL = 40;
    private static final int MOST_MODELS = 8;
    private static final int MANY = 1_000_000;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);

    public AssistantConfig read() {
        Settings gateway = assistant.section("gateway");
        return new AssistantConfig(
                new GatewayReader(gateway).read(),
                models(gateway.text("model", LONGEST_MODEL)),
                breaker(assistant.section("breaker")),
                assistant.flag("choose-model"),
                pages(assistant.section("pages")),
                assistant.number("history-tokens", 0, MANY),
                assistant.number("prompt-tokens", 500, MANY));
    }

    private List<ModelConfig> models(String only) {
        ModelConfig usual = model(assistant, only, only);
        List<ModelConfig> models = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Settings section : assistant.sectionsOrNames("models")) {
            ModelConfig model = model(section, usual);
            if (!model.name().isEmpty() && !names.add(model.name())) {
                section.problem("name", "is \"%s\" for a second time".formatted(model.name()));
            }
            models.add(model);
        }
        if (models.size() > MOST_MODELS) {
            assistant.problem(
                    "models",
                    "has %d entries; %d are the most".formatted(models.size(), MOST_MODELS));
        }
        return models.isEmpty() ? List.of(usual) : models;
    }

    private static ModelConfig model(Settings model, ModelConfig usual) {
        String name = model.text("name", LONGEST_MODEL);
        Optional<String> label = model.optionalText("label", LONGEST_LABEL);
        return new ModelConfig(
                name,
                label.orElse(name),
                model.has("first-token") ? time(model, "first-token") : usual.firstToken(),
                model.has("between-tokens") ? time(model, "between-tokens") : usual.betweenTokens(),
                model.has("turn") ? time(model, "turn") : usual.turn(),
                model.has("max-tokens") ? maxTokens(model) : usual.maxTokens());
    }

    private static ModelConfig model(Settings section, String name, String label) {
        return new ModelConfig(
                name,
                label,
                time(section, "first-token"),
                time(section, "between-tokens"),
                time(section, "turn"),
                maxTokens(section));
    }

    private static Duration time(Settings section, String key) {
        return section.duration(key, SECOND, HOUR);
    }

    private static int maxTokens(Settings section) {
        return section.number("max-tokens", 1, MANY);
    }

    private static BreakerConfig breaker(Settings breaker) {
        return new BreakerConfig(
                breaker.number("calls", 1, 1_000),
                breaker.number("failure-rate", 1, 100),
                breaker.duration("open-for", SECOND, HOUR));
    }

    private static PagesConfig pages(Settings pages) {
        return new PagesConfig(
                pages.number("plain", 1, 100),
                pages.number("closest-english", 1, 100),
                pages.number("closest-chinese", 1, 100));
    }
}
