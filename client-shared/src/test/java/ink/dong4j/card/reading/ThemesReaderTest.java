package ink.dong4j.card.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.card.StockThemes;
import ink.dong4j.card.card.Theme;
import ink.dong4j.card.card.Themes;
import ink.dong4j.card.text.AnsiHue;
import ink.dong4j.card.text.Hues;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThemesReaderTest {
    private static final String SEA =
            """
            themes = [ {
              name = sea
              label { en = "Sea", zh = "海" }
              dark { accent = "#112233", rule = "#445566" }
              light { muted = "#778899" }
              ansi = green
            } ]
            """;

    private Problems problems = new Problems("card.conf");

    @Test
    void aCardHasTheStockThemesAndBeginsWithTheFirst() {
        assertThat(read("")).isEqualTo(Themes.STOCK);
        assertThat(Themes.STOCK.all())
                .extracting(Theme::name)
                .containsExactly("mint", "amber", "ocean", "contrast", "terminal");
        assertThat(read("theme = amber").first().name()).isEqualTo("amber");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void anOwnersThemeStandsBeforeThemAndTakesFromTheStockWhatItLeavesOut() {
        Themes themes = read(SEA + "theme = sea");
        Hues.Own stock = StockThemes.MINT_HUES;

        assertThat(problems.list()).isEmpty();
        assertThat(themes.all().getFirst()).isEqualTo(themes.first());
        assertThat(themes.first().label()).isEqualTo(new Localized("Sea", "海"));
        assertThat(themes.first().hues())
                .isInstanceOfSatisfying(
                        Hues.Own.class,
                        own -> {
                            assertThat(own.onDark().accent()).isEqualTo(0x112233);
                            assertThat(own.onDark().rule()).isEqualTo(0x445566);
                            assertThat(own.onDark().muted()).isEqualTo(stock.onDark().muted());
                            assertThat(own.onLight().muted()).isEqualTo(0x778899);
                            assertThat(own.accent()).isEqualTo(AnsiHue.GREEN);
                        });
    }

    @Test
    void theNextThemeBehindTheLastIsTheFirst() {
        Themes themes = read(SEA);
        Theme theme = themes.first();
        for (int i = 0; i < themes.all().size(); i++) {
            theme = themes.after(theme);
        }
        assertThat(theme).isEqualTo(themes.first());
    }

    @Test
    void theAccentIsOneColourOrOneForEachKindOfBackground() {
        assertAccent(read("accent = \"#FF5c00\""), 0xFF5C00, 0xFF5C00);
        assertAccent(read("accent { dark = \"#ffffff\", light = \"#000000\" }"), 0xFFFFFF, 0);
        assertAccent(read("accent { light = \"#123456\" }"), 0x4FD6BE, 0x123456);
        assertAccent(read("theme = ocean\naccent = \"#123456\""), 0x123456, 0x123456);
        assertThat(read("theme = terminal\naccent = \"#123456\"").first().hues())
                .isInstanceOf(Hues.OfTerminal.class);
        assertThat(problems.list()).isEmpty();
    }

    private static void assertAccent(Themes themes, int dark, int light) {
        Hues.Own own = (Hues.Own) themes.first().hues();
        assertThat(List.of(own.onDark().accent(), own.onLight().accent()))
                .containsExactly(dark, light);
        assertThat(themes.all()).contains(themes.first()).hasSameSizeAs(Themes.STOCK.all());
    }

    @Test
    void whatIsNoColourIsReportedWithItsLine() {
        for (String other : List.of("teal", "#4FD6B", "4FD6BE", "#4FD6BG", "#4FD6BE00")) {
            assertThat(problemsOf("accent = \"" + other + "\""))
                    .containsExactly(
                            "card.conf:1: accent is \""
                                    + other
                                    + "\"; it must be a colour in quotes of six hexadecimal digits,"
                                    + " such as \"#4FD6BE\"");
        }
        assertThat(problemsOf("accent { dark = red\nbright = \"#000000\" }"))
                .satisfiesExactly(
                        p -> assertThat(p).startsWith("card.conf:1: accent.dark is \"red\""),
                        p -> assertThat(p).contains(":2: ", "accent.bright", "unknown"));
    }

    @Test
    void aThemeThatCannotBeIsReportedWithItsLine() {
        assertThat(problemsOf("theme = sea"))
                .containsExactly(
                        "card.conf:1: theme is \"sea\"; it must be the name of a theme: mint, amber,"
                                + " ocean, contrast, terminal");
        String empty = "dark {}, light {} }";
        assertThat(
                        problemsOf(
                                "themes = [ { name = dark, "
                                        + empty
                                        + "\n{ name = Sea, "
                                        + empty
                                        + " ]"))
                .containsExactly(
                        "card.conf:1: themes[1].name is \"dark\", which is taken already",
                        "card.conf:2: themes[2].name must be of the letters a to z, digits and hyphens");
        assertThat(problemsOf("themes = [ { name = ocean, " + empty + " ]")).hasSize(1);
        assertThat(problemsOf("themes = [ { name = a, ansi = blue, " + empty + " ]"))
                .containsExactly(
                        "card.conf:1: themes[1].ansi is \"blue\"; it must be one of red, green, yellow,"
                                + " magenta, cyan");
        assertThat(problemsOf("themes = [ { name = a, dark { accnt = \"#123456\" }, light {} } ]"))
                .containsExactly(
                        "card.conf:1: themes[1].dark.accnt is an unknown key; did you mean accent?");
        assertThat(problemsOf("themes = [ { name = a, dark {} } ]"))
                .singleElement()
                .asString()
                .contains("light is missing");
    }

    private List<String> problemsOf(String text) {
        problems = new Problems("card.conf");
        read(text);
        return problems.list().stream().map(Problem::toString).toList();
    }

    private Themes read(String text) {
        ConfigParseOptions named = ConfigParseOptions.defaults().setOriginDescription("card.conf");
        Settings settings = Settings.of(ConfigFactory.parseString(text, named), problems);
        Themes themes = new ThemesReader(settings).read();
        settings.finish();
        return themes;
    }
}
