package ink.dong4j.card.card;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.AnsiHue;
import ink.dong4j.card.text.Hues;
import ink.dong4j.card.text.Shades;
import java.util.List;
import java.util.function.Function;

/** The themes that every card offers. */
public final class StockThemes {
    public static final Hues.Own MINT_HUES =
            new Hues.Own(
                    new Shades(
                            0x4FD6BE, 0x9AA4AF, 0xFAB283, 0xFF7B72, 0xE3B341, 0x7FD88F, 0xA5D6FF,
                            0x484F58),
                    new Shades(
                            0x0B7261, 0x59636E, 0xA84E00, 0xB91C2B, 0x7D5500, 0x17692E, 0x0A4FA3,
                            0xAEB8C2),
                    AnsiHue.CYAN);

    public static final Theme MINT = theme("mint", Phrases::themeMint, MINT_HUES);

    private static final Theme AMBER =
            theme(
                    "amber",
                    Phrases::themeAmber,
                    new Hues.Own(
                            new Shades(
                                    0xFFB000, 0xB39D7C, 0xFFD9A0, 0xFF8066, 0xF2CC60, 0xB5CC6A,
                                    0xE6C79C, 0x5C4A32),
                            new Shades(
                                    0x8F5200, 0x6E5F4B, 0xA03B12, 0xB3261E, 0x765300, 0x4B6A1B,
                                    0x7A4A12, 0xCDBBA0),
                            AnsiHue.YELLOW));

    private static final Theme OCEAN =
            theme(
                    "ocean",
                    Phrases::themeOcean,
                    new Hues.Own(
                            new Shades(
                                    0x58B4FF, 0x8FA6BD, 0x7FE0D0, 0xFF8A8A, 0xE8C66A, 0x6FD6A8,
                                    0xB4C6FF, 0x3B5068),
                            new Shades(
                                    0x0A5FB4, 0x50647A, 0x0B6A6A, 0xB4232F, 0x765500, 0x13693F,
                                    0x3A4FB0, 0xA9BBCC),
                            AnsiHue.CYAN));

    private static final Theme CONTRAST =
            theme(
                    "contrast",
                    Phrases::themeContrast,
                    new Hues.Own(
                            new Shades(
                                    0xFFFF00, 0xDADADA, 0xFFC890, 0xFFA0A0, 0xFFE066, 0x7CFF7C,
                                    0x8CE8FF, 0xA0A0A0),
                            new Shades(
                                    0x0000C0, 0x303030, 0x702C00, 0x900000, 0x503800, 0x004A10,
                                    0x003C80, 0x606060),
                            AnsiHue.CYAN));

    private static final Theme TERMINAL =
            theme("terminal", Phrases::themeTerminal, new Hues.OfTerminal(AnsiHue.CYAN));

    public static final List<Theme> ALL = List.of(MINT, AMBER, OCEAN, CONTRAST, TERMINAL);

    private StockThemes() {}

    private static Theme theme(String name, Function<Phrases, String> label, Hues hues) {
        Localized both =
                new Localized(label.apply(Phrases.of(Lang.EN)), label.apply(Phrases.of(Lang.ZH)));
        return new Theme(name, both, hues);
    }
}
