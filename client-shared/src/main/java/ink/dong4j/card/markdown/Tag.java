package ink.dong4j.card.markdown;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML tag that a model mixed into Markdown. Only names that models use are read; any other one is
 * text, such as the type of {@code List<String>} or a place to fill in, {@code <your name>}.
 *
 * @param closes whether it ends what another tag began
 * @param attributes the text behind the name
 */
record Tag(Effect effect, boolean closes, String attributes) {
    /** What a tag does to the text behind it. */
    enum Effect {
        NOTHING,
        LINE_BREAK,
        /** Stands on lines of its own. */
        BLOCK,
        ITEM,
        CELL,
        IMAGE,
        TITLE,
        BOLD,
        ITALIC,
        UNDERLINED,
        STRUCK,
        CODE,
        LINK,
        LOWERED,
        RAISED;

        /** Whether it holds until a closing tag. */
        boolean isStyle() {
            return compareTo(TITLE) >= 0;
        }
    }

    /** Chars of a tag at most; a longer one is text. */
    private static final int LONGEST = 400;

    private static final Pattern FORM = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^>]*)>");

    /** What has come of a tag: its name, then attributes or the first one's name. */
    private static final Pattern START =
            Pattern.compile(
                    "</?([A-Za-z0-9]*)(|\\s*/|\\s+[A-Za-z-]*|\\s+[A-Za-z-]+\\s*=.*)",
                    Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("<!--.*-->", Pattern.DOTALL);
    private static final Map<String, Effect> NAMES = names();

    private static Map<String, Effect> names() {
        Map<String, Effect> names = new HashMap<>();
        put(names, Effect.NOTHING, "span font small big abbr q tbody thead wbr ruby rt rp");
        put(names, Effect.LINE_BREAK, "br hr");
        put(names, Effect.BLOCK, "p div center blockquote details ul ol dl dt dd table tr pre");
        put(names, Effect.ITEM, "li");
        put(names, Effect.CELL, "td th");
        put(names, Effect.IMAGE, "img");
        put(names, Effect.TITLE, "summary h1 h2 h3 h4 h5 h6");
        put(names, Effect.BOLD, "b strong mark");
        put(names, Effect.ITALIC, "i em cite var");
        put(names, Effect.UNDERLINED, "u ins");
        put(names, Effect.STRUCK, "s del strike");
        put(names, Effect.CODE, "code kbd tt samp");
        put(names, Effect.LINK, "a");
        put(names, Effect.LOWERED, "sub");
        put(names, Effect.RAISED, "sup");
        return names;
    }

    private static void put(Map<String, Effect> names, Effect effect, String of) {
        Arrays.stream(of.split(" ")).forEach(name -> names.put(name, effect));
    }

    /** The tag that a piece of HTML is; empty when it is text. A comment is a tag without effect. */
    static Optional<Tag> of(String html) {
        if (COMMENT.matcher(html).matches()) {
            return Optional.of(new Tag(Effect.NOTHING, false, ""));
        }
        Matcher form = FORM.matcher(html);
        return html.length() <= LONGEST && form.matches()
                ? effect(form.group(2))
                        .map(effect -> new Tag(effect, !form.group(1).isEmpty(), form.group(3)))
                : Optional.empty();
    }

    /** Upper case is a tag from two letters on: {@code <T>} and {@code <B>} are types. */
    private static Optional<Effect> effect(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean shouted = name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
        return name.equals(lower) || shouted
                ? Optional.ofNullable(NAMES.get(lower))
                : Optional.empty();
    }

    /** The index behind a tag that starts at an index; negative where there is none. */
    static int end(String text, int from) {
        int end = text.indexOf('>', from, Math.min(text.length(), from + LONGEST));
        return end >= 0 && of(text.substring(from, end + 1)).isPresent() ? end + 1 : -1;
    }

    /** Whether the text from an index to its end may be the start of a tag. */
    static boolean mayStart(String text, int from) {
        if (text.length() - from > LONGEST || text.indexOf('>', from) >= 0) {
            return false;
        }
        String start = text.substring(from);
        if (start.startsWith("<!--") || "<!--".startsWith(start)) {
            return true;
        }
        Matcher begun = START.matcher(start);
        if (!begun.matches()) {
            return false;
        }
        String name = begun.group(1).toLowerCase(Locale.ROOT);
        return begun.group(2).isEmpty()
                ? NAMES.keySet().stream().anyMatch(known -> known.startsWith(name))
                : NAMES.containsKey(name);
    }

    /** The value of an attribute; empty when it is not there. */
    String attribute(String name) {
        Pattern pattern =
                Pattern.compile(
                        "(?i)\\b" + name + "\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");
        Matcher found = pattern.matcher(attributes);
        if (!found.find()) {
            return "";
        }
        for (int group = 1; group <= found.groupCount(); group++) {
            if (found.group(group) != null) {
                return found.group(group);
            }
        }
        return "";
    }
}
