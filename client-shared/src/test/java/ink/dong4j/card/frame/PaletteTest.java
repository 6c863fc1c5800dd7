package ink.dong4j.card.frame;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
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
                assertThat(Colours.contrast(rgb, background)).isGreaterThanOrEqualTo(5);
                String[] full =
                        Palette.of(ColorDepth.TRUECOLOR, background).colour(tone).split(";", -1);
                int exact =
                        Integer.parseInt(full[2]) << 16
                                | Integer.parseInt(full[3]) << 8
                                | Integer.parseInt(full[4]);
                assertThat(Colours.contrast(exact, background))
                        .as("%s %s", tone, background)
                        .isGreaterThanOrEqualTo(5);
            }
        }
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
        for (Tone tone : Tone.values()) {
            assertThat(palette.colour(tone)).isEmpty();
            int attributes = palette.attributes(Look.of(Style.of(tone).asDim().asItalic(), 0));
            assertThat(attributes & (Look.DIM | Look.ITALIC)).isZero();
        }
        assertThat(palette.attributes(Look.of(Style.of(Tone.ERROR), 0))).isEqualTo(Look.BOLD);
    }
}
