package ink.dong4j.card.portrait;

/**
 * An image as pixels, row by row, each ARGB in 32 bits. Those that are half transparent or more are the
 * terminal's background.
 *
 * @param pixels callers must not change them
 */
@SuppressWarnings("ArrayRecordComponent") // No two rasters are compared.
record Raster(int width, int height, int[] pixels) {
    Raster {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("no image: " + width + "x" + height);
        }
    }

    int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    static boolean isClear(int argb) {
        return argb >>> 24 < 128;
    }

    /** The image in another size; each pixel is the mean of those that it covers. */
    Raster scaled(int toWidth, int toHeight) {
        int[] scaled = new int[toWidth * toHeight];
        for (int y = 0; y < toHeight; y++) {
            int top = y * height / toHeight;
            int bottom = Math.max(top + 1, (y + 1) * height / toHeight);
            for (int x = 0; x < toWidth; x++) {
                int left = x * width / toWidth;
                int right = Math.max(left + 1, (x + 1) * width / toWidth);
                scaled[y * toWidth + x] = mean(left, top, right, bottom);
            }
        }
        return new Raster(toWidth, toHeight, scaled);
    }

    private int mean(int left, int top, int right, int bottom) {
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int argb = pixel(x, y);
                int weight = argb >>> 24;
                alpha += weight;
                red += (long) weight * (argb >> 16 & 255);
                green += (long) weight * (argb >> 8 & 255);
                blue += (long) weight * (argb & 255);
            }
        }
        if (alpha == 0) {
            return 0;
        }
        long opacity = alpha / ((long) (right - left) * (bottom - top));
        long rgb = ((red / alpha) << 16) | ((green / alpha) << 8) | (blue / alpha);
        return (int) ((opacity << 24) | rgb);
    }
}
