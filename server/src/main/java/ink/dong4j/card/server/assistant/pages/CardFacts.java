package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.i18n.Lang;
import java.util.ArrayList;
import java.util.List;

/**
 * The fields of the card itself as passages of a page named {@code card}. Fields have no prose, so a heading
 * says in words what a field tells on any card: the place, for one, is where its owner lives or works.
 */
final class CardFacts {
    private static final String PAGE = "card";

    private CardFacts() {}

    static List<Passage> of(Card card, Lang lang) {
        String title = owner(card, lang);
        List<Passage> facts = new ArrayList<>();
        facts.add(
                switch (lang) {
                    case EN ->
                            new Passage(
                                    PAGE,
                                    title,
                                    "Name, title and place: who and where the owner is, lives or"
                                            + " works",
                                    "%s: %s, %s"
                                            .formatted(
                                                    card.name(),
                                                    card.title().en(),
                                                    card.place().en()));
                    case ZH ->
                            new Passage(
                                    PAGE,
                                    title,
                                    "姓名、职位和所在：是谁，住在哪里，在哪里工作、在哪里上班",
                                    "%s：%s，%s"
                                            .formatted(
                                                    card.name(),
                                                    card.title().zh(),
                                                    card.place().zh()));
                });
        facts.add(
                switch (lang) {
                    case EN ->
                            new Passage(
                                    PAGE, title, "The address of this card", "ssh " + card.host());
                    case ZH -> new Passage(PAGE, title, "这张名片的地址", "ssh " + card.host());
                });
        if (card.documents().isEmpty()) {
            facts.add(new Passage(PAGE, title, "", card.biography().in(lang)));
        }
        for (Link link : card.addresses()) {
            String label = link.label().in(lang);
            facts.add(new Passage(PAGE, kind(lang), label, label + ": " + link.shown()));
        }
        return facts;
    }

    private static String kind(Lang lang) {
        return switch (lang) {
            case EN -> "Links and addresses";
            case ZH -> "链接和地址";
        };
    }

    /** Words that are about the owner of any card, and so about each of its passages. */
    static String owner(Card card, Lang lang) {
        return switch (lang) {
            case EN -> card.name() + ", the owner of this card";
            case ZH -> card.name() + "，这张名片的主人";
        };
    }
}
