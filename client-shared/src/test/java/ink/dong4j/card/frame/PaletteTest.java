package ink.dong4j.card.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ink.dong4j.card.card.Theme;
import ink.dong4j.card.card.Themes;
import ink.dong4j.card.text.AnsiHue;
import ink.dong4j.card.text.FixedColours;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Ink;
import ink.dong4j.card.text.Shades;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    private static final List<Tone> TEXT =
            List.of(Tone.MUTED, Tone.ACCENT, Tone.WARM, Tone.ERROR, Tone.WARN, Tone.OK, Tone.CODE);

    @Test
    void everyColourOfTextCanBeReadOnItsBackground() {
        for (Background background : List.of(Background.DARK, Background.LIGHT)) {
            for (Tone tone : TEXT) {
                String[] fixed =
                        Palettes.of(ColorDepth.ANSI256, background)
                                .ink(tone)
                                .foreground()
                                .split(";", -1);
                int rgb = FixedColours.rgb(Integer.parseInt(fixed[2]));
                assertThat(Contrast.least(rgb, Backdrop.of(background))).isGreaterThanOrEqualTo(5);
                String[] full =
                        Palettes.of(ColorDepth.TRUECOLOR, background)
                                .ink(tone)
                                .foreground()
                                .split(";", -1);
                int exact =
                        Integer.parseInt(full[2]) << 16
                                | Integer.parseInt(full[3]) << 8
                                | Integer.parseInt(full[4]);
                assertThat(Contrast.least(exact, Backdrop.of(background)))
                        .as("%s %s", tone, background)
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void whateverColourATerminalTellsEveryTextOfEveryThemeCanBeReadOnIt() {
        for (Theme theme : Themes.STOCK.all()) {
            for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x1B0D11) {
                Backdrop backdrop = Backdrop.of(rgb);
                for (Tone tone : TEXT) {
                    assertReadable(theme, tone, backdrop, rgb);
                }
            }
        }
    }

    private static void assertReadable(Theme theme, Tone tone, Backdrop backdrop, int rgb) {
        for (ColorDepth depth : List.of(ColorDepth.TRUECOLOR, ColorDepth.ANSI256)) {
            String shown = colour(depth, backdrop, theme.hues(), tone);
            // Otherwise it is a colour of the visitor's own theme.
            if (shown.startsWith("38;")) {
                assertThat(Contrast.between(rgb(shown), rgb))
                        .as("%s of %s on %06X", tone, theme.name(), rgb)
                        .isGreaterThanOrEqualTo(5);
            }
        }
    }

    @Test
    void theTerminalsOwnThemeUsesItsColoursOnEveryBackground() {
        Hues hues = Themes.STOCK.named("terminal").orElseThrow().hues();
        for (Background background : Background.values()) {
            Palette palette = Palette.of(ColorDepth.TRUECOLOR, Backdrop.of(background), hues);
            assertThat(palette.shows(Palettes.of(ColorDepth.ANSI16, Background.UNKNOWN))).isTrue();
        }
    }

    @Test
    void aThemeChoosesTheAccentOfSixteenColours() {
        Hues amber = Themes.STOCK.named("amber").orElseThrow().hues();
        assertThat(colour(ColorDepth.ANSI16, Backdrop.DARK, amber, Tone.ACCENT)).isEqualTo("33");
        assertThat(colour(ColorDepth.TRUECOLOR, Backdrop.UNKNOWN, amber, Tone.ACCENT))
                .isEqualTo("33");
        assertThat(colour(ColorDepth.ANSI16, Backdrop.DARK, amber, Tone.CODE)).isEqualTo("36");
    }

    @Test
    void theUsualThemesGetColoursOfTheirOwn() {
        List<Integer> themes =
                List.of(
                        0x000000, 0x1E1E1E, 0x282A36, 0x2E3440, 0x002B36, 0x300A24, 0x0C0C0C,
                        0xFFFFFF, 0xFDF6E3, 0xFBF1C7, 0xEFF1F5, 0xFAFAFA, 0xE1E2E7);
        for (int rgb : themes) {
            for (Tone tone : TEXT) {
                assertThat(colour(ColorDepth.TRUECOLOR, Backdrop.of(rgb), Palettes.HUES, tone))
                        .as("%s on %06X", tone, rgb)
                        .startsWith("38;2;");
                assertThat(colour(ColorDepth.ANSI256, Backdrop.of(rgb), Palettes.HUES, tone))
                        .as("%s on %06X", tone, rgb)
                        .startsWith("38;5;");
            }
        }
    }

    @Test
    void anAccentThatCannotBeReadIsMovedAndKeepsItsHue() {
        for (int accent : new int[] {0x000080, 0xFFFF00, 0xFF0000, 0x808080, 0x000000, 0xFFFFFF}) {
            for (Backdrop backdrop : List.of(Backdrop.DARK, Backdrop.LIGHT)) {
                String shown =
                        colour(ColorDepth.TRUECOLOR, backdrop, accented(accent), Tone.ACCENT);
                assertThat(Contrast.least(rgb(shown), backdrop)).isGreaterThanOrEqualTo(5);
                if (accent != 0 && accent != 0xFFFFFF) {
                    assertThat(hue(rgb(shown))).isCloseTo(hue(accent), within(3.0));
                }
            }
        }
        String kept = colour(ColorDepth.TRUECOLOR, Backdrop.DARK, accented(0x4FD6BE), Tone.ACCENT);
        assertThat(rgb(kept)).isEqualTo(0x4FD6BE);
    }

    @Test
    void aBackdropIsDarkWhenWhiteStandsOutMoreThanBlack() {
        assertThat(Backdrop.of(0x1E1E1E).background()).isEqualTo(Background.DARK);
        assertThat(Backdrop.of(0x0000FF).background()).isEqualTo(Background.DARK);
        assertThat(Backdrop.of(0xFDF6E3).background()).isEqualTo(Background.LIGHT);
        assertThat(Backdrop.of(0x00FF00).background()).isEqualTo(Background.LIGHT);
    }

    @Test
    void onlyPalettesThatShowTheSameAreTheSame() {
        Palette unknown = Palettes.of(ColorDepth.TRUECOLOR, Background.UNKNOWN);
        assertThat(unknown.shows(Palettes.of(ColorDepth.ANSI16, Background.DARK))).isTrue();
        assertThat(unknown.shows(Palettes.of(ColorDepth.TRUECOLOR, Background.DARK))).isFalse();
        assertThat(unknown.shows(Palettes.of(ColorDepth.NONE, Background.UNKNOWN))).isFalse();
    }

    private static String colour(ColorDepth depth, Backdrop backdrop, Hues hues, Tone tone) {
        return Palette.of(depth, backdrop, hues).ink(tone).foreground();
    }

    private static Hues accented(int accent) {
        Shades shades = new Shades(accent, 0, 0, 0, 0, 0, 0, 0);
        return new Hues.Own(shades, shades, AnsiHue.CYAN);
    }

    private static int rgb(String sgr) {
        String[] parts = sgr.split(";", -1);
        return parts[1].equals("5")
                ? FixedColours.rgb(Integer.parseInt(parts[2]))
                : Integer.parseInt(parts[2]) << 16
                        | Integer.parseInt(parts[3]) << 8
                        | Integer.parseInt(parts[4]);
    }

    private static double hue(int rgb) {
        float[] hsb = java.awt.Color.RGBtoHSB(rgb >> 16, rgb >> 8 & 255, rgb & 255, null);
        return hsb[0] * 360;
    }

    @Test
    void anUnknownBackgroundKeepsTheColoursOfTheVisitorsTheme() {
        for (ColorDepth depth :
                List.of(ColorDepth.ANSI16, ColorDepth.ANSI256, ColorDepth.TRUECOLOR)) {
            Palette palette = Palettes.of(depth, Background.UNKNOWN);
            assertThat(palette.ink(Tone.ACCENT).foreground()).isEqualTo("36");
            assertThat(palette.ink(Tone.ERROR).foreground()).isEqualTo("31");
            assertThat(palette.ink(Tone.PLAIN).foreground()).isEmpty();
            assertThat(palette.attributes(Look.of(Style.of(Tone.MUTED), 0))).isEqualTo(Look.DIM);
        }
    }

    @Test
    void withoutColoursOnlyBoldUnderlineAndInverseRemain() {
        Palette palette = Palettes.of(ColorDepth.NONE, Background.DARK);
        for (Tone tone : EnumSet.complementOf(EnumSet.of(Tone.PAPER))) {
            assertThat(palette.ink(tone).foreground()).isEmpty();
            int attributes = palette.attributes(Look.of(Style.of(tone).asDim().asItalic(), 0));
            assertThat(attributes & (Look.DIM | Look.ITALIC)).isZero();
        }
        assertThat(palette.attributes(Look.of(Style.of(Tone.ERROR), 0))).isEqualTo(Look.BOLD);
    }

    @Test
    void whatACameraReadsIsBlackOnWhiteEverywhere() {
        for (ColorDepth depth : ColorDepth.values()) {
            for (Background background : Background.values()) {
                Palette palette = Palettes.of(depth, background);
                assertThat(palette.ink(Tone.PAPER))
                        .isIn(new Ink("97", "40"), new Ink("38;5;231", "48;5;16"));
                int ink = palette.attributes(Look.of(Style.of(Tone.PAPER).asInverse(), 0));
                assertThat(ink).isEqualTo(Look.INVERSE);
            }
        }
    }
}
