package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** {@code POST /v1/chat/completions}: admits, chooses a channel, calls it, tries others. */
final class Relay {
    private static final String PATH = "/v1/chat/completions";
    private static final Set<String> KNOWN_FIELDS =
            Set.of(
                    "messages",
                    "model",
                    "frequency_penalty",
                    "logit_bias",
                    "logprobs",
                    "top_logprobs",
                    "max_tokens",
                    "max_completion_tokens",
                    "n",
                    "presence_penalty",
                    "response_format",
                    "seed",
                    "stop",
                    "stream",
                    "stream_options",
                    "temperature",
                    "top_p",
                    "top_k",
                    "tools",
                    "tool_choice",
                    "user");

    private final Database database;
    private final ChannelChoice choice;
    private final Upstream upstream;
    private final Billing billing;
    private final LongSupplier now;

    Relay(Database database, ChannelChoice choice, Upstream upstream, LongSupplier now) {
        this.database = database;
        this.choice = choice;
        this.upstream = upstream;
        this.now = now;
        billing = new Billing(database);
    }

    /** Who was let in, and what they asked for. */
    record Guest(ObjectNode token, ObjectNode user, String model, Optional<String> pinned) {}

    /** One of the two. */
    record Admission(Optional<Guest> guest, Optional<Problem> refusal) {}

    private sealed interface Outcome {
        record Answered(Reply reply) implements Outcome {}

        record Failed(Problem problem) implements Outcome {}
    }

    Admission admit(Call call) {
        String key = call.header("authorization");
        key = key.startsWith("Bearer ") ? key.substring(7) : key;
        key = key.startsWith("sk-") ? key.substring(3) : key;
        String[] parts = key.split("-", -1);
        String secret = parts[0];
        if (secret.isEmpty()) {
            return refused(401, "未提供令牌");
        }
        Optional<ObjectNode> found =
                Database.first(database.tokens, row -> row.path("key").asText().equals(secret));
        if (found.isEmpty()) {
            return refused(401, "无效的令牌");
        }
        ObjectNode token = found.get();
        Optional<String> unfit = unfit(token);
        if (unfit.isPresent()) {
            return refused(401, unfit.get());
        }
        String subnet = token.path("subnet").asText("");
        if (token.path("subnet").isTextual()
                && !subnet.isEmpty()
                && !Subnets.hold(subnet, call.client())) {
            return refused(403, "该令牌只能在指定网段使用：" + subnet + "，当前 ip：" + call.client());
        }
        ObjectNode user =
                Database.byId(database.users, token.path("user_id").asInt()).orElseThrow();
        if (user.path("status").asInt() != 1) {
            return refused(403, "用户已被封禁");
        }
        String model = "";
        if (call.header("content-type").startsWith("application/json")) {
            Optional<JsonNode> body = call.json();
            if (body.isEmpty() && call.path().equals(PATH)) {
                return refused(
                        400, "common.UnmarshalBodyReusable failed: " + Json.complaint(call.body()));
            }
            model = body.map(it -> it.path("model").asText("")).orElse("");
        }
        String models = token.path("models").isTextual() ? token.path("models").asText() : "";
        if (!models.isEmpty()
                && !model.isEmpty()
                && !Arrays.asList(models.split(",", -1)).contains(model)) {
            return refused(403, "该令牌无权使用模型：" + model);
        }
        if (parts.length > 1 && user.path("role").asInt() < Access.ADMIN) {
            return refused(403, "普通用户不支持指定渠道");
        }
        Optional<String> pinned = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
        return new Admission(Optional.of(new Guest(token, user, model, pinned)), Optional.empty());
    }

    private Optional<String> unfit(ObjectNode token) {
        int status = token.path("status").asInt();
        if (status == 4) {
            return Optional.of(
                    "令牌 "
                            + token.path("name").asText()
                            + "（#"
                            + token.path("id").asInt()
                            + "）额度已用尽");
        }
        if (status == 3) {
            return Optional.of("该令牌已过期");
        }
        if (status != 1) {
            return Optional.of("该令牌状态不可用");
        }
        long expires = token.path("expired_time").asLong();
        if (expires != -1 && expires < now.getAsLong()) {
            token.put("status", 3);
            return Optional.of("该令牌已过期");
        }
        if (!token.path("unlimited_quota").asBoolean()
                && token.path("remain_quota").asLong() <= 0) {
            token.put("status", 4);
            return Optional.of("该令牌额度已用尽");
        }
        return Optional.empty();
    }

