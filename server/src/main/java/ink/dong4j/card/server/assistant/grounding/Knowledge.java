package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Faq;
import ink.dong4j.card.card.Suggestions;
import ink.dong4j.card.i18n.Lang;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be known from one state of a card: its facts and pages, found by words, and the owner's own
 * answers. Thread-safe.
 */
public final class Knowledge {
    private final Card card;
    private final PassageIndex index;
    private final Set<String> ownerWords;
    private final Set<String> placeWords;
    private final CannedAnswers canned;
    private final Set<String> suggested;

    Knowledge(Card card) {
        this.card = card;
        index = new PassageIndex(Passages.of(card));
        ownerWords = Words.ofName(card.name().toLowerCase(Locale.ROOT));
        Set<String> places = new HashSet<>();
        for (Lang lang : Lang.values()) {
            places.addAll(Words.ofName(card.place().in(lang).toLowerCase(Locale.ROOT)));
        }
        placeWords = Set.copyOf(places);
        canned = new CannedAnswers(Faq.of(card));
        suggested =
                Stream.of(Lang.values())
                        .flatMap(lang -> Suggestions.of(card, lang).stream())
                        .map(suggestion -> normalised(suggestion.words()))
                        .collect(Collectors.toUnmodifiableSet());
    }

    public Card card() {
        return card;
    }

    PassageIndex index() {
        return index;
    }

    Set<String> ownerWords() {
        return ownerWords;
    }

    /** Where the owner works or lives, word by word. */
    Set<String> placeWords() {
        return placeWords;
    }

    public CannedAnswers canned() {
        return canned;
    }

    /** Whether the card itself offers these words as a question. */
    public boolean suggests(String words) {
        return suggested.contains(normalised(words));
    }

    /** Words but for case, spaces and the mark at their end. */
    public static String normalised(String words) {
        return words.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replaceAll("[\\s?？!！.。]+$", "");
    }
}
