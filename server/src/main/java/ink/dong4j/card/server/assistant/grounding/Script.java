package ink.dong4j.card.server.assistant.grounding;

import com.ibm.icu.text.Transliterator;

/** Chinese is looked up in simplified characters, however it was written. Thread-safe. */
final class Script {
    private static final Transliterator SIMPLIFIED =
            Transliterator.getInstance("Traditional-Simplified");

    private Script() {}

    static String simplified(String text) {
        return QuestionWords.hasHan(text) ? SIMPLIFIED.transliterate(text) : text;
    }
}
