package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Login, one's own account, and the accounts of others. */
final class UserApi {
    private static final double UNIT = 500_000;

    private final Database database;

    UserApi(Database database) {
        this.database = database;
    }

    Reply login(JsonNode wish) {
        if (!database.options.on("PasswordLoginEnabled")) {
            return Api.failure("管理员关闭了密码登录");
        }
        String name = wish.path("username").asText("");
        String password = wish.path("password").asText("");
        if (name.isEmpty() || password.isEmpty()) {
            return Api.failure("无效的参数");
        }
        Optional<ObjectNode> user =
                Database.first(
                        database.users,
                        row ->
                                row.path("username").asText().equals(name)
                                        && row.path("status").asInt() == 1
                                        && password.equals(
                                                database.passwords.get(row.path("id").asInt())));
        if (user.isEmpty()) {
            return Api.failure("用户名或密码错误，或用户已被封禁");
        }
        String session = Keys.of(64);
        database.sessions.put(session, user.get().path("id").asInt());
        ObjectNode clean = Json.object();
        user.get()
                .properties()
                .forEach(
                        field ->
                                clean.set(
                                        field.getKey(),
                                        field.getValue().isTextual()
                                                ? clean.textNode("")
                                                : clean.numberNode(0)));
        for (String kept : List.of("id", "username", "display_name", "role", "status")) {
            clean.set(kept, user.get().path(kept));
        }
        return Api.data(clean)
                .with(
                        "Set-Cookie: session="
                                + session
                                + "; Path=/; Expires=Tue, 22 Dec 2026 21:20:44 GMT; Max-Age=2592000");
    }

    Reply register(JsonNode wish) {
        if (!database.options.on("RegisterEnabled")) {
            return Api.failure("管理员关闭了新用户注册");
        }
        if (!database.options.on("PasswordRegisterEnabled")) {
            return Api.failure("管理员关闭了通过密码进行注册，请使用第三方账户验证的形式进行注册");
        }
        return invalid(wish, false).orElseGet(() -> insert(wish, 0));
    }

    Reply newAccessToken(ObjectNode user) {
        user.put("access_token", Keys.accessToken());
        return Api.data(user.path("access_token"));
    }

    Reply updateSelf(ObjectNode user, JsonNode wish) {
        return invalid(wish, true)
                .orElseGet(
                        () -> {
                            take(user, wish, List.of("username", "display_name"));
                            return Api.done();
                        });
    }

    Reply list(Call call) {
        return Api.data(
                Database.page(
                        database.users.stream()
                                .filter(row -> row.path("status").asInt() != 3)
                                .toList(),
                        call.query("p")));
    }

    Reply search(Call call) {
        String keyword = call.query("keyword");
        return Api.data(
                database.users.stream()
                        .filter(
                                row ->
                                        row.path("id").asText().equals(keyword)
                                                || Database.like(row.path("username"), keyword)
                                                || Database.like(row.path("email"), keyword)
                                                || Database.like(row.path("display_name"), keyword))
                        .toList());
    }

    Reply get(int id) {
        return Database.byId(database.users, id).map(Api::data).orElseGet(Api::missing);
    }

    Reply create(ObjectNode caller, JsonNode wish, long now) {
        if (wish.path("username").asText("").isEmpty()
                || wish.path("password").asText("").isEmpty()) {
            return Api.failure("无效的参数");
        }
        if (wish.path("role").asInt(0) >= caller.path("role").asInt()) {
            return Api.failure("无法创建权限大于等于自己的用户");
        }
        return invalid(wish, false).orElseGet(() -> insert(wish, now));
    }

