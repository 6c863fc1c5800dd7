package ink.dong4j.card.server.assistant;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Faq;
import java.util.Locale;
import java.util.Set;

/**
 * What can be known from one state of a card: its facts and pages, found by words, and the owner's own
 * answers. Each part is made when it is first asked for. Thread-safe.
 */
final class Knowledge {
    private final Card card;
    private final Later<PassageIndex> index;
    private final Later<Set<String>> ownerWords;
    private final Later<CannedAnswers> canned;

    Knowledge(Card card) {
        this.card = card;
        index = new Later<>(() -> new PassageIndex(Passages.of(card)));
        ownerWords =
                new Later<>(
                        () ->
                                Set.copyOf(
                                        QuestionWords.words(card.name().toLowerCase(Locale.ROOT))));
        canned = new Later<>(() -> new CannedAnswers(Faq.of(card)));
    }

    Card card() {
        return card;
    }

    PassageIndex index() {
        return index.get();
    }

    Set<String> ownerWords() {
        return ownerWords.get();
    }

    CannedAnswers canned() {
        return canned.get();
    }
}
