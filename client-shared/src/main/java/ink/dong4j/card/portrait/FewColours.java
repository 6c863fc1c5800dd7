package ink.dong4j.card.portrait;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The few colours in which an image can be drawn with the least difference (k-means). Immutable. */
final class FewColours {
    private static final int ROUNDS = 12;

    /** RGB in 24 bits. */
    private final int[] colours;

    private final OkLab[] looks;

    private FewColours(int[] colours) {
        this.colours = colours;
        this.looks = Arrays.stream(colours).mapToObj(OkLab::of).toArray(OkLab[]::new);
    }

    static FewColours of(List<Integer> colours) {
        return new FewColours(colours.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Colours for the pixels of an image that are to be seen: so many at most, and at least one. */
    static FewColours of(Raster image, int most) {
        int[] opaque =
                Arrays.stream(image.pixels())
                        .filter(argb -> !Raster.isClear(argb))
                        .map(argb -> argb & 0xFFFFFF)
                        .toArray();
        if (opaque.length == 0) {
            return of(List.of(0));
        }
        FewColours few = apart(opaque, most);
        for (int round = 0; round < ROUNDS; round++) {
            few = few.means(opaque);
        }
        return few;
    }

    /** Colours of the image, each as far from those before it as there is one. */
    private static FewColours apart(int[] pixels, int most) {
        List<Integer> chosen = new ArrayList<>(List.of(pixels[0]));
        double[] distances = new double[pixels.length];
        Arrays.fill(distances, Double.MAX_VALUE);
        while (chosen.size() < most) {
            OkLab last = OkLab.of(chosen.getLast());
            int farthest = 0;
            for (int i = 0; i < pixels.length; i++) {
                distances[i] = Math.min(distances[i], OkLab.of(pixels[i]).distance(last));
                farthest = distances[i] > distances[farthest] ? i : farthest;
            }
            if (distances[farthest] == 0) {
                break;
            }
            chosen.add(pixels[farthest]);
        }
        return of(chosen);
    }

    /** Each colour moved to the mean of the pixels that are nearest to it. */
    private FewColours means(int[] pixels) {
        long[][] sums = new long[colours.length][4];
        for (int pixel : pixels) {
            long[] sum = sums[nearest(pixel)];
            sum[0]++;
            sum[1] += pixel >> 16;
            sum[2] += pixel >> 8 & 255;
            sum[3] += pixel & 255;
        }
        int[] means = colours.clone();
        for (int i = 0; i < means.length; i++) {
            long[] sum = sums[i];
            if (sum[0] > 0) {
                long green = (sum[2] / sum[0]) << 8;
                means[i] = (int) (((sum[1] / sum[0]) << 16) | green | (sum[3] / sum[0]));
            }
        }
        return new FewColours(means);
    }

    /** The place of the colour that looks most like another one. */
    int nearest(int rgb) {
        OkLab look = OkLab.of(rgb);
        int nearest = 0;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < looks.length; i++) {
            double distance = look.distance(looks[i]);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest;
    }

    /** RGB in 24 bits, by place. */
    int[] colours() {
        return colours.clone();
    }
}
