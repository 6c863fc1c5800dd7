package ink.dong4j.card.server.oneapi.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The gateway's own test of a channel, which takes many a failure for a success. */
final class ChannelTrial {
    private final Upstream upstream;

    ChannelTrial(Upstream upstream) {
        this.upstream = upstream;
    }

    Reply run(ObjectNode channel, String asked) {
        String complaint = complaint(channel, asked);
        return Reply.json(
                200,
                Json.object()
                        .put("message", complaint)
                        .put("model", asked)
                        .put("success", complaint.isEmpty())
                        .put("time", 0));
    }

    private String complaint(ObjectNode channel, String asked) {
        String wish = asked.isEmpty() ? "gpt-3.5-turbo" : asked;
        String models = channel.path("models").asText();
        String listed =
                models.contains(wish) ? wish : Arrays.asList(models.split(",", -1)).getFirst();
        String model = Relay.mapped(channel, listed);
        ObjectNode request = Json.object();
        request.putArray("messages").addObject().put("role", "user").put("content", "hi");
        request.put("model", model).put("max_tokens", 2);
        try {
            HttpResponse<InputStream> response =
                    upstream.call(channel, "/v1/chat/completions", "", model, Json.text(request));
            String body = new String(response.body().readAllBytes(), StandardCharsets.UTF_8);
            if (response.statusCode() != 200) {
                return "status code "
                        + response.statusCode()
                        + ": "
                        + Problem.upstream(response.statusCode(), body).message();
            }
            JsonNode json = Json.MAPPER.readTree(body);
            return json.path("error").path("type").asText("").isEmpty()
                    ? ""
                    : json.path("error").path("message").asText("");
        } catch (com.fasterxml.jackson.core.JsonProcessingException _) {
            return "invalid character '<' looking for beginning of value";
        } catch (IOException _) {
            return "unexpected EOF";
        } catch (Upstream.Unreachable e) {
            return "do request failed: " + e.getMessage();
        }
    }
}
