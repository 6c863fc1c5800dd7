package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The looks of cells, written as letters: a tone's first letter ({@code n} for a warning, {@code q} for
 * paper), a capital for bold, an acute for underlined, {@code h} for a link; plain is a dot, underlined a
 * {@code u}, and inverse an {@code i}, in the accent a {@code b}. Remembers what each letter stood for; no letter may stand for two styles.
 */
final class Looks {
    private final Map<Character, Style> styles = new TreeMap<>();

    /** One letter a cell; blanks that look the same in every style stay blanks. */
    String row(Line line) {
        StringBuilder letters = new StringBuilder();
        for (Span span : line.spans()) {
            Style style = span.style();
            boolean seen = style.underline() || style.inverse() || style.tone() == Tone.PAPER;
            Clusters clusters = new Clusters(span.text());
            while (clusters.next()) {
                boolean blank = span.text().charAt(clusters.start()) == ' ' && !seen;
                letters.repeat(blank ? ' ' : letter(span), clusters.width());
            }
        }
        return letters.toString().stripTrailing();
    }

    /** What the letters so far stand for, and the parameters of SGR that paint it. */
    String legend() {
        StringBuilder legend = new StringBuilder();
        styles.forEach(
                (letter, style) -> {
                    legend.append(letter).append("  ").append(words(style)).append('\n');
                    for (Painted painted : Painted.values()) {
                        String name = painted.name().toLowerCase(Locale.ROOT);
                        legend.append("   %-6s".formatted(name)).append(painted.sgr(style));
                        legend.append('\n');
                    }
                });
        return legend.toString();
    }

    private char letter(Span span) {
        char letter = letter(span.style(), span.href());
        Style known = styles.putIfAbsent(letter, span.style());
        assertThat(known == null ? span.style() : known)
                .as("letter %s in %s", letter, span)
                .isEqualTo(span.style());
        return letter;
    }

    private static char letter(Style style, String href) {
        if (!href.isEmpty()) {
            return 'h';
        }
        if (style.tone() == Tone.PLAIN && style.underline()) {
            return 'u';
        }
        if (style.tone() == Tone.PLAIN && style.inverse()) {
            return 'i';
        }
        if (style.tone() == Tone.ACCENT && style.inverse()) {
            return 'b';
        }
        char tone =
                switch (style.tone()) {
                    case PLAIN -> '.';
                    case MUTED -> 'm';
                    case ACCENT -> 'a';
                    case WARM -> 'w';
                    case ERROR -> 'e';
                    case WARN -> 'n';
                    case OK -> 'o';
                    case CODE -> 'c';
                    case RULE -> 'r';
                    case PAPER -> 'q';
                    case PICTURE -> 'p';
                };
        char bold = tone == '.' ? 'B' : Character.toUpperCase(tone);
        char letter = style.bold() ? bold : tone;
        return style.underline()
                ? Normalizer.normalize(letter + "\u0301", Normalizer.Form.NFC).charAt(0)
                : letter;
    }

    private static String words(Style style) {
        return style.tone().name().toLowerCase(Locale.ROOT)
                + (style.bold() ? " bold" : "")
                + (style.dim() ? " dim" : "")
                + (style.italic() ? " italic" : "")
                + (style.underline() ? " underlined" : "")
                + (style.inverse() ? " inverse" : "");
    }
}
