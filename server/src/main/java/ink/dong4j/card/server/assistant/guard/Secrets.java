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
    record Needle(String letters, int part) {}

    List<Needle> needles() {
        return needles;
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
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        StringBuilder letters = new StringBuilder();
        (plain ? text : Normalizer.normalize(text, Normalizer.Form.NFKD))
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
