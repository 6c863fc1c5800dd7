package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;

/** What a relay token may read: its models and what is left of its quota. */
final class V1Lists {
    private V1Lists() {}

    static Reply answer(Call call, Database database, Relay relay, String requestId) {
        synchronized (database) {
            Relay.Admission admission = relay.admit(call);
            if (admission.refusal().isPresent()) {
                return admission.refusal().get().reply(requestId);
            }
            Relay.Guest guest = admission.guest().orElseThrow();
            return switch (call.path()) {
                case "/v1/models" -> models(database, guest);
                case "/v1/dashboard/billing/subscription" ->
                        Reply.json(
                                200,
                                Json.object()
                                        .put("object", "billing_subscription")
                                        .put("has_payment_method", true)
                                        .put("soft_limit_usd", 100)
                                        .put("hard_limit_usd", 100)
                                        .put("system_hard_limit_usd", 100)
                                        .put("access_until", 0));
                case "/v1/dashboard/billing/usage" ->
                        Reply.json(200, Json.object().put("object", "list").put("total_usage", 0));
                default -> unknown(call.path().substring("/v1/models/".length()));
            };
        }
    }

    static Reply available(Database database, ObjectNode user) {
        ArrayNode names = Json.MAPPER.createArrayNode();
        of(database, user).forEach(names::add);
        return Api.data(names);
    }

    private static List<String> of(Database database, ObjectNode user) {
        return database.abilities.values().stream()
                .flatMap(List::stream)
                .filter(it -> it.enabled() && it.group().equals(user.path("group").asText()))
                .map(Database.Ability::model)
                .distinct()
                .sorted()
                .toList();
    }

    private static Reply models(Database database, Relay.Guest guest) {
        String listed = guest.token().path("models").asText("");
        List<String> names =
                guest.token().path("models").isTextual() && !listed.isEmpty()
                        ? Arrays.asList(listed.split(",", -1))
                        : of(database, guest.user());
        ObjectNode body = Json.object();
        ArrayNode data = body.putArray("data");
        for (String name : names) {
            data.addObject()
                    .put("id", name)
                    .put("object", "model")
                    .put("created", 1_626_777_600)
                    .put("owned_by", "custom")
                    .putNull("permission")
                    .put("root", name)
                    .putNull("parent");
        }
        return Reply.json(200, body.put("object", "list"));
    }

    private static Reply unknown(String model) {
        ObjectNode body = Json.object();
        body.putObject("error")
                .put("message", "The model '" + model + "' does not exist")
                .put("type", "invalid_request_error")
                .put("param", "model")
                .put("code", "model_not_found");
        return Reply.json(200, body);
    }
}
