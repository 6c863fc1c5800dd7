package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.OwnerPage;
import ink.dong4j.card.i18n.Lang;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The owner's pages for a reader: each in the reader's language, else in the other one. */
public final class PageShelf {
    /** What an answer names that rests on the card itself. */
    private static final String CARD = "card";

    private PageShelf() {}

    public static List<OwnerPage> of(Card card, Lang lang) {
        return in(lang, card.documents());
    }

    private static List<OwnerPage> in(Lang lang, List<OwnerPage> all) {
        Map<String, OwnerPage> pages = new LinkedHashMap<>();
        for (OwnerPage document : all) {
            if (document.lang() == lang || !pages.containsKey(document.page())) {
                pages.put(document.page(), document);
            }
        }
        return List.copyOf(pages.values());
    }

    /**
     * The same, then the card's sections as pages, and last the card itself, unless a page of the owner's has their
     * name.
     */
    static List<OwnerPage> all(Card card, Lang lang) {
        List<OwnerPage> pages = new ArrayList<>(in(lang, card.sources()));
        if (pages.stream().noneMatch(page -> page.page().equals(CARD))) {
            pages.add(new OwnerPage(CARD, lang, card.name(), markdown(card, lang)));
        }
        return List.copyOf(pages);
    }

    public static boolean has(Card card, String page) {
        return page.equals(CARD)
                || card.hasPage(page)
                || card.sections().news().post(page).isPresent();
    }

    public static Optional<OwnerPage> page(Card card, Lang lang, String page) {
        return all(card, lang).stream().filter(each -> each.page().equals(page)).findFirst();
    }

    private static String markdown(Card card, Lang lang) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(card.name()).append("\n\n");
        page.append(PlainText.subtitle(card, lang)).append("\n\n");
        page.append(card.pitch().in(lang)).append("\n\n");
        page.append(card.biography().in(lang)).append("\n");
        for (Link link : card.addresses()) {
            page.append("\n- ").append(link.label().in(lang)).append(": ").append(link.shown());
        }
        return page.append('\n').toString();
    }
}
