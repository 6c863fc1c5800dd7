package ink.dong4j.card.portrait;

/**
 * A colour by lightness and by two axes of hue, in which distances are as large as they look (OKLab, by Björn
 * Ottosson).
 */
record OkLab(double lightness, double greenToRed, double blueToYellow) {
    /** How much more a wrong hue tells than a wrong lightness, in a drawing of few colours. */
    private static final double HUE_WEIGHT = 1.6;

    /** The colour of an RGB in 24 bits. */
    static OkLab of(int rgb) {
        double red = linear(rgb >> 16 & 255);
        double green = linear(rgb >> 8 & 255);
        double blue = linear(rgb & 255);
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new OkLab(
                0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
                1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
                0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
    }

    /** How different two colours look, as a number to compare. */
    double distance(OkLab other) {
        double light = lightness - other.lightness;
        double red = greenToRed - other.greenToRed;
        double yellow = blueToYellow - other.blueToYellow;
        return light * light + HUE_WEIGHT * (red * red + yellow * yellow);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
