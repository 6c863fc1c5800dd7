package ink.dong4j.card.server.assistant.guard;

import ink.dong4j.card.server.config.GatewayConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What must not be told to a visitor, whatever a model is made to say: the canary of the system text,
 * its rules read out, the gateway's key and its address. Immutable; each answer has its own {@link
 * Censor}.
 */
public final class Secrets {
    /** Of the canary, in a row, in any disguise: less is no proof of anything. */
    private static final int CANARY_PART = 6;

    private static final int DISGUISED_PART = 10;
    private static final int HEX_PART = 16;
    private static final int KEY_PART = 12;

    /** A key of so many letters is random; a part of it gives it away. */
    private static final int LONG_KEY = 24;

    /** What has fewer letters is looked for as it is written, lest ordinary words hold it. */
    private static final int SHORT = 10;

    private static final int SHORTEST = 5;

    /** Stands before the first character of each word, so that nothing is found amid one. */
    static final char WORD_BEGINS = 0;

    private final Needles letters;
    private final Needles written;
    private final List<Echo> rules;

    /**
     * @param rules texts that are not to be read out
     * @param known what the card says anyway: an address in it is no secret
     */
    public Secrets(Canary canary, GatewayConfig gateway, List<String> rules, String known) {
        Set<String> anyShape = new HashSet<>();
        Set<String> asWritten = new HashSet<>();
        parts(Fold.text(canary.word()), CANARY_PART, anyShape);
        disguises(canary.word(), CANARY_PART, anyShape);
        // What names it waits until the word itself shows or does not.
        String mark = Fold.text(canary.mark());
        anyShape.add(mark.substring(0, mark.length() - canary.word().length() + CANARY_PART));
        String key = gateway.key().reveal();
        String keyLetters = Fold.text(key);
        if (keyLetters.length() >= LONG_KEY) {
            parts(keyLetters, KEY_PART, anyShape);
            disguises(key, KEY_PART, anyShape);
        } else {
            whole(key, anyShape, asWritten);
            disguises(key, keyLetters.length(), anyShape);
        }
        addresses(gateway.baseUrl(), known.toLowerCase(Locale.ROOT))
                .forEach(address -> whole(address, anyShape, asWritten));
        letters = new Needles(anyShape);
        written = new Needles(asWritten);
        this.rules = rules.stream().map(Fold::text).map(Echo::new).toList();
    }

    private static void whole(String text, Set<String> anyShape, Set<String> asWritten) {
        String letters = Fold.text(text);
        if (letters.length() >= SHORT) {
            anyShape.add(letters);
        } else if (text.length() >= SHORTEST) {
            asWritten.add(words(text.toLowerCase(Locale.ROOT)));
        }
    }

    private static String words(String text) {
        StringBuilder marked = new StringBuilder();
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            if (word && !inWord) {
                marked.append(WORD_BEGINS);
            }
            inWord = word;
            marked.append(c);
        }
        return marked.toString();
    }

    /** Host and port, and the host alone where it is a name that says something. */
    private static List<String> addresses(URI baseUrl, String known) {
        String host = baseUrl.getHost().toLowerCase(Locale.ROOT);
        boolean telling =
                host.indexOf('.') > 0 && !host.startsWith("127.") && !known.contains(host);
        List<String> addresses = new ArrayList<>();
        if (baseUrl.getPort() >= 0) {
            addresses.add(host + ":" + baseUrl.getPort());
        }
        if (telling) {
            addresses.add(host);
        }
        return addresses;
    }

    /** Backwards, by the alphabet's other half, in hexadecimal and in Base64 however it is aligned. */
    private static void disguises(String secret, int part, Set<String> found) {
        String letters = Fold.text(secret);
        if (letters.length() < SHORT) {
            return;
        }
        parts(new StringBuilder(letters).reverse().toString(), part, found);
        parts(turned(letters), part, found);
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        parts(HexFormat.of().formatHex(bytes), HEX_PART, found);
        for (int aligned = 0; aligned < 3; aligned++) {
            byte[] shifted = new byte[aligned + bytes.length];
            System.arraycopy(bytes, 0, shifted, aligned, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The characters at both ends hold bits of what stands beside.
            String own = encoded.substring(aligned == 0 ? 0 : aligned + 1, encoded.length() - 1);
            parts(Fold.text(own), DISGUISED_PART, found);
        }
    }

    private static void parts(String letters, int length, Set<String> found) {
        int size = Math.min(length, letters.length());
        IntStream.rangeClosed(0, letters.length() - size)
                .mapToObj(start -> letters.substring(start, start + size))
                .forEach(found::add);
    }

    private static String turned(String letters) {
        int[] turned =
                letters.codePoints()
                        .map(c -> c >= 'a' && c <= 'z' ? 'a' + (c - 'a' + 13) % 26 : c)
                        .toArray();
        return new String(turned, 0, turned.length);
    }

    /** Of letters and digits alone, as {@link Fold} leaves them. */
    Needles letters() {
        return letters;
    }

    /** As they are written, in small letters, each word with its mark. */
    Needles written() {
        return written;
    }

    List<Echo> rules() {
        return rules;
    }
}
