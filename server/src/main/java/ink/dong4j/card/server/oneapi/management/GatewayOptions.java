package ink.dong4j.card.server.oneapi.management;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ink.dong4j.card.server.oneapi.plan.GatewayPlan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The gateway's options. It takes unknown ones without a word, so all are read back. */
public record GatewayOptions(ManagementApi root, GatewayPlan plan, ChangeLog changes) {
    private static final String RATIOS = "ModelRatio";
    private static final JsonMapper JSON = new JsonMapper();

    public void apply() throws SetupFailure {
        Map<String, String> live = live();
        Map<String, String> changed = new LinkedHashMap<>();
        for (Map.Entry<String, String> option : wanted().entrySet()) {
            String name = option.getKey();
            String value = option.getValue();
            String was = live.getOrDefault(name, "");
            if (!value.equals(was)) {
                changes.change(
                        "option %s: %s → %s".formatted(name, was.isEmpty() ? "none" : was, value),
                        () -> put(name, value));
                changed.put(name, value);
            }
        }
        applyRatios(live.getOrDefault(RATIOS, "{}"));
        if (!changes.trial()) {
            verify(changed);
        }
    }

    private Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("RegisterEnabled", "false");
        wanted.put("PasswordRegisterEnabled", "false");
        // A visitor's words could switch a channel off by what the provider's error quotes of them.
        wanted.put("AutomaticDisableChannelEnabled", "false");
        // Counting exactly takes seconds for a long text without spaces.
        wanted.put("ApproximateTokenEnabled", "true");
        wanted.put("RetryTimes", String.valueOf(plan.retryTimes()));
        plan.preConsumed().ifPresent(units -> wanted.put("PreConsumedQuota", units.toString()));
        return wanted;
    }

    private void applyRatios(String live) throws SetupFailure {
        ObjectNode ratios = ratios(live);
        Map<String, Double> differing = differing(ratios);
        if (differing.isEmpty()) {
            return;
        }
        differing.forEach(ratios::put);
        changes.change(
                "option %s: %s".formatted(RATIOS, differing), () -> put(RATIOS, ratios.toString()));
    }

    private Map<String, Double> differing(ObjectNode ratios) {
        Map<String, Double> differing = new TreeMap<>();
        plan.ratios()
                .forEach(
                        (model, ratio) -> {
                            if (ratios.path(model).asDouble(-1) != ratio) {
                                differing.put(model, ratio);
                            }
                        });
        return differing;
    }

    private static ObjectNode ratios(String text) throws SetupFailure {
        try {
            JsonNode json = JSON.readTree(text);
            return json instanceof ObjectNode object ? object : ManagementApi.object();
        } catch (JsonProcessingException _) {
            throw new SetupFailure("The gateway's option %s is no JSON.".formatted(RATIOS));
        }
    }

    private void put(String name, String value) throws SetupFailure {
        ObjectNode body = ManagementApi.object().put("key", name).put("value", value);
        JsonNode _ = root.put("/api/option/", body, "Setting the option " + name);
    }

    private Map<String, String> live() throws SetupFailure {
        Map<String, String> live = new TreeMap<>();
        root.get("/api/option/", "Reading the options")
                .forEach(
                        option ->
                                live.put(
                                        option.path("key").asText(),
                                        option.path("value").asText()));
        return live;
    }

    private void verify(Map<String, String> changed) throws SetupFailure {
        Map<String, String> live = live();
        for (Map.Entry<String, String> option : changed.entrySet()) {
            if (!option.getValue().equals(live.get(option.getKey()))) {
                throw new SetupFailure(
                        "The gateway did not take the option %s = %s; is it one-api v0.6.10?"
                                .formatted(option.getKey(), option.getValue()));
            }
        }
        if (!differing(ratios(live.getOrDefault(RATIOS, "{}"))).isEmpty()) {
            throw new SetupFailure(
                    "The gateway did not take the option %s; is it one-api v0.6.10?"
                            .formatted(RATIOS));
        }
    }
}
