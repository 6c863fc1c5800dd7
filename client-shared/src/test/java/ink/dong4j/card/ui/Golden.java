package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Clusters;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Pictures of screens that are kept in files: what stands in each cell, then how it looks, then where
 * the caret is, then what each look is in the colours for a dark and a light background and in none,
 * as the parameters of SGR. {@code -Dgolden=write} writes them anew.
 *
 * <p>A letter tells the look of a cell: its tone's first letter ({@code n} for a warning), a capital
 * for bold, {@code u} for underlined, {@code h} for a link, and a dot for plain.
 */
final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("golden"));

    private Golden() {}

    static void check(String name, View view) {
        Path file = FOLDER.resolve(name + ".golden");
        String drawn = draw(view);
        try {
            if (WRITE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, drawn);
            }
            String kept = Files.exists(file) ? Files.readString(file) : "";
            assertThat(drawn)
                    .withFailMessage("%s%nwas kept as%n%s%nand is now%n%s", name, kept, drawn)
                    .isEqualTo(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String draw(View view) {
        List<String> rows = new ArrayList<>();
        view.lines().forEach(line -> rows.add(line.text().stripTrailing()));
        rows.add("=".repeat(8));
        view.lines().forEach(line -> rows.add(looks(line)));
        rows.add("=".repeat(8));
        String caret = view.caretVisible() ? "caret" : "no caret";
        rows.add(caret + " at " + view.caretColumn() + "," + view.caretRow());
        Map<Character, Style> legend = legend(view);
        for (Painted painted : Painted.values()) {
            StringBuilder row = new StringBuilder(painted.name().toLowerCase(Locale.ROOT));
            legend.forEach(
                    (letter, style) ->
                            row.append("  ").append(letter).append(' ').append(painted.sgr(style)));
            rows.add(row.toString());
        }
        return String.join("\n", rows) + "\n";
    }

    /** What the letters of a view stand for. */
    private static Map<Character, Style> legend(View view) {
        Map<Character, Style> legend = new TreeMap<>();
        for (Line line : view.lines()) {
            for (Span span : line.spans()) {
                if (!span.text().isBlank()) {
                    legend.putIfAbsent(look(span, false), span.style());
                }
            }
        }
        return legend;
    }

    private static String looks(Line line) {
        StringBuilder looks = new StringBuilder();
        for (Span span : line.spans()) {
            Clusters clusters = new Clusters(span.text());
            while (clusters.next()) {
                boolean blank = span.text().charAt(clusters.start()) == ' ';
                looks.repeat(look(span, blank), clusters.width());
            }
        }
        return looks.toString().stripTrailing();
    }

    private static char look(Span span, boolean blank) {
        Style style = span.style();
        if (!span.href().isEmpty()) {
            return 'h';
        }
        if (style.underline() && style.tone() == Tone.PLAIN) {
            return 'u';
        }
        if (blank && !style.underline() && !style.inverse()) {
            return ' ';
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
                };
        if (!style.bold()) {
            return tone;
        }
        return tone == '.' ? 'B' : Character.toUpperCase(tone);
    }
}
