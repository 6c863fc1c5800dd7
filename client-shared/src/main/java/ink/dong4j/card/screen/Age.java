package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.news.Freshness;
import java.util.Optional;

/** What visitors are told about how old something is that was fetched. */
final class Age {
    private Age() {}

    /**
     * A sentence where it could not be fetched, or was not yet.
     *
     * @param name of what was fetched, where there are several; else empty
     */
    static Optional<String> remark(Freshness freshness, String name, Phrases phrases) {
        Optional<String> sentence =
                freshness.reached()
                        ? freshness.age().isPresent()
                                ? Optional.empty()
                                : Optional.of(phrases.notFetchedYet())
                        : Optional.of(
                                freshness
                                        .age()
                                        .map(phrases::staleSince)
                                        .orElseGet(phrases::siteUnreachable));
        return sentence.map(text -> name.isEmpty() ? text : phrases.of(name, text));
    }
}
