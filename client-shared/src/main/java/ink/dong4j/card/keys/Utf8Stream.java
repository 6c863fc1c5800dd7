package ink.dong4j.card.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 that comes in pieces: a character cut in two is held, what is no UTF-8 is dropped. */
final class Utf8Stream {
    private static final byte[] NOTHING = new byte[0];

    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.IGNORE)
                    .onUnmappableCharacter(CodingErrorAction.IGNORE);

    /** The first bytes of a character whose others have not come. */
    private byte[] held = NOTHING;

    /** The whole characters up to here. */
    String accept(byte[] bytes) {
        ByteBuffer in = ByteBuffer.allocate(held.length + bytes.length);
        in.put(held).put(bytes).flip();
        CharBuffer out = CharBuffer.allocate(in.remaining());
        decoder.reset().decode(in, out, false);
        held = in.hasRemaining() ? new byte[in.remaining()] : NOTHING;
        in.get(held);
        return out.flip().toString();
    }

    /** Drops a character of which only a part came. */
    void forget() {
        held = NOTHING;
    }

    /** All of some bytes at once. */
    static String text(byte[] bytes) {
        return new Utf8Stream().accept(bytes);
    }
}
