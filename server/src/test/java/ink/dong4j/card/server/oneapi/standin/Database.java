package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Rows as the management API shows them: their fields in its order, passwords apart. Its users hold its
 * monitor; see {@link StandIn}.
 */
final class Database {
    final List<ObjectNode> users = new ArrayList<>();
    final List<ObjectNode> tokens = new ArrayList<>();
    final List<ObjectNode> channels = new ArrayList<>();
    final List<ObjectNode> log = new ArrayList<>();
    final Map<Integer, String> passwords = new HashMap<>();
    final Map<String, Integer> sessions = new HashMap<>();

    /** What a channel may serve; a channel that failed halfway has a row and no ability. */
    final Map<Integer, List<Ability>> abilities = new HashMap<>();

    final Options options = new Options();
    private int lastUser;
    private int lastToken;
    private int lastChannel;

    /** One model of one group at one channel. */
    record Ability(String group, String model, boolean enabled, long priority) {}

    boolean isNew() {
        return users.isEmpty();
    }

    ObjectNode addUser(String name, String password, String displayName, int role, String access) {
        lastUser++;
        ObjectNode user =
                Json.object()
                        .put("id", lastUser)
                        .put("username", name)
                        .put("password", "")
                        .put("display_name", displayName)
                        .put("role", role)
                        .put("status", 1)
                        .put("email", "")
                        .put("github_id", "")
                        .put("wechat_id", "")
                        .put("lark_id", "")
                        .put("oidc_id", "")
                        .put("verification_code", "")
                        .put("access_token", access)
                        .put("quota", 0L)
                        .put("used_quota", 0L)
                        .put("request_count", 0)
                        .put("group", "default")
                        .put("aff_code", "")
                        .put("inviter_id", 0);
        users.add(user);
        passwords.put(lastUser, password);
        return user;
    }

    /** With the fields that a caller chose; the rest as a new row has them. */
    ObjectNode addToken(int user, String key, JsonNode wish, long now) {
        lastToken++;
        long expires = wish.path("expired_time").asLong(0);
        ObjectNode token =
                Json.object()
                        .put("id", lastToken)
                        .put("user_id", user)
                        .put("key", key)
                        .put("status", 1)
                        .put("name", wish.path("name").asText(""))
                        .put("created_time", now)
                        .put("accessed_time", now)
                        .put("expired_time", expires == 0 ? -1 : expires)
                        .put("remain_quota", wish.path("remain_quota").asLong(0))
                        .put("unlimited_quota", wish.path("unlimited_quota").asBoolean(false))
                        .put("used_quota", 0L);
        token.set("models", orNull(wish, "models"));
        token.put("subnet", wish.path("subnet").asText(""));
        tokens.add(token);
        return token;
    }

    ObjectNode addChannel(JsonNode wish, String key, long now) {
        lastChannel++;
        int status = wish.path("status").asInt(0);
        ObjectNode channel =
                Json.object()
                        .put("id", lastChannel)
                        .put("type", wish.path("type").asInt(0))
                        .put("key", key)
                        .put("status", status == 0 ? 1 : status)
                        .put("name", wish.path("name").asText(""))
                        .put("weight", wish.path("weight").asInt(0))
                        .put("created_time", now)
                        .put("test_time", 0L)
                        .put("response_time", 0)
                        .put("base_url", wish.path("base_url").asText(""));
        channel.set("other", orNull(wish, "other"));
        channel.put("balance", 0)
                .put("balance_updated_time", 0)
                .put("models", wish.path("models").asText(""))
                .put("group", wish.path("group").asText("default"))
                .put("used_quota", 0L)
                .put("model_mapping", wish.path("model_mapping").asText(""))
                .put("priority", wish.path("priority").asLong(0))
                .put("config", wish.path("config").asText(""));
        channel.set("system_prompt", orNull(wish, "system_prompt"));
        if (channel.path("group").asText().isEmpty()) {
            channel.put("group", "default");
        }
        channels.add(channel);
        return channel;
    }

    /** Whether no model stands twice in the channel; else it is left without any. */
    boolean index(ObjectNode channel) {
        List<Ability> found = new ArrayList<>();
        for (String model : channel.path("models").asText().split(",", -1)) {
            for (String group : channel.path("group").asText().split(",", -1)) {
                found.add(
                        new Ability(
                                group,
                                model,
                                channel.path("status").asInt() == 1,
                                channel.path("priority").asLong()));
            }
        }
        boolean good = found.stream().distinct().count() == found.size();
        abilities.put(channel.path("id").asInt(), good ? found : List.of());
        return good;
    }

    void record(ObjectNode user, int type, String content, long now) {
        log.add(
                Json.object()
                        .put("id", log.size() + 1)
                        .put("user_id", user.path("id").asInt())
                        .put("created_at", now)
                        .put("type", type)
                        .put("content", content)
                        .put("username", user.path("username").asText())
                        .put("token_name", "")
                        .put("model_name", "")
                        .put("quota", 0)
                        .put("prompt_tokens", 0)
                        .put("completion_tokens", 0)
                        .put("channel", 0));
    }

    static Optional<ObjectNode> byId(List<ObjectNode> rows, int id) {
        return first(rows, row -> row.path("id").asInt() == id);
    }

    static Optional<ObjectNode> first(List<ObjectNode> rows, Predicate<ObjectNode> which) {
        return rows.stream().filter(which).findFirst();
    }

    /** Newest first, ten a page. */
    static List<ObjectNode> page(List<ObjectNode> rows, String page) {
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        return rows.stream()
                .sorted(
                        Comparator.comparingInt((ObjectNode row) -> row.path("id").asInt())
                                .reversed())
                .skip(number * 10L)
                .limit(10)
                .toList();
    }

    /** As SQL's LIKE with a percent sign behind the keyword: no case, wildcards inside count. */
    static boolean like(JsonNode value, String keyword) {
        String pattern =
                keyword.chars()
                        .mapToObj(
                                c ->
                                        switch (c) {
                                            case '%' -> ".*";
                                            case '_' -> ".";
                                            default -> Pattern.quote(Character.toString(c));
                                        })
                        .collect(Collectors.joining());
        return Pattern.compile(pattern + ".*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
                .matcher(value.asText())
                .matches();
    }

    private static JsonNode orNull(JsonNode wish, String field) {
        JsonNode value = wish.path(field);
        return value.isMissingNode() ? Json.object().nullNode() : value;
    }
}
