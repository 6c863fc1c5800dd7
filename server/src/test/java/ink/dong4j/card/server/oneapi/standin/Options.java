package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settings that are changed while one-api runs; any name is taken, every value is a text. */
final class Options {
    /** A few of those built in; a model that no table names costs {@link #UNKNOWN}. */
    static final Map<String, Double> RATIOS =
            Map.of(
                    "gpt-3.5-turbo", 0.25,
                    "gpt-4o", 2.5,
                    "gpt-4o-mini", 0.075,
                    "glm-4", 7.142857142857143,
                    "glm-4v", 7.142857142857143,
                    "glm-3-turbo", 0.35714285714285715,
                    "qwen-turbo", 0.0426,
                    "moonshot-v1-8k", 0.8571428571428572,
                    "deepseek-chat", 0.07142857142857142,
                    "yi-34b-chat-0205", 0.1775);

    private static final double UNKNOWN = 30;

    private final Map<String, String> values = new TreeMap<>();

    Options() {
        for (String on :
                new String[] {
                    "PasswordLoginEnabled",
                    "PasswordRegisterEnabled",
                    "RegisterEnabled",
                    "LogConsumeEnabled",
                    "DisplayInCurrencyEnabled",
                    "DisplayTokenStatEnabled"
                }) {
            values.put(on, "true");
        }
        for (String off :
                new String[] {
                    "EmailVerificationEnabled",
                    "GitHubOAuthEnabled",
                    "OidcEnabled",
                    "WeChatAuthEnabled",
                    "TurnstileCheckEnabled",
                    "AutomaticDisableChannelEnabled",
                    "AutomaticEnableChannelEnabled",
                    "ApproximateTokenEnabled",
                    "EmailDomainRestrictionEnabled"
                }) {
            values.put(off, "false");
        }
        values.putAll(
                Map.of(
                        "ChannelDisableThreshold", "5",
                        "QuotaForNewUser", "0",
                        "QuotaRemindThreshold", "1000",
                        "PreConsumedQuota", "500",
                        "QuotaPerUnit", "500000",
                        "RetryTimes", "0",
                        "SystemName", "One API",
                        "Theme", "default",
                        "SMTPToken", "",
                        "GroupRatio", "{\"default\":1,\"svip\":1,\"vip\":1}"));
        values.put("CompletionRatio", "{\"whisper-1\":0}");
        values.put("ModelRatio", ratios(RATIOS));
        values.put("Notice", "");
    }

    /** A complaint when the value does no good; it is kept even so. */
    Optional<String> put(String key, String value) {
        values.put(key, value);
        if (key.endsWith("Ratio")) {
            try {
                Json.MAPPER.readTree(value).fields();
                if (!Json.MAPPER.readTree(value).isObject()) {
                    return Optional.of(Json.complaint(value));
                }
            } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
                return Optional.of(Json.complaint(value));
            }
        }
        return Optional.empty();
    }

    /** What the sync does to them: the table of ratios gets the built-in entries that it lacks. */
    void sync() {
        JsonNode now = table("ModelRatio");
        Map<String, Double> all = new HashMap<>(RATIOS);
        now.properties().forEach(entry -> all.put(entry.getKey(), entry.getValue().asDouble()));
        if (now.isObject()) {
            values.put("ModelRatio", ratios(all));
        }
    }

    /** All but secrets. */
    Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>(values);
        shown.keySet().removeIf(key -> key.endsWith("Token") || key.endsWith("Secret"));
        return shown;
    }

    boolean on(String key) {
        return values.getOrDefault(key, "").equals("true");
    }

    long number(String key) {
        String value = values.getOrDefault(key, "");
        return value.matches("-?\\d+") ? Long.parseLong(value) : 0;
    }

    double modelRatio(String model, int type) {
        JsonNode table = table("ModelRatio");
        String typed = model + "(" + type + ")";
        if (table.has(typed)) {
            return table.path(typed).asDouble();
        }
        return table.has(model)
                ? table.path(model).asDouble()
                : RATIOS.getOrDefault(model, UNKNOWN);
    }

    double completionRatio(String model) {
        return table("CompletionRatio").path(model).asDouble(1);
    }

    private JsonNode table(String key) {
        try {
            return Json.MAPPER.readTree(values.getOrDefault(key, "{}"));
        } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
            return Json.object().missingNode();
        }
    }

    private static String ratios(Map<String, Double> table) {
        ObjectNode node = Json.object();
        new TreeMap<>(table)
                .forEach(
                        (model, ratio) -> {
                            if (ratio == Math.rint(ratio)) {
                                node.put(model, ratio.longValue());
                            } else {
                                node.put(model, ratio);
                            }
                        });
        return Json.text(node);
    }
}
