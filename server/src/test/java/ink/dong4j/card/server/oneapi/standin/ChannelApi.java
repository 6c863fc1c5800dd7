package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The management of channels. */
final class ChannelApi {
    private static final List<String> KEPT_WHEN_EMPTY =
            List.of("type", "key", "status", "name", "models", "group", "config");
    private static final List<String> TAKEN_WHEN_SENT =
            List.of("weight", "base_url", "other", "model_mapping", "priority", "system_prompt");

    private final Database database;

    ChannelApi(Database database) {
        this.database = database;
    }

    Reply list(Call call) {
        return Api.data(hidden(Database.page(database.channels, call.query("p"))));
    }

    Reply search(Call call) {
        String keyword = call.query("keyword");
        return Api.data(
                hidden(
                        database.channels.stream()
                                .filter(
                                        row ->
                                                row.path("id").asInt() == Api.id(keyword)
                                                        || Database.like(row.path("name"), keyword))
                                .toList()));
    }

    Reply get(int id) {
        return Database.byId(database.channels, id)
                .map(row -> Api.data(hidden(List.of(row)).getFirst()))
                .orElseGet(Api::missing);
    }

    Reply create(JsonNode wish, long now) {
        List<String> keys =
                wish.path("key").asText("").lines().filter(key -> !key.isEmpty()).toList();
        if (keys.isEmpty()) {
            return Api.failure("empty slice found");
        }
        List<ObjectNode> added =
                keys.stream().map(key -> database.addChannel(wish, key, now)).toList();
        for (ObjectNode channel : added) {
            if (!database.index(channel)) {
                return twice();
            }
        }
        return Api.done();
    }

    Reply update(JsonNode wish) {
        Optional<ObjectNode> found = Database.byId(database.channels, wish.path("id").asInt());
        if (found.isEmpty()) {
            return Api.data(wish);
        }
        ObjectNode channel = found.get();
        for (String field : KEPT_WHEN_EMPTY) {
            JsonNode value = wish.path(field);
            if (!value.asText("").isEmpty() && !value.asText().equals("0")) {
                channel.set(field, value);
            }
        }
        for (String field : TAKEN_WHEN_SENT) {
            JsonNode value = wish.path(field);
            if (!value.isMissingNode() && !value.isNull()) {
                channel.set(field, value);
            }
        }
        return database.index(channel) ? Api.data(channel.deepCopy()) : twice();
    }

    Reply delete(int id) {
        if (id == 0) {
            return Api.failure("WHERE conditions required");
        }
        database.channels.removeIf(row -> row.path("id").asInt() == id);
        database.abilities.remove(id);
        return Api.done();
    }

    private static Reply twice() {
        return Api.failure(
                "UNIQUE constraint failed: abilities.group, abilities.model, abilities.channel_id");
    }

    private static List<ObjectNode> hidden(List<ObjectNode> rows) {
        return rows.stream().map(row -> row.deepCopy().put("key", "")).toList();
    }
}
