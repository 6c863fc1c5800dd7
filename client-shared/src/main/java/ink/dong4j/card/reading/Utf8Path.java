package ink.dong4j.card.reading;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Files as an owner names them, in UTF-8. Java takes the locale's characters for those of file names, so
 * that under {@code LC_ALL=C} or a locale of GBK a name beyond ASCII would be another one; a URI holds the
 * bytes themselves.
 */
final class Utf8Path {
    private Utf8Path() {}

    /** The last name of a path. */
    static String name(Path file) {
        String raw = file.toUri().getRawPath();
        String name = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        String last = name.substring(name.lastIndexOf('/') + 1);
        return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /**
     * A path in a folder, or itself when it is absolute.
     *
     * @throws InvalidPathException when it is no path
     */
    static Path in(Path folder, String text) {
        if (isAscii(text) || "UTF-8".equals(System.getProperty("sun.jnu.encoding"))) {
            return folder.resolve(text);
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidPathException(text, "holds a NUL");
        }
        String encoded =
                URLEncoder.encode(text, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("%2F", "/");
        String before = text.startsWith("/") ? "file://" : folder.toAbsolutePath().toUri() + "/";
        return Path.of(URI.create(before + encoded));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }
}
