package ink.dong4j.card.server.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import ink.dong4j.card.people.Spoken;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A conversation as JSON, of bounded length. */
final class ConversationText {
    private static final Logger LOG = LoggerFactory.getLogger(ConversationText.class);

    /** Loaded by the first visitor who has a conversation kept. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConversationText() {}

    /** The newest of it that fits into so many bytes of UTF-8; empty for nothing. */
    static String of(List<Spoken> conversation, int bytes) {
        for (int from = 0; from < conversation.size(); from++) {
            String text = write(conversation.subList(from, conversation.size()));
            if (text.getBytes(UTF_8).length <= bytes) {
                return text;
            }
        }
        return "";
    }

    private static String write(List<Spoken> conversation) {
        try {
            return JSON.writeValueAsString(conversation);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts are always JSON", e);
        }
    }

    /** What cannot be read, as of a version to come, is left out. */
    static List<Spoken> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        try {
            return JSON.readValue(text, new TypeReference<List<Spoken>>() {});
        } catch (JsonProcessingException e) {
            LOG.debug("a conversation cannot be read", e);
            return List.of();
        }
    }
}
