package ink.dong4j.card.card;

import ink.dong4j.card.text.Width;
import java.util.List;

/**
 * A few lines that stand over the card, such as the owner's name set large. Immutable; every line has passed
 * {@link ink.dong4j.card.text.Safe}.
 *
 * @param isName whether it says nothing but the owner's name
 */
public record Banner(List<String> lines, boolean isName) {
    public Banner {
        lines = List.copyOf(lines);
    }

    /** Cells of its widest line. */
    public int columns() {
        return lines.stream().mapToInt(Width::of).max().orElse(0);
    }

    /** Whether some terminals draw some of its characters in two cells, so that it falls apart there. */
    public boolean isAmbiguous() {
        return lines.stream().flatMapToInt(String::codePoints).anyMatch(Width::isAmbiguous);
    }
}
