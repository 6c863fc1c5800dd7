package ink.dong4j.card.server.files;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import java.util.List;
import java.util.Map;

/**
 * The card as one JSON object, for programs. Its shape is kept: keys may be added, none changes.
 *
 * <pre>
 * {
 *   "biography": {"en": "…", "zh": "…"},
 *   "host": "card.example.org",
 *   "links": [{"address": "https://…", "id": "…", "label": {"en": "…", "zh": "…"}}],
 *   "name": "…",
 *   "pitch": {"en": "…", "zh": "…"},
 *   "place": {"en": "…", "zh": "…"},
 *   "title": {"en": "…", "zh": "…"}
 * }
 * </pre>
 */
public final class CardJson {
    private static final ConfigRenderOptions JSON =
            ConfigRenderOptions.concise().setFormatted(true);

    private CardJson() {}

    /** Sorted by key, in the lines of an indented object. */
    public static List<String> lines(Card card) {
        Map<String, Object> object =
                Map.of(
                        "name", card.name(),
                        "title", both(card.title()),
                        "place", both(card.place()),
                        "pitch", both(card.pitch()),
                        "biography", both(card.biography()),
                        "host", card.host(),
                        "links", card.links().stream().map(CardJson::link).toList());
        return ConfigValueFactory.fromMap(object).render(JSON).strip().lines().toList();
    }

    private static Map<String, Object> link(Link link) {
        return Map.of(
                "id", link.id(),
                "label", both(link.label()),
                "address", link.address().toString());
    }

    private static Map<String, String> both(Localized text) {
        return Map.of("en", text.en(), "zh", text.zh());
    }
}
