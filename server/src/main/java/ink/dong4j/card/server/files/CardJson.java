package ink.dong4j.card.server.files;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The card as one JSON object, for programs. Its shape is kept: keys may be added, none changes. What an
 * owner left out of his card has no key.
 *
 * <pre>
 * {
 *   "biography": {"en": "…", "zh": "…"},
 *   "contact": [{"address": "mailto:…", "id": "email", "label": {"en": "…", "zh": "…"}}],
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
        Map<String, Object> object = new HashMap<>();
        object.put("name", card.name());
        object.put("title", both(card.title()));
        object.put("place", both(card.place()));
        object.put("pitch", both(card.pitch()));
        object.put("biography", both(card.biography()));
        object.put("host", card.host());
        object.put("links", links(card.links()));
        card.sections()
                .contact()
                .ifPresent(contact -> object.put("contact", links(contact.ways())));
        return ConfigValueFactory.fromMap(object).render(JSON).strip().lines().toList();
    }

    private static List<Map<String, Object>> links(List<Link> links) {
        return links.stream().map(CardJson::link).toList();
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
