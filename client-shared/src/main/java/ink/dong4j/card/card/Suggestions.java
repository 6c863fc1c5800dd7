package ink.dong4j.card.card;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the questions that a card suggests: headings of its pages that end in a question mark. They are
 * taken from the pages in turn; the page of frequent questions, which is mostly about the card itself,
 * comes last in each turn.
 */
public final class Suggestions {
    /** The most suggestions in one language. */
    public static final int MOST = 24;

    private static final int LONGEST_COLUMNS = 60;

    /** The page of frequent questions. */
    private static final String FREQUENT = "faq";

    private Suggestions() {}

    /** The suggestions in a language, best first; empty when no heading is a question. */
    public static List<Suggestion> of(Card card, Lang lang) {
        requireNonNull(card, "card is null");
        requireNonNull(lang, "lang is null");
        List<List<Suggestion>> pages = new ArrayList<>();
        List<Suggestion> frequent = new ArrayList<>();
        for (OwnerPage document : card.documents()) {
            if (document.lang() == lang) {
                List<Suggestion> questions = questions(document);
                if (document.page().equals(FREQUENT)) {
                    frequent.addAll(questions);
                } else {
                    pages.add(questions);
                }
            }
        }
        pages.add(frequent);
        Map<String, Suggestion> all = new LinkedHashMap<>();
        for (int turn = 0; pages.stream().mapToInt(List::size).max().orElse(0) > turn; turn++) {
            for (List<Suggestion> page : pages) {
                if (turn < page.size() && all.size() < MOST) {
                    all.putIfAbsent(page.get(turn).words(), page.get(turn));
                }
            }
        }
        return List.copyOf(all.values());
    }

    private static List<Suggestion> questions(OwnerPage document) {
        return Headings.of(document.markdown()).stream()
                .filter(part -> !part.body().isEmpty())
                .map(Headings.Part::heading)
                .filter(heading -> heading.endsWith("?") || heading.endsWith("？"))
                .filter(heading -> Width.of(heading) <= LONGEST_COLUMNS)
                .map(heading -> new Suggestion(heading, document.page()))
                .toList();
    }
}
