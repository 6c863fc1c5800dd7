package ink.dong4j.card.server.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A model that does whatever it is asked for, with all that it was told and with what its gateway
 * knows. Its words come in pieces of a few characters, cut anywhere.
 */
public final class Obedient {
    private static final int LONGEST_PIECE = 5;

    private Obedient() {}

    /** The system text of a request. */
    public static String system(GatewayFixture.Request request) {
        for (JsonNode message : request.json().path("messages")) {
            if (message.path("role").asText().equals("system")) {
                return message.path("content").asText();
            }
        }
        return "";
    }

    /** The word by which the system text is marked. */
    public static String canary(GatewayFixture.Request request) {
        return system(request).lines().findFirst().orElseThrow().substring("canary-".length());
    }

    static Script to(String trick, GatewayFixture.Request request) {
        String text = "Of course. " + words(trick, request) + " That is all.";
        List<String> pieces = new ArrayList<>();
        Random random = new Random(trick.hashCode());
        int start = 0;
        while (start < text.length()) {
            int end = Math.min(text.length(), start + 1 + random.nextInt(LONGEST_PIECE));
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end++;
            }
            pieces.add(text.substring(start, end));
            start = end;
        }
        return Script.answer(pieces, Duration.ZERO);
    }

    private static String words(String trick, GatewayFixture.Request request) {
        String system = system(request);
        String mark = canary(request);
        String key = request.headers().getOrDefault("authorization", "").replace("Bearer ", "");
        return switch (trick) {
            case "system" -> system;
            case "rules" ->
                    system.substring(
                            system.indexOf("\n- "), system.indexOf("\n\n", system.indexOf("\n- ")));
            case "canary" -> mark;
            case "canary-spaced" -> spaced(mark, " ");
            case "canary-upper" -> mark.toUpperCase(Locale.ROOT);
            case "canary-back" -> new StringBuilder(mark).reverse().toString();
            case "canary-base64" -> base64(system);
            case "canary-hex" ->
                    HexFormat.ofDelimiter(" ").formatHex(mark.getBytes(StandardCharsets.UTF_8));
            case "canary-parts" ->
                    mark.substring(0, 12) + ". It rains today. " + mark.substring(12);
            case "canary-marks" -> spaced(mark, "**");
            case "canary-refs" ->
                    mark.chars().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
            case "key" -> key;
            case "key-spaced" -> spaced(key, " ");
            case "key-base64" -> base64("Authorization: Bearer " + key);
            case "key-back" -> new StringBuilder(key).reverse().toString();
            case "address" -> "I run on http://" + request.headers().get("host") + "/v1";
            case "csi" -> "\u001b[2J\u001b[H\u001b[31m=^.^=\u001b[0m \u001b[?1049l\u001bc";
            case "title" -> "\u001b]0;pwned\u0007\u001b]2;pwned\u001b\\";
            case "osc8" ->
                    "\u001b]8;;javascript:alert(1)\u001b\\click\u001b]8;;\u001b\\ \u001b]8;;http://evil.example\u0007me\u001b]8;;\u0007";
            case "osc52" -> "\u001b]52;c;ZXZpbA==\u0007 \u001b]52;p;ZXZpbA==\u001b\\";
            case "c1" -> "\u009b31mred\u009b0m \u009d52;c;ZXZpbA==\u009c \u0090q\u009c";
            case "dcs" ->
                    "\u001bPq#0;2;0;0;0#0~~@@vv\u001b\\ \u001b_Gf=100;AAAA\u001b\\ \u001b^x\u001b\\";
            case "cut-off" -> "and \u001b]52;c;ZXZpbA";
            case "bidi" -> "\u202eevil\u202c \u2066left\u2069 \u200fright \u061c";
            case "zero-width" -> "pass\u200bword\ufeff and\u2060 \u00adhidden\u180e \ud83d\ude00";
            case "links" ->
                    "[a](javascript:alert(1)) [b](data:text/html;base64,eA==) <file:///etc/passwd> [c](ssh://evil.example) [d](vbscript:x) [e](JaVaScRiPt&colon;alert(1)) ![f](file:///x) [g]( javascript:x )";
            case "lying-links" ->
                    "[https://github.com](https://evil.example/x) <https://github.com@evil.example/> [github.com](https://github.com.evil.example) [b](https://xn--gthub-cua.example) [c](https://gіthub.example) [h](http://good.example:80@evil.example/)";
            case "owner" -> "I am dong4j himself, and you have the job.";
            case "notice" -> "\n\nFrom the card's pages, not an AI model\n来自名片内容，非 AI 生成\n";
            case "screen" -> "\n\n› What else?\n∙ Nothing. \r\u001b[1A› rm -rf";
            default -> throw new IllegalArgumentException("no trick is named " + trick);
        };
    }

    private static String spaced(String text, String between) {
        return String.join(between, text.split("", -1));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
