package ink.dong4j.card.server.assistant.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a gateway says that an answer cost, in tokens. */
record Usage(int prompt, int completion) {
    /** No model takes or gives more; a larger number is a mistake or a lie. */
    private static final int MOST = 10_000_000;

    /** Empty when there is none, or none that can be. */
    static Optional<Usage> of(JsonNode usage) {
        JsonNode prompt = usage.path("prompt_tokens");
        JsonNode completion = usage.path("completion_tokens");
        if (!plausible(prompt) || !plausible(completion)) {
            return Optional.empty();
        }
        Usage told = new Usage(prompt.asInt(), completion.asInt());
        return told.prompt + told.completion == 0 ? Optional.empty() : Optional.of(told);
    }

    int total() {
        return prompt + completion;
    }

    private static boolean plausible(JsonNode number) {
        return number.canConvertToInt() && number.asInt() >= 0 && number.asInt() <= MOST;
    }
}
