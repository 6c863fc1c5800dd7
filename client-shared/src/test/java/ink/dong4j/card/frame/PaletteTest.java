package ink.dong4j.card.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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
                        Palette.of(ColorDepth.ANSI256, background).colour(tone).split(";", -1);
                int rgb = Colours.fixed(Integer.parseInt(fixed[2]));
                assertThat(Contrast.least(rgb, Backdrop.of(background))).isGreaterThanOrEqualTo(5);
                String[] full =
                        Palette.of(ColorDepth.TRUECOLOR, background).colour(tone).split(";", -1);
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
    void whateverColourATerminalTellsEveryTextCanBeReadOnIt() {
        for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 0x0B0D11) {
            Backdrop backdrop = Backdrop.of(rgb);
            for (Tone tone : TEXT) {
                String full = colour(ColorDepth.TRUECOLOR, backdrop, Hues.OWN, tone);
                String fixed = colour(ColorDepth.ANSI256, backdrop, Hues.OWN, tone);
                for (String shown : List.of(full, fixed)) {
                    // Empty is the foreground of the visitor's own theme.
                    if (!shown.isEmpty()) {
                        assertThat(Contrast.between(rgb(shown), rgb))
                                .as("%s on %06X", tone, rgb)
                                .isGreaterThanOrEqualTo(5);
                    }
                }
            }
        }
    }

    @Test
    void theUsualThemesGetColoursOfTheirOwn() {
        List<Integer> themes =
                List.of(
                        0x000000, 0x1E1E1E, 0x282A36, 0x2E3440, 0x002B36, 0x300A24, 0x0C0C0C,
                        0xFFFFFF, 0xFDF6E3, 0xFBF1C7, 0xEFF1F5, 0xFAFAFA, 0xE1E2E7);
        for (int rgb : themes) {
            for (Tone tone : TEXT) {
                assertThat(colour(ColorDepth.TRUECOLOR, Backdrop.of(rgb), Hues.OWN, tone))
                        .as("%s on %06X", tone, rgb)
                        .startsWith("38;2;");
                assertThat(colour(ColorDepth.ANSI256, Backdrop.of(rgb), Hues.OWN, tone))
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
                        colour(
                                ColorDepth.TRUECOLOR,
                                backdrop,
                                new Hues(accent, accent),
                                Tone.ACCENT);
                assertThat(Contrast.least(rgb(shown), backdrop)).isGreaterThanOrEqualTo(5);
                if (accent != 0 && accent != 0xFFFFFF) {
                    assertThat(hue(rgb(shown))).isCloseTo(hue(accent), within(3.0));
                }
            }
        }
        String kept =
                colour(
                        ColorDepth.TRUECOLOR,
                        Backdrop.DARK,
                        new Hues(0x4FD6BE, 0x0B7261),
                        Tone.ACCENT);
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
        Palette unknown = Palette.of(ColorDepth.TRUECOLOR, Background.UNKNOWN);
        assertThat(unknown.shows(Palette.of(ColorDepth.ANSI16, Background.DARK))).isTrue();
        assertThat(unknown.shows(Palette.of(ColorDepth.TRUECOLOR, Background.DARK))).isFalse();
        assertThat(unknown.shows(Palette.of(ColorDepth.NONE, Background.UNKNOWN))).isFalse();
    }

    private static String colour(ColorDepth depth, Backdrop backdrop, Hues hues, Tone tone) {
        return Palette.of(depth, backdrop, hues).colour(tone);
    }

    private static int rgb(String sgr) {
        String[] parts = sgr.split(";", -1);
        return parts[1].equals("5")
                ? Colours.fixed(Integer.parseInt(parts[2]))
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
            Palette palette = Palette.of(depth, Background.UNKNOWN);
            assertThat(palette.colour(Tone.ACCENT)).isEqualTo("36");
            assertThat(palette.colour(Tone.ERROR)).isEqualTo("31");
            assertThat(palette.colour(Tone.PLAIN)).isEmpty();
            assertThat(palette.attributes(Look.of(Style.of(Tone.MUTED), 0))).isEqualTo(Look.DIM);
        }
    }

    @Test
    void withoutColoursOnlyBoldUnderlineAndInverseRemain() {
        Palette palette = Palette.of(ColorDepth.NONE, Background.DARK);
        for (Tone tone : EnumSet.complementOf(EnumSet.of(Tone.PAPER))) {
            assertThat(palette.colour(tone)).isEmpty();
            int attributes = palette.attributes(Look.of(Style.of(tone).asDim().asItalic(), 0));
            assertThat(attributes & (Look.DIM | Look.ITALIC)).isZero();
        }
        assertThat(palette.attributes(Look.of(Style.of(Tone.ERROR), 0))).isEqualTo(Look.BOLD);
    }

    @Test
    void whatACameraReadsIsBlackOnWhiteEverywhere() {
        for (ColorDepth depth : ColorDepth.values()) {
            for (Background background : Background.values()) {
                Palette palette = Palette.of(depth, background);
                assertThat(palette.colour(Tone.PAPER)).isIn("97;40", "38;5;231;48;5;16");
                int ink = palette.attributes(Look.of(Style.of(Tone.PAPER).asInverse(), 0));
                assertThat(ink).isEqualTo(Look.INVERSE);
            }
        }
    }
}