    Reply chat(Call call, String requestId) {
        Guest guest;
        ObjectNode channel;
        synchronized (database) {
            Admission admission = admit(call);
            if (admission.refusal.isPresent()) {
                return admission.refusal.get().reply(requestId);
            }
            guest = admission.guest.orElseThrow();
            Optional<ObjectNode> first;
            if (guest.pinned.isPresent()) {
                first = Database.byId(database.channels, Api.id(guest.pinned.get()));
                if (first.isEmpty()) {
                    return Problem.early(400, "无效的渠道 Id").reply(requestId);
                }
                if (first.get().path("status").asInt() != 1) {
                    return Problem.early(403, "该渠道已被禁用").reply(requestId);
                }
            } else {
                String group = guest.user.path("group").asText();
                first = choice.choose(group, guest.model, false);
                if (first.isEmpty()) {
                    return Problem.early(503, "当前分组 " + group + " 下对于模型 " + guest.model + " 无可用渠道")
                            .reply(requestId);
                }
            }
            channel = first.get().deepCopy();
        }
        return relayed(call, guest, channel, requestId);
    }

    private Reply relayed(Call call, Guest guest, ObjectNode first, String requestId) {
        Outcome outcome = attempt(call, guest, first);
        int last = first.path("id").asInt();
        long tries = 0;
        if (outcome instanceof Outcome.Failed(Problem problem)
                && retried(guest, problem.status())) {
            synchronized (database) {
                tries = database.options.number("RetryTimes");
            }
        }
        for (long left = tries; left > 0 && outcome instanceof Outcome.Failed; left--) {
            Optional<ObjectNode> next;
            synchronized (database) {
                next =
                        choice.choose(guest.user.path("group").asText(), guest.model, left != tries)
                                .map(ObjectNode::deepCopy);
            }
            if (next.isEmpty()) {
                break;
            }
            if (next.get().path("id").asInt() != last) {
                outcome = attempt(call, guest, next.get());
                last = next.get().path("id").asInt();
            }
        }
        return switch (outcome) {
            case Outcome.Answered(Reply reply) -> reply;
            case Outcome.Failed(Problem problem) -> problem.reply(requestId);
        };
    }

    private static boolean retried(Guest guest, int status) {
        return guest.pinned.isEmpty() && status != 400 && status / 100 != 2;
    }

    private Outcome attempt(Call call, Guest guest, ObjectNode channel) {
        JsonNode request = call.json().orElseGet(Json::object);
        Optional<Problem> bad = invalid(request);
        if (bad.isPresent()) {
            return new Outcome.Failed(bad.get());
        }
        int type = channel.path("type").asInt();
        String model = request.path("model").asText();
        String actual = mapped(channel, model);
        Billing.Charge charge;
        synchronized (database) {
            Billing.Try tried = billing.charge(guest.token, guest.user, request, actual, type);
            if (tried.refusal().isPresent()) {
                return new Outcome.Failed(tried.refusal().get());
            }
            charge = tried.charge().orElseThrow();
        }
        boolean stream = request.path("stream").asBoolean(false);
        String accept = call.header("accept");
        HttpResponse<InputStream> response;
        try {
            response =
                    upstream.call(
                            channel,
                            call.target(),
                            stream && accept.isEmpty() ? "text/event-stream" : accept,
                            actual,
                            body(call, request, channel, actual));
        } catch (Upstream.Unreachable e) {
            return new Outcome.Failed(
                    Problem.of(500, "do request failed: " + e.getMessage(), "do_request_failed"));
        }
        String contentType = response.headers().firstValue("content-type").orElse("");
        if (response.statusCode() / 2 != 100
                || (stream && contentType.startsWith("application/json"))) {
            refund(charge);
            return new Outcome.Failed(Problem.upstream(response.statusCode(), text(response)));
        }
        return stream
                ? new Outcome.Answered(streamed(response, charge, channel))
                : whole(response, charge, channel);
    }

    private Reply streamed(
            HttpResponse<InputStream> response, Billing.Charge charge, ObjectNode channel) {
        return new Reply.Streamed(
                List.of(
                        "Cache-Control: no-cache",
                        "Content-Type: text/event-stream",
                        "X-Accel-Buffering: no"),
                sink -> {
                    EventRelay events = new EventRelay();
                    events.pour(response.body(), sink);
                    settle(charge, channel, events.usage(), events.answer());
                });
    }

