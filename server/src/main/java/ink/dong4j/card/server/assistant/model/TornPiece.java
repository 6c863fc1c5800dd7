package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Saves the text of an event that was cut on the way, and marks where some is missing. */
final class TornPiece {
    private static final String MISSING = "…";

    /** A field with text, up to the end of the text or of the event; a half escape is left out. */
    private static final Pattern FIELD =
            Pattern.compile(
                    "\"(content|reasoning_content|reasoning)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\u[0-9a-fA-F]{4}"
                            + "|\\\\[^u])*+)(\"?)");

    private TornPiece() {}

    static Piece of(String data, JsonMapper json) {
        StringBuilder text = new StringBuilder();
        StringBuilder thought = new StringBuilder();
        Matcher field = FIELD.matcher(data);
        boolean found = false;
        while (field.find()) {
            found = true;
            StringBuilder to = field.group(1).equals("content") ? text : thought;
            to.append(unescaped(field.group(2), json));
            to.append(field.group(3).isEmpty() ? MISSING : "");
        }
        boolean lost = !found && data.startsWith("{") && !data.contains("\"usage\"");
        return Piece.torn(lost ? MISSING : text.toString(), thought.toString());
    }

    private static String unescaped(String quoted, JsonMapper json) {
        try {
            return json.readValue('"' + quoted + '"', String.class);
        } catch (JsonProcessingException _) {
            return MISSING;
        }
    }
}
