package ink.dong4j.card.server.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One service of a compose project, and what is found about it. */
final class Service {
    private final String name;
    private final JsonNode definition;
    private final List<Finding> findings = new ArrayList<>();

    Service(String name, JsonNode definition) {
        this.name = name;
        this.definition = definition;
    }

    String name() {
        return name;
    }

    /** What stands under these keys; missing when there is nothing. */
    JsonNode get(String... keys) {
        JsonNode value = definition;
        for (String key : keys) {
            value = value.path(key);
        }
        return value;
    }

    boolean has(String... keys) {
        JsonNode value = get(keys);
        return !value.isMissingNode() && !value.isNull();
    }

    /** The text under these keys; empty when there is none. */
    String text(String... keys) {
        return get(keys).asText("");
    }

    /** The texts of a list; empty when there is none. */
    Stream<String> texts(String key) {
        return elements(key).map(JsonNode::asText);
    }

    /** The elements of a list; none when there is no list. */
    Stream<JsonNode> elements(String key) {
        return StreamSupport.stream(get(key).spliterator(), false);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    void refuse(String key, String reason) {
        add(key, reason, true);
    }

    void warn(String key, String reason) {
        add(key, reason, false);
    }

    /** Of the service as a whole. */
    void warn(String reason) {
        add("", reason, false);
    }

    private void add(String key, String reason, boolean refused) {
        String place = "services." + name + (key.isEmpty() ? "" : "." + key);
        findings.add(new Finding(place, reason + ".", refused));
    }
}
