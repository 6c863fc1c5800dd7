package ink.dong4j.card.server.assistant.guard;

import ink.dong4j.card.server.config.assistant.GatewayConfig;
import java.net.URI;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What must not be shown to a visitor, whatever a model writes: the mark of the system text, and the
 * gateway's key and address, which no model is told, as a last line. They are compared by their letters
 * and digits alone. Immutable; each answer has its own {@link Censor}.
 */
public final class Secrets {
    private static final int CANARY_PART = 6;
    private static final int KEY_PART = 12;

    /** What has fewer letters may stand in ordinary words. */
    private static final int SHORTEST = 10;

    /** From this character on, the same letter can be written in more than one way. */
    static final int FANCY = 0x80;

    private final List<Needle> needles = new ArrayList<>();

    /**
     * @param known what the card says anyway: an address in it is no secret; asked for only when the address
     *     may be one
     */
    public Secrets(Canary canary, GatewayConfig gateway, Supplier<String> known) {
        needles.add(new Needle(letters(canary.word()), CANARY_PART));
        String key = letters(gateway.key().reveal());
        if (key.length() >= SHORTEST) {
            needles.add(new Needle(key, Math.min(KEY_PART, key.length())));
        }
        for (String address : addresses(gateway.baseUrl(), known)) {
            String letters = letters(address);
            if (letters.length() >= SHORTEST) {
                needles.add(new Needle(letters, letters.length()));
            }
        }
    }

    /**
     * A secret as it is looked for.
     *
     * @param letters as {@link #letters} leaves them
     * @param part how many of them in a row give it away
     */
    record Needle(String letters, int part) {
        /** How many of the last letters of a text stand in it in a row; no more than give it away. */
        int shownBy(StringBuilder text) {
            int last = text.length() - 1;
            char end = text.charAt(last);
            int most = 0;
            for (int at = letters.indexOf(end); at >= 0; at = letters.indexOf(end, at + 1)) {
                int length = 1;
                while (length <= Math.min(at, last)
                        && letters.charAt(at - length) == text.charAt(last - length)) {
                    length++;
                }
                most = Math.max(most, length);
            }
            return Math.min(most, part);
        }
    }

    List<Needle> needles() {
        return needles;
    }

    /** How many letters in a row have to be remembered. */
    int longestPart() {
        int longest = 0;
        for (Needle needle : needles) {
            longest = Math.max(longest, needle.part());
        }
        return longest;
    }

    /** Host and port, and the host alone where it is a name that says something. */
    private static List<String> addresses(URI baseUrl, Supplier<String> known) {
        String host = baseUrl.getHost().toLowerCase(Locale.ROOT);
        boolean telling =
                host.indexOf('.') > 0
                        && !host.startsWith("127.")
                        && !known.get().toLowerCase(Locale.ROOT).contains(host);
        List<String> addresses = new ArrayList<>();
        if (baseUrl.getPort() >= 0) {
            addresses.add(host + ":" + baseUrl.getPort());
        }
        if (telling) {
            addresses.add(host);
        }
        return addresses;
    }

    /** The letters and digits of a text, small, without accents and fancy shapes. */
    static String letters(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i = plain.offsetByCodePoints(i, 1)) {
            int c = plain.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
