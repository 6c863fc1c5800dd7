package ink.dong4j.card.server.config.delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text with places that are filled in: {@code {title}}. Braces around anything but a lower-case word are
 * no place, so that JSON can be written as it is.
 */
public record Template(String text) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][a-z-]*)}");

    /** What can be filled in. */
    public enum Placeholder {
        /** The same for one notice however often it is sent. */
        ID,
        /** {@code letter}, {@code digest} or {@code report}. */
        KIND,
        TITLE,
        TEXT,
        /** Of the visitor who wrote a letter; empty in other notices, as the next one. */
        NAME,
        REPLY_TO,
        SECRET;

        static Optional<Placeholder> of(String word) {
            return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** All of them as they are written. */
    static String placeholders() {
        return Arrays.stream(Placeholder.values())
                .map(each -> "{%s}".formatted(each.word()))
                .collect(Collectors.joining(", "));
    }

    /** The first place for which there is nothing. */
    Optional<String> unknown() {
        return PLACE.matcher(text)
                .results()
                .filter(place -> Placeholder.of(place.group(1)).isEmpty())
                .map(MatchResult::group)
                .findFirst();
    }

    boolean has(Placeholder placeholder) {
        return text.contains("{%s}".formatted(placeholder.word()));
    }

    /** The text with its places filled in; what is filled in is never filled in again. */
    public String filled(Function<Placeholder, String> values, Escaping escaping) {
        return PLACE.matcher(text)
                .replaceAll(
                        place ->
                                Matcher.quoteReplacement(
                                        Placeholder.of(place.group(1))
                                                .map(values)
                                                .map(escaping::escaped)
                                                .orElse(place.group())));
    }

    static boolean anyHas(List<Template> templates, Placeholder placeholder) {
        return templates.stream().anyMatch(template -> template.has(placeholder));
    }
}