    Reply update(JsonNode wish, long now) {
        if (wish.path("id").asInt() == 0) {
            return Api.failure("无效的参数");
        }
        Optional<Reply> invalid = invalid(wish, true);
        Optional<ObjectNode> found = Database.byId(database.users, wish.path("id").asInt());
        if (invalid.isPresent() || found.isEmpty()) {
            return invalid.orElseGet(Api::missing);
        }
        ObjectNode user = found.get();
        long before = user.path("quota").asLong();
        take(
                user,
                wish,
                List.of("username", "display_name", "role", "status", "email", "quota", "group"));
        if (before != wish.path("quota").asLong()) {
            database.record(
                    user,
                    3,
                    "管理员将用户额度从 " + money(before) + "修改为 " + money(wish.path("quota").asLong()),
                    now);
        }
        return Api.done();
    }

    Reply manage(JsonNode wish) {
        Optional<ObjectNode> found =
                Database.first(
                        database.users, row -> row.path("username").equals(wish.path("username")));
        if (found.isEmpty()) {
            return Api.failure("用户不存在");
        }
        ObjectNode user = found.get();
        String action = wish.path("action").asText("");
        if (user.path("role").asInt() == Access.ROOT && action.equals("disable")) {
            return Api.failure("无法禁用超级管理员用户");
        }
        switch (action) {
            case "enable" -> user.put("status", 1);
            case "disable" -> user.put("status", 2);
            case "delete" -> delete(user.path("id").asInt());
            default -> {}
        }
        ObjectNode clear = Json.object();
        clear.set("role", user.path("role"));
        clear.set("status", user.path("status"));
        return Api.data(clear);
    }

    /** Answers with no body at all, as one-api does. */
    Reply delete(int id) {
        Database.byId(database.users, id)
                .ifPresent(
                        user ->
                                user.put("username", "deleted_" + Keys.accessToken())
                                        .put("status", 3));
        return Reply.empty(200);
    }

    private Reply insert(JsonNode wish, long now) {
        String name = wish.path("username").asText();
        if (Database.first(database.users, row -> row.path("username").asText().equals(name))
                .isPresent()) {
            return Api.failure("UNIQUE constraint failed: users.username");
        }
        ObjectNode user =
                database.addUser(
                        name,
                        wish.path("password").asText(),
                        wish.path("display_name").asText(name),
                        Access.USER,
                        Keys.accessToken());
        user.put("aff_code", Keys.of(4));
        user.put("quota", database.options.number("QuotaForNewUser"));
        ObjectNode hidden =
                database.addToken(
                        user.path("id").asInt(),
                        Keys.of(48),
                        Json.object().put("name", "default").put("unlimited_quota", true),
                        now);
        hidden.put("remain_quota", -1L);
        return Api.done();
    }

    /** Only what is not empty is taken. */
    private void take(ObjectNode user, JsonNode wish, List<String> fields) {
        for (String field : fields) {
            JsonNode value = wish.path(field);
            if (!value.asText("").isEmpty() && !value.asText().equals("0")) {
                user.set(field, value);
            }
        }
        String password = wish.path("password").asText("");
        if (!password.isEmpty()) {
            database.passwords.put(user.path("id").asInt(), password);
        }
    }

    private static Optional<Reply> invalid(JsonNode wish, boolean passwordMayLack) {
        List<String> found = new ArrayList<>();
        check(wish, "username", "Username", 0, 12, found);
        if (!passwordMayLack || !wish.path("password").asText("").isEmpty()) {
            check(wish, "password", "Password", 8, 20, found);
        }
        check(wish, "display_name", "DisplayName", 0, 20, found);
        check(wish, "email", "Email", 0, 50, found);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(Api.failure("输入不合法 " + String.join("\n", found)));
    }

    private static void check(
            JsonNode wish, String field, String name, int min, int max, List<String> found) {
        String value = wish.path(field).asText("");
        int length = value.codePointCount(0, value.length());
        if (length < min || length > max) {
            found.add(
                    "Key: 'User.%s' Error:Field validation for '%s' failed on the '%s' tag"
                            .formatted(name, name, length < min ? "min" : "max"));
        }
    }

    private static String money(long quota) {
        return String.format(Locale.ROOT, "＄%.6f 额度", quota / UNIT);
    }
}
