package ink.dong4j.card.server.hocon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * What an input method for Chinese types in the place of HOCON's own characters. Seen outside of quotes it
 * is noted by its line.
 */
final class ChinesePunctuation {
    private static final String OPENING_QUOTES = "“‘「『〝„‚＂＇";
    private static final String CLOSING_QUOTES = "”’」』〞〟‟‛＂＇";
    private static final Map<Character, Character> MEANT = meant();

    private final Map<Integer, Map<String, Set<String>>> noted = new TreeMap<>();

    /** The character of HOCON that this one stands for. */
    static Optional<Character> meant(char letter) {
        return Optional.ofNullable(MEANT.get(letter));
    }

    static boolean opensQuote(char letter) {
        return OPENING_QUOTES.indexOf(letter) >= 0 || CLOSING_QUOTES.indexOf(letter) >= 0;
    }

    static boolean closesQuote(char letter) {
        return CLOSING_QUOTES.indexOf(letter) >= 0;
    }

    void note(int line, String seen, String meant) {
        noted.computeIfAbsent(line, _ -> new LinkedHashMap<>())
                .computeIfAbsent(meant, _ -> new LinkedHashSet<>())
                .add(seen);
    }

    /** One fault for each line. */
    List<HoconFault> faults() {
        List<HoconFault> faults = new ArrayList<>();
        noted.forEach(
                (line, byMeaning) -> {
                    StringJoiner places = new StringJoiner(", and ");
                    byMeaning.forEach(
                            (meant, seen) ->
                                    places.add(
                                            "%s where %s is meant"
                                                    .formatted(String.join(" ", seen), meant)));
                    faults.add(
                            new HoconFault(
                                    line,
                                    "has %s; a text that holds such a sign stands in \"…\""
                                            .formatted(places)));
                });
        return faults;
    }

    private static Map<Character, Character> meant() {
        Map<Character, Character> meant = new LinkedHashMap<>();
        put(meant, OPENING_QUOTES + CLOSING_QUOTES, '"');
        put(meant, "，、﹐﹑︐︑", ',');
        put(meant, "：﹕︓∶", ':');
        put(meant, "＝﹦", '=');
        put(meant, "｛﹛", '{');
        put(meant, "｝﹜", '}');
        put(meant, "［【〔", '[');
        put(meant, "］】〕", ']');
        put(meant, "＃﹟", '#');
        put(meant, "＄﹩", '$');
        put(meant, "＋﹢", '+');
        put(meant, "／", '/');
        return Map.copyOf(meant);
    }

    private static void put(Map<Character, Character> all, String letters, char meant) {
        letters.chars().forEach(letter -> all.put((char) letter, meant));
    }
}
