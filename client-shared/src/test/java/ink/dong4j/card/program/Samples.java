package ink.dong4j.card.program;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.terminal.TerminalType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Data that the tests of the loops share. */
final class Samples {
    static final Duration IDLE = Duration.ofMinutes(30);

    static final Card CARD =
            new Card(
                    "Ada",
                    new Localized("Engineer", "工程师"),
                    new Localized("London", "伦敦"),
                    new Localized("Writes programs.", "写程序。"),
                    new Localized("The first programmer.", "第一位程序员。"),
                    "card.example.org",
                    List.of(
                            new Link(
                                    "blog",
                                    Localized.same("Blog"),
                                    URI.create("https://blog.example.org"))),
                    List.of());

    private Samples() {}

    static Opening opening(String term, int columns, int rows) {
        TerminalType type = TerminalType.of(term, Map.of());
        return new Opening(CARD, Lang.EN, type, columns, rows, IDLE);
    }
}
