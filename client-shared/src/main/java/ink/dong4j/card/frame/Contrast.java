package ink.dong4j.card.frame;

/**
 * The contrast ratio of two colours by the WCAG formula, from 1 to 21. Colours are RGB in 24 bits.
 */
final class Contrast {
    private Contrast() {}

    static double between(int rgb, int other) {
        return ofLuminances(luminance(rgb), luminance(other));
    }

    /** The lowest contrast with any shade of a background. */
    static double least(int rgb, Backdrop backdrop) {
        double luminance = luminance(rgb);
        double least = Double.MAX_VALUE;
        for (int shade : backdrop.shades()) {
            least = Math.min(least, ofLuminances(luminance, luminance(shade)));
        }
        return least;
    }

    private static double ofLuminances(double one, double other) {
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16)
                + 0.7152 * linear(rgb >> 8 & 255)
                + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
