package ink.dong4j.card.card;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/** A PDF of the owner's, as he wrote it. Two with the same bytes are equal. */
public final class PdfFile {
    private static final byte[] BEGIN = "%PDF".getBytes(US_ASCII);

    private final byte[] bytes;

    /**
     * @param bytes never changed afterwards
     * @throws IllegalArgumentException if they do not begin as those of every PDF do
     */
    public PdfFile(byte[] bytes) {
        requireNonNull(bytes, "bytes is null");
        if (!isPdf(bytes)) {
            throw new IllegalArgumentException("bytes are no PDF");
        }
        this.bytes = bytes;
    }

    public static boolean isPdf(byte[] bytes) {
        return Arrays.mismatch(BEGIN, bytes) == BEGIN.length || Arrays.equals(BEGIN, bytes);
    }

    /** All of it, not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PdfFile pdf && Arrays.equals(bytes, pdf.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "PdfFile[" + bytes.length + " bytes]";
    }
}
