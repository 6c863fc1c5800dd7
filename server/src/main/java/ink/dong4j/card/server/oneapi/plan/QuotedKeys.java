package ink.dong4j.card.server.oneapi.plan;

import ink.dong4j.card.reading.Settings;

/** Model names as keys: HOCON takes a dot in a bare key as a section's end. */
final class QuotedKeys {
    private QuotedKeys() {}

    static boolean isRight(Settings section, String key) {
        if (!section.isSection(key)) {
            return true;
        }
        section.problem(
                key, "is a section; a name with a dot needs quotes, such as \"glm-4.7\" = …");
        known(section.section(key));
        return false;
    }

    /** So that the one mistake is told once. */
    private static void known(Settings inner) {
        for (String key : inner.keys()) {
            if (inner.isSection(key)) {
                known(inner.section(key));
            }
        }
    }
}
