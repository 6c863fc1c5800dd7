package ink.dong4j.card.server.deploy;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of an image, in its parts.
 *
 * @param registry {@code docker.io} when none is named
 * @param path in small letters, without the registry
 * @param tag empty when none is named
 * @param digest empty when none is named
 */
record ImageName(String registry, String path, String tag, String digest) {
    private static final Pattern DIGEST =
            Pattern.compile("sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}");
    private static final Pattern REPEATED = Pattern.compile("sha\\d+:(.)\\1+");

    static ImageName of(String reference) {
        String rest = reference.strip();
        int at = rest.indexOf('@');
        String digest = at < 0 ? "" : rest.substring(at + 1).toLowerCase(Locale.ROOT);
        rest = at < 0 ? rest : rest.substring(0, at);
        int colon = rest.lastIndexOf(':');
        boolean tagged = colon > rest.lastIndexOf('/');
        String tag = tagged ? rest.substring(colon + 1) : "";
        rest = (tagged ? rest.substring(0, colon) : rest).toLowerCase(Locale.ROOT);
        int slash = rest.indexOf('/');
        String first = slash < 0 ? "" : rest.substring(0, slash);
        boolean named = first.contains(".") || first.contains(":") || first.equals("localhost");
        return new ImageName(
                named ? first : "docker.io", named ? rest.substring(slash + 1) : rest, tag, digest);
    }

    /** By a whole digest; one of the same digit over and over is a placeholder. */
    boolean pinned() {
        return DIGEST.matcher(digest).matches() && !REPEATED.matcher(digest).matches();
    }

    /** The last part of the path. */
    String base() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
