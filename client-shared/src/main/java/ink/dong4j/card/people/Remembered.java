package ink.dong4j.card.people;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.ColourMode;
import java.util.List;

/**
 * What a visitor who comes again finds as it was.
 *
 * @param theme the name of the colours, which the card may not have any more
 * @param bestRun the best score in the runner game, 0 for none
 * @param keepsConversation whether the visitor wants the last conversation to be kept
 * @param conversation it, oldest first; none where it is not kept
 */
public record Remembered(
        Lang lang,
        String theme,
        ColourMode mode,
        int bestRun,
        boolean keepsConversation,
        List<Spoken> conversation) {
    public Remembered {
        conversation = List.copyOf(conversation);
    }

    /** With no more of the conversation than the newest of it that fits into so many characters. */
    public Remembered within(int chars) {
        int left = chars;
        int from = conversation.size();
        while (from > 0 && conversation.get(from - 1).chars() <= left) {
            from--;
            left -= conversation.get(from).chars();
        }
        return with(conversation.subList(from, conversation.size()));
    }

    /** For a visitor who wants no conversation to be kept. */
    public Remembered withoutConversation() {
        return new Remembered(lang, theme, mode, bestRun, false, List.of());
    }

    private Remembered with(List<Spoken> next) {
        return new Remembered(lang, theme, mode, bestRun, keepsConversation, next);
    }
}
