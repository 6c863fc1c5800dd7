package ink.dong4j.card.reading;

import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.StockThemes;
import ink.dong4j.card.card.Theme;
import ink.dong4j.card.card.Themes;
import ink.dong4j.card.text.AnsiHue;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Shades;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code themes}, {@code theme} and {@code accent} of the card. */
final class ThemesReader {
    private static final int MOST_THEMES = 8;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_LABEL = 60;

    /** What {@code /theme} takes for a kind of background. */
    private static final Set<String> TAKEN = Set.of("auto", "dark", "light", "none");

    private final Settings card;

    ThemesReader(Settings card) {
        this.card = card;
    }

    Themes read() {
        List<Theme> all = new ArrayList<>();
        List<Settings> sections = card.sections("themes");
        if (sections.size() > MOST_THEMES) {
            card.problem(
                    "themes",
                    "has %d themes; %d are the most".formatted(sections.size(), MOST_THEMES));
        }
        for (Settings section : sections) {
            all.add(theme(section, all));
        }
        all.addAll(StockThemes.ALL);
        Theme first = accented(first(all));
        all.replaceAll(theme -> theme.name().equals(first.name()) ? first : theme);
        return new Themes(all, first);
    }

    private Theme theme(Settings section, List<Theme> earlier) {
        String name = section.text("name", LONGEST_NAME);
        if (!name.matches("[a-z0-9-]*")) {
            section.problem("name", "must be of the letters a to z, digits and hyphens");
        } else if (TAKEN.contains(name)
                || named(name, earlier).isPresent()
                || named(name, StockThemes.ALL).isPresent()) {
            section.problem("name", "is \"%s\", which is taken already".formatted(name));
        }
        Localized label =
                section.has("label")
                        ? new Texts(section).line("label", LONGEST_LABEL)
                        : Localized.same(name);
        Hues.Own stock = StockThemes.MINT_HUES;
        Hues hues =
                new Hues.Own(
                        shades(section, "dark", stock.onDark()),
                        shades(section, "light", stock.onLight()),
                        ansi(section));
        return new Theme(name, label, hues);
    }

    private static Shades shades(Settings theme, String key, Shades stock) {
        Settings section = theme.section(key);
        return new Shades(
                HexColour.of(section, "accent", stock.accent()),
                HexColour.of(section, "muted", stock.muted()),
                HexColour.of(section, "warm", stock.warm()),
                HexColour.of(section, "error", stock.error()),
                HexColour.of(section, "warn", stock.warn()),
                HexColour.of(section, "ok", stock.ok()),
                HexColour.of(section, "code", stock.code()),
                HexColour.of(section, "rule", stock.rule()));
    }

    private static AnsiHue ansi(Settings theme) {
        if (!theme.has("ansi")) {
            return AnsiHue.CYAN;
        }
        String right =
                "one of " + names(Arrays.stream(AnsiHue.values()).map(ThemesReader::name).toList());
        return theme.value("ansi", right, ThemesReader::ansi, AnsiHue.CYAN);
    }

    private static Optional<AnsiHue> ansi(String text) {
        return Arrays.stream(AnsiHue.values()).filter(hue -> name(hue).equals(text)).findFirst();
    }

    private static String name(AnsiHue hue) {
        return hue.name().toLowerCase(Locale.ROOT);
    }

    private Theme first(List<Theme> all) {
        if (!card.has("theme")) {
            return StockThemes.MINT;
        }
        String right = "the name of a theme: " + names(all.stream().map(Theme::name).toList());
        return card.value("theme", right, name -> named(name, all), StockThemes.MINT);
    }

    /** The card's own theme in the owner's own accent. */
    private Theme accented(Theme theme) {
        if (!card.has("accent")) {
            return theme;
        }
        if (!card.isSection("accent")) {
            int both = HexColour.of(card, "accent", 0);
            return theme.withAccent(both, both);
        }
        Settings section = card.section("accent");
        Hues.Own stock = theme.hues() instanceof Hues.Own own ? own : StockThemes.MINT_HUES;
        return theme.withAccent(
                HexColour.of(section, "dark", stock.onDark().accent()),
                HexColour.of(section, "light", stock.onLight().accent()));
    }

    private static Optional<Theme> named(String name, List<Theme> themes) {
        return themes.stream().filter(theme -> theme.name().equals(name)).findFirst();
    }

    private static String names(List<String> names) {
        return names.stream().collect(Collectors.joining(", "));
    }
}
