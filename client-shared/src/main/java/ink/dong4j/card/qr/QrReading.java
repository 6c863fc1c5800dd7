package ink.dong4j.card.qr;

import com.google.zxing.ReaderException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.detector.Detector;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.Optional;

/** Reads a QR code back from an ideal picture of it. */
final class QrReading {
    private static final int PIXELS = 4;
    private static final int QUIET = 4;

    private QrReading() {}

    /** What a reader makes of it; empty where it does not even find it. */
    static Optional<String> of(ByteMatrix modules) {
        try {
            BitMatrix found = new Detector(picture(modules)).detect().getBits();
            return Optional.of(new Decoder().decode(found).getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }

    private static BitMatrix picture(ByteMatrix modules) {
        BitMatrix picture = new BitMatrix((modules.getWidth() + 2 * QUIET) * PIXELS);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y) == 1) {
                    picture.setRegion((x + QUIET) * PIXELS, (y + QUIET) * PIXELS, PIXELS, PIXELS);
                }
            }
        }
        return picture;
    }
}
