package ink.dong4j.card.card;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions that a card suggests, best first: headings of its pages that end in a question mark.
 * They are taken from the pages in turn; the page of frequent questions, which is mostly about the card
 * itself, comes last in each turn. There are none where no heading is a question.
 */
public record Suggestions(List<Suggestion> english, List<Suggestion> chinese) {
    /** The most suggestions in one language. */
    public static final int MOST = 24;

    private static final int LONGEST_COLUMNS = 60;

    /** The page of frequent questions. */
    private static final String FREQUENT = "faq";

    public Suggestions {
        english = List.copyOf(english);
        chinese = List.copyOf(chinese);
    }

    static Suggestions of(List<OwnerPage> documents) {
        return new Suggestions(of(documents, Lang.EN), of(documents, Lang.ZH));
    }

    public List<Suggestion> in(Lang lang) {
        return switch (lang) {
            case EN -> english;
            case ZH -> chinese;
        };
    }

    /** Whether these words are suggested, in any language. */
    public boolean has(String words) {
        return has(english, words) || has(chinese, words);
    }

    /** Without a stream, since every key asks. */
    private static boolean has(List<Suggestion> suggestions, String words) {
        for (Suggestion suggestion : suggestions) {
            if (suggestion.words().equals(words)) {
                return true;
            }
        }
        return false;
    }

    private static List<Suggestion> of(List<OwnerPage> documents, Lang lang) {
        List<List<Suggestion>> pages = new ArrayList<>();
        List<Suggestion> frequent = new ArrayList<>();
        for (OwnerPage document : documents) {
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
