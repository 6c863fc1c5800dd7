package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a provider charges for one request, in tokens. It reads its answer to the end, whoever hung up
 * meanwhile, so the whole script counts: what it reports, else its prompt and its events, and all that
 * was reserved when it says nothing at all. A refusal costs nothing.
 */
final class Charge {
    private static final Pattern USAGE =
            Pattern.compile("\"prompt_tokens\":(\\d+),\"completion_tokens\":(\\d+)");
    private static final Pattern EVENT = Pattern.compile("\"content\":\"[^\"]");
    private static final int CHARACTERS_A_TOKEN = 4;

    private Charge() {}

    static long of(GatewayFixture.Request request, Script script) {
        String wire =
                script.steps().stream()
                        .filter(Script.Send.class::isInstance)
                        .map(
                                step ->
                                        new String(
                                                ((Script.Send) step).array(),
                                                StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        if (wire.isEmpty()) {
            return prompt(request) + mostTokens(request);
        }
        if (!wire.startsWith("HTTP/1.1 200") || !wire.contains("text/event-stream")) {
            return 0;
        }
        long reported = -1;
        Matcher usage = USAGE.matcher(wire);
        while (usage.find()) {
            reported = Long.parseLong(usage.group(1)) + Long.parseLong(usage.group(2));
        }
        return reported >= 0
                ? reported
                : prompt(request)
                        + Math.min(mostTokens(request), EVENT.matcher(wire).results().count());
    }

    /** About as many as a real tokenizer finds. */
    static long prompt(GatewayFixture.Request request) {
        long ascii = 0;
        long others = 0;
        for (JsonNode message : request.json().path("messages")) {
            String content = message.path("content").asText();
            long plain = content.chars().filter(c -> c < 128).count();
            ascii += plain;
            others += content.length() - plain;
        }
        return ascii / CHARACTERS_A_TOKEN + others;
    }

    private static long mostTokens(GatewayFixture.Request request) {
        return request.json().path("max_tokens").asInt(Integer.MAX_VALUE);
    }
}