    private Outcome whole(
            HttpResponse<InputStream> response, Billing.Charge charge, ObjectNode channel) {
        String body;
        try {
            body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            refund(charge);
            return new Outcome.Failed(
                    Problem.of(500, "unexpected EOF", "read_response_body_failed"));
        }
        JsonNode json;
        try {
            json = Json.MAPPER.readTree(body);
        } catch (JsonProcessingException _) {
            refund(charge);
            return new Outcome.Failed(
                    Problem.of(500, Json.complaint(body), "unmarshal_response_body_failed"));
        }
        if (!json.path("error").path("type").asText("").isEmpty()) {
            refund(charge);
            return new Outcome.Failed(
                    new Problem(response.statusCode(), Problem.own(json.path("error"))));
        }
        settle(
                charge,
                channel,
                json.path("usage"),
                json.path("choices").path(0).path("message").path("content").asText(""));
        List<String> headers = new ArrayList<>();
        response.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (!Set.of("date", "connection", "transfer-encoding", "content-length")
                                    .contains(name.toLowerCase(java.util.Locale.ROOT))) {
                                headers.add(name + ": " + values.getFirst());
                            }
                        });
        return new Outcome.Answered(new Reply.Whole(200, headers, body));
    }

    private void settle(Billing.Charge charge, ObjectNode channel, JsonNode usage, String answer) {
        int prompt = usage.path("prompt_tokens").asInt(0);
        int completion = usage.path("completion_tokens").asInt(0);
        boolean told = usage.path("total_tokens").asInt(0) != 0;
        synchronized (database) {
            billing.settle(
                    charge,
                    channel,
                    told ? prompt : charge.promptTokens(),
                    told ? completion : Billing.tokens(answer),
                    now.getAsLong());
        }
    }

    private void refund(Billing.Charge charge) {
        synchronized (database) {
            billing.refund(charge);
        }
    }

    private static Optional<Problem> invalid(JsonNode request) {
        long max = request.path("max_tokens").asLong(0);
        JsonNode temperature = request.path("temperature");
        String message = "";
        if (temperature.isTextual()) {
            message =
                    "json: cannot unmarshal string into Go struct field"
                            + " GeneralOpenAIRequest.temperature of type float64";
        } else if (max < 0 || max > Integer.MAX_VALUE / 2) {
            message = "max_tokens is invalid";
        } else if (request.path("model").asText("").isEmpty()) {
            message = "model is required";
        } else if (request.path("messages").isEmpty()) {
            message = "field messages is required";
        }
        return message.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.of(400, message, "invalid_text_request"));
    }

    static String mapped(ObjectNode channel, String model) {
        try {
            String to =
                    Json.MAPPER
                            .readTree(channel.path("model_mapping").asText())
                            .path(model)
                            .asText("");
            return to.isEmpty() ? model : to;
        } catch (JsonProcessingException _) {
            return model;
        }
    }

    private static String body(Call call, JsonNode request, ObjectNode channel, String actual) {
        boolean zhipu = channel.path("type").asInt() == Upstream.ZHIPU;
        if (!zhipu && actual.equals(request.path("model").asText())) {
            return call.body();
        }
        ObjectNode known = Json.object();
        request.properties().stream()
                .filter(field -> KNOWN_FIELDS.contains(field.getKey()))
                .forEach(field -> known.set(field.getKey(), field.getValue()));
        known.put("model", actual);
        if (!zhipu && request.path("stream").asBoolean(false)) {
            known.set("stream_options", Json.object().put("include_usage", true));
        }
        String prompt = channel.path("system_prompt").asText("");
        if (channel.path("system_prompt").isTextual() && !prompt.isEmpty()) {
            prompted(known, prompt);
        }
        return Json.text(known);
    }

    private static void prompted(ObjectNode request, String prompt) {
        List<JsonNode> messages = new ArrayList<>();
        request.path("messages").forEach(messages::add);
        if (messages.getFirst().path("role").asText().equals("system")) {
            messages.removeFirst();
        }
        messages.addFirst(Json.object().put("role", "system").put("content", prompt));
        request.set("messages", Json.MAPPER.createArrayNode().addAll(messages));
    }

    private static String text(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException _) {
            return "";
        }
    }

    private static Admission refused(int status, String message) {
        return new Admission(Optional.empty(), Optional.of(Problem.early(status, message)));
    }
}
