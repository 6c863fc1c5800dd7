package ink.dong4j.card.server.oneapi.management;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The management of the gateway in the name of one of its users. */
public final class ManagementApi {
    private static final int PAGE = 10;
    private static final int MOST_PAGES = 100;

    private final ManagementClient rest;
    private final Credential access;

    public ManagementApi(ManagementClient rest, Credential access) {
        this.rest = rest;
        this.access = access;
    }

    public JsonNode get(String path, String what) throws SetupFailure {
        return rest.data("GET", path, access, Optional.empty(), what);
    }

    public JsonNode post(String path, ObjectNode body, String what) throws SetupFailure {
        return rest.data("POST", path, access, Optional.of(body), what);
    }

    public JsonNode put(String path, ObjectNode body, String what) throws SetupFailure {
        return rest.data("PUT", path, access, Optional.of(body), what);
    }

    /** Deletes; what is gone already is as good. */
    public void delete(String path, String what) throws SetupFailure {
        ManagementClient.Reply reply = rest.call("DELETE", path, access, Optional.empty());
        if (!reply.success() && !reply.message().equals("record not found")) {
            throw new SetupFailure("%s failed: \"%s\".".formatted(what, reply.message()));
        }
    }

    /** All of a list, which comes in pages of ten. */
    public List<JsonNode> all(String path, String what) throws SetupFailure {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode items = get("%s?p=%d".formatted(path, page), what);
            items.forEach(all::add);
            if (items.size() < PAGE) {
                return all;
            }
        }
        throw new SetupFailure(
                "%s failed: the gateway has more than %d of them."
                        .formatted(what, PAGE * MOST_PAGES));
    }
}
