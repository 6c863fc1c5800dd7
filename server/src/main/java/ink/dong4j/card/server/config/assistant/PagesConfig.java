package ink.dong4j.card.server.config.assistant;

import ink.dong4j.card.i18n.Lang;

/**
 * {@code server.assistant.pages}: how much of a question's weight a passage has to cover to be quoted.
 *
 * @param plainPercent to be quoted plainly
 * @param closestEnglishPercent to be quoted as the closest, in English
 * @param closestChinesePercent the same in Chinese, whose terms are shorter
 */
public record PagesConfig(int plainPercent, int closestEnglishPercent, int closestChinesePercent) {
    /** As {@code reference.conf} has them, for a card that is shown without a server. */
    public static final PagesConfig DEFAULT = new PagesConfig(60, 30, 15);

    /** The share to be quoted plainly, 0 to 1. */
    public double plain() {
        return plainPercent / 100.0;
    }

    /** The share to be quoted as the closest, 0 to 1. */
    public double closest(Lang lang) {
        return switch (lang) {
            case EN -> closestEnglishPercent / 100.0;
            case ZH -> closestChinesePercent / 100.0;
        };
    }
}
