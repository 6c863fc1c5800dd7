package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Document;
import ink.dong4j.card.i18n.Lang;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The owner's pages for a reader: each in the reader's language, else in the other one. */
final class Shelf {
    private Shelf() {}

    static List<Document> of(Card card, Lang lang) {
        Map<String, Document> pages = new LinkedHashMap<>();
        for (Document document : card.documents()) {
            if (document.lang() == lang || !pages.containsKey(document.page())) {
                pages.put(document.page(), document);
            }
        }
        return List.copyOf(pages.values());
    }

    static Optional<Document> page(Card card, Lang lang, String page) {
        return of(card, lang).stream().filter(each -> each.page().equals(page)).findFirst();
    }
}
