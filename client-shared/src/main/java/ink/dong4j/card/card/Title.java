package ink.dong4j.card.card;

import java.util.Optional;

/** The title of a Markdown page: its first heading, without marks. */
final class Title {
    private Title() {}

    static Optional<String> of(String markdown) {
        return Headings.of(markdown).stream()
                .map(Headings.Part::heading)
                .filter(heading -> !heading.isEmpty())
                .findFirst();
    }
}
