package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Whole cards of invented owners in several trades, each with lists of questions. */
public final class OtherCards {
    private OtherCards() {}

    public static Card card(String name) {
        return load(folder(name).resolve("card.conf"));
    }

    /** The card that is served when no other one is configured. */
    public static Card sample() {
        return load(Path.of("..", "deploy", "card", "card.conf"));
    }

    private static Card load(Path file) {
        return switch (new ConfigLoader(file, Map.of(), List.of()).load()) {
            case Configuration.Ready ready -> ready.card();
            case Configuration.Faulty faulty ->
                    throw new IllegalStateException(faulty.problems().toString());
        };
    }

    public static List<String> questions(String card, Lang lang) throws IOException {
        String file = "questions.%s.txt".formatted(lang.name().toLowerCase(Locale.ROOT));
        return Files.readAllLines(folder(card).resolve(file));
    }

    private static Path folder(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(OtherCards.class.getResource("/cards/" + name)).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
