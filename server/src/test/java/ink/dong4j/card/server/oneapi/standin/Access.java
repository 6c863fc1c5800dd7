package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who calls the management API, by cookie or access token. */
final class Access {
    static final int USER = 1;
    static final int ADMIN = 10;
    static final int ROOT = 100;

    private static final Pattern COOKIE = Pattern.compile("(?:^|;\\s*)session=([^;]+)");

    private final Database database;

    Access(Database database) {
        this.database = database;
    }

    /** Either the caller or the refusal. */
    record Entry(Optional<ObjectNode> user, Reply refusal) {}

    Entry enter(Call call, int role) {
        Optional<ObjectNode> bySession =
                session(call.header("cookie")).flatMap(id -> Database.byId(database.users, id));
        String token = call.header("authorization");
        if (bySession.isEmpty() && token.isEmpty()) {
            return refused(401, "无权进行此操作，未登录且未提供 access token");
        }
        Optional<ObjectNode> user =
                bySession.or(
                        () ->
                                Database.first(
                                        database.users,
                                        row ->
                                                row.path("access_token")
                                                        .asText()
                                                        .equals(
                                                                token.replaceFirst(
                                                                        "Bearer ", ""))));
        if (user.isEmpty()) {
            return refused(200, "无权进行此操作，access token 无效");
        }
        if (user.get().path("status").asInt() != 1) {
            return refused(200, "用户已被封禁");
        }
        if (user.get().path("role").asInt() < role) {
            return refused(200, "无权进行此操作，权限不足");
        }
        return new Entry(user, Reply.empty(200));
    }

    private Optional<Integer> session(String cookies) {
        Matcher cookie = COOKIE.matcher(cookies);
        return cookie.find()
                ? Optional.ofNullable(database.sessions.get(cookie.group(1)))
                : Optional.empty();
    }

    private static Entry refused(int status, String message) {
        return new Entry(Optional.empty(), Api.failure(status, message));
    }
}
