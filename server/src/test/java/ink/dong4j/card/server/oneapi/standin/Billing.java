package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a call costs its token and the token's owner: charged before, settled after. */
final class Billing {
    private static final double TOKENS_PER_BYTE = 0.38;
    private static final int RICH = 100;

    private final Database database;

    Billing(Database database) {
        this.database = database;
    }

    /** A charge made before the call; what was really used is settled against it. */
    record Charge(
            ObjectNode token,
            ObjectNode user,
            String model,
            double ratio,
            int promptTokens,
            long taken) {}

    /** Either a charge or the refusal. */
    record Try(Optional<Charge> charge, Optional<Problem> refusal) {}

    static int tokens(String text) {
        return (int) (text.getBytes(StandardCharsets.UTF_8).length * TOKENS_PER_BYTE);
    }

    static int promptTokens(JsonNode request) {
        int tokens = 3;
        for (JsonNode message : request.path("messages")) {
            tokens += 3 + tokens(message.path("content").asText(""));
        }
        return tokens;
    }

    Try charge(ObjectNode token, ObjectNode user, JsonNode request, String model, int type) {
        double ratio = database.options.modelRatio(model, type);
        int prompt = promptTokens(request);
        long due =
                (long)
                        ((database.options.number("PreConsumedQuota")
                                        + prompt
                                        + request.path("max_tokens").asLong(0))
                                * ratio);
        long quota = user.path("quota").asLong();
        if (quota - due < 0) {
            return refused("user quota is not enough", "insufficient_user_quota");
        }
        if (quota > RICH * due) {
            due = 0;
        }
        if (due > 0 && !unlimited(token) && token.path("remain_quota").asLong() < due) {
            return refused("令牌额度不足", "pre_consume_token_quota_failed");
        }
        move(token, user, due);
        return new Try(
                Optional.of(new Charge(token, user, model, ratio, prompt, due)), Optional.empty());
    }

    void refund(Charge charge) {
        move(charge.token, charge.user, -charge.taken);
    }

    void settle(Charge charge, ObjectNode channel, int prompt, int completion, long now) {
        double used = prompt + completion * database.options.completionRatio(charge.model);
        long quota = (long) Math.ceil(used * charge.ratio);
        if (charge.ratio != 0 && quota <= 0) {
            quota = 1;
        }
        if (prompt + completion == 0) {
            quota = 0;
        }
        move(charge.token, charge.user, quota - charge.taken);
        ObjectNode user = charge.user;
        user.put("used_quota", user.path("used_quota").asLong() + quota);
        user.put("request_count", user.path("request_count").asInt() + 1);
        int spent = (int) quota;
        Database.byId(database.channels, channel.path("id").asInt())
                .ifPresent(it -> it.put("used_quota", it.path("used_quota").asLong() + spent));
        database.record(
                user,
                2,
                String.format(
                        java.util.Locale.ROOT,
                        "模型倍率 %.2f，分组倍率 1.00，补全倍率 %.2f",
                        charge.ratio,
                        database.options.completionRatio(charge.model)),
                now);
        database.log
                .getLast()
                .put("token_name", charge.token.path("name").asText())
                .put("model_name", charge.model)
                .put("quota", quota)
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("channel", channel.path("id").asInt());
    }

    private static void move(ObjectNode token, ObjectNode user, long quota) {
        user.put("quota", user.path("quota").asLong() - quota);
        if (!unlimited(token)) {
            token.put("remain_quota", token.path("remain_quota").asLong() - quota);
            token.put("used_quota", token.path("used_quota").asLong() + quota);
        }
    }

    private static boolean unlimited(ObjectNode token) {
        return token.path("unlimited_quota").asBoolean();
    }

    private static Try refused(String message, String code) {
        return new Try(Optional.empty(), Optional.of(Problem.of(403, message, code)));
    }
}
