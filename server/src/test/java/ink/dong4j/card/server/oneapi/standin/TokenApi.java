package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The management of one user's relay tokens. */
final class TokenApi {
    private final Database database;

    TokenApi(Database database) {
        this.database = database;
    }

    Reply list(ObjectNode user, Call call) {
        return Api.data(Database.page(of(user), call.query("p")));
    }

    Reply search(ObjectNode user, Call call) {
        return Api.data(
                of(user).stream()
                        .filter(row -> Database.like(row.path("name"), call.query("keyword")))
                        .toList());
    }

    Reply get(ObjectNode user, int id) {
        return Database.byId(of(user), id).map(Api::data).orElseGet(Api::missing);
    }

    Reply create(ObjectNode user, JsonNode wish, long now) {
        return complaint(wish)
                .orElseGet(
                        () ->
                                Api.data(
                                        database.addToken(
                                                user.path("id").asInt(), Keys.of(48), wish, now)));
    }

    Reply delete(ObjectNode user, int id) {
        if (id == 0) {
            return Api.failure("id 或 userId 为空！");
        }
        return database.tokens.removeIf(
                        row ->
                                row.path("id").asInt() == id
                                        && row.path("user_id").equals(user.path("id")))
                ? Api.done()
                : Api.missing();
    }

    Reply update(ObjectNode user, JsonNode wish, boolean statusOnly, long now) {
        Optional<Reply> complaint = complaint(wish);
        Optional<ObjectNode> found = Database.byId(of(user), wish.path("id").asInt());
        if (complaint.isPresent()) {
            return complaint.get();
        }
        if (found.isEmpty()) {
            return Api.missing();
        }
        ObjectNode token = found.get();
        int status = token.path("status").asInt();
        if (wish.path("status").asInt() == 1) {
            long expires = token.path("expired_time").asLong();
            if (status == 3 && expires != -1 && expires <= now) {
                return Api.failure("令牌已过期，无法启用，请先修改令牌过期时间，或者设置为永不过期");
            }
            if (status == 4
                    && token.path("remain_quota").asLong() <= 0
                    && !token.path("unlimited_quota").asBoolean()) {
                return Api.failure("令牌可用额度已用尽，无法启用，请先修改令牌剩余额度，或者设置为无限额度");
            }
        }
        if (statusOnly) {
            token.put("status", wish.path("status").asInt());
        } else {
            token.put("name", wish.path("name").asText(""));
            token.put("expired_time", wish.path("expired_time").asLong(0));
            token.put("remain_quota", wish.path("remain_quota").asLong(0));
            token.put("unlimited_quota", wish.path("unlimited_quota").asBoolean(false));
            token.set("models", wish.has("models") ? wish.path("models") : token.nullNode());
            token.set("subnet", wish.has("subnet") ? wish.path("subnet") : token.nullNode());
        }
        return Api.data(token.deepCopy());
    }

    private static Optional<Reply> complaint(JsonNode wish) {
        if (wish.path("name").asText("").getBytes(StandardCharsets.UTF_8).length > 30) {
            return Optional.of(Api.failure("参数错误：令牌名称过长"));
        }
        String subnets = wish.path("subnet").asText("");
        return (subnets.isEmpty() ? Optional.<String>empty() : Subnets.unreadable(subnets))
                .map(
                        it ->
                                Api.failure(
                                        "参数错误：无效的网段：failed to parse subnet: invalid CIDR address: "
                                                + it));
    }

    private List<ObjectNode> of(ObjectNode user) {
        return database.tokens.stream()
                .filter(row -> row.path("user_id").equals(user.path("id")))
                .toList();
    }
}
