package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The interface: pure functions from a model and a message to the next model and its view. */
public final class App {
    private App() {}

    /** The model that a visit starts with: the home screen. */
    public static Model start(Card card, Lang lang, int columns, int rows, Instant now) {
        return new Model(card, lang, columns, rows, now);
    }

    public static Step update(Model model, Msg msg) {
        return Step.of(model);
    }

    public static View view(Model model) {
        return new View(List.of(), 0, 0, true);
    }

    /** How often the loop shall send the time while nothing else happens; zero for never. */
    public static Duration tick(Model model) {
        return Duration.ZERO;
    }

    /** The lines that stay in the visitor's scrollback after the screen was restored. */
    public static List<String> goodbye(Model model, Farewell farewell) {
        return List.of();
    }
}
