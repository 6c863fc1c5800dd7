package ink.dong4j.card.server.config.delivery;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** How a text is written at a place of a {@link Template}, so that it stays a text there. */
public enum Escaping {
    NONE {
        @Override
        public String escaped(String text) {
            return text;
        }
    },
    /** Inside a string of JSON. */
    JSON {
        @Override
        public String escaped(String text) {
            return new String(JsonStringEncoder.getInstance().quoteAsString(text));
        }
    },
    /** Inside one segment of a path, a query, or a form. */
    URL {
        @Override
        public String escaped(String text) {
            String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
            // A segment of dots alone would climb the path.
            return DOTS.matcher(text).matches() ? encoded.replace(".", "%2E") : encoded;
        }
    },
    /** In a field of a head: one line, as an encoded word (RFC 2047) where it is not ASCII. */
    HEADER {
        @Override
        public String escaped(String text) {
            String line = CONTROLS.matcher(text).replaceAll(" ").strip();
            return line.chars().allMatch(letter -> letter <= '~')
                    ? line
                    : "=?UTF-8?B?%s?="
                            .formatted(
                                    Base64.getEncoder()
                                            .encodeToString(line.getBytes(StandardCharsets.UTF_8)));
        }
    };

    private static final Pattern DOTS = Pattern.compile("\\.+");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    public abstract String escaped(String text);
}
