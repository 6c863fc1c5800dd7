package ink.dong4j.card.server.assistant.grounding;

import ink.dong4j.card.i18n.Lang;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a passage, as questions are held against them. Thread-safe. */
final class PassageWords {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(?:[-_.+#/@:]+[a-z0-9]+)+");
    // Of "c++" the letter alone says nothing.
    private static final Pattern SIGN = Pattern.compile("[+#]$");
    private static final Pattern ENDING = Pattern.compile("([a-z]\\w+)\\.[a-z]{2}");
    private static final Pattern SCHEME = Pattern.compile("\\bhttps?://");
    private static final Pattern JOINT = Pattern.compile("(?<=[a-z0-9])[-_.+#/@:]+(?=[a-z0-9])");

    // "a model named X", "X is a gateway", "the firewall X", "language models (X)"
    private static final String EXPLAINED =
            "(?<!\\w)(?:(?:(?:is|are|named|called) (?:an? )?|[(（]|叫做?|名为 ?)X(?!\\w)"
                    + "|X (?:is|are|means)\\b|X,? an? |X ?(?:是|指)"
                    + "|X (?:service|firewall|tool|platform|framework|library|program|language)"
                    + "|X ?(?:服务|防火墙|工具|平台|框架|软件|程序|语言)"
                    + "|(?:the|an?|his|her|our) (?:\\w+ ){1,4}X(?!\\w))";

    /** From here on a passage itself says it. */
    static final double TOLD = 0.85;

    private final Passage passage;
    private final Analysis analysis;
    private final Part own;
    private final Part context;

    private record Part(String text, Set<String> stems, Set<String> names) {}

    PassageWords(Passage passage, Analysis analysis) {
        this.passage = passage;
        this.analysis = analysis;
        own = part(passage.heading() + "\n" + passage.text());
        context = part(passage.context());
    }

    private Part part(String text) {
        String lower = plain(text);
        return new Part(lower, Set.copyOf(analysis.terms(Lang.EN, lower)), names(lower));
    }

    /** A text as it is looked up: in lower case, and without what every address begins with. */
    static String plain(String text) {
        return SCHEME.matcher(Script.simplified(text.toLowerCase(Locale.ROOT))).replaceAll("");
    }

    /** Names such as {@code one-api}, without what joins their parts; "node.js" is "node" too. */
    static Set<String> names(String text) {
        Set<String> names = new HashSet<>();
        Matcher name = NAME.matcher(text.toLowerCase(Locale.ROOT));
        while (name.find()) {
            names.add(squashed(name.group()));
            Matcher ending = ENDING.matcher(name.group());
            if (ending.matches()) {
                names.add(ending.group(1));
            }
        }
        return names;
    }

    Passage passage() {
        return passage;
    }

    /** Whether it says what a thing is, and does not just speak of it. */
    boolean explains(String word) {
        return Pattern.compile(EXPLAINED.replace("X", Pattern.quote(word)))
                .matcher(own.text)
                .find();
    }

    /** From 0, not at all, to 1, the very word. */
    double holds(String word) {
        if (holds(own, word) || passage.asks().contains(word)) {
            return 1;
        }
        Set<Topic> topics = Topic.of(word);
        if (topics.stream().anyMatch(passage.about()::contains)) {
            return 0.95;
        }
        if (Glossary.others(word).stream().anyMatch(other -> holds(own, other))) {
            return 0.9;
        }
        if (topics.stream().anyMatch(passage.topics()::contains)) {
            return TOLD;
        }
        return holds(context, word) ? 0.7 : 0;
    }

    private boolean holds(Part part, String word) {
        if (word.startsWith("#")) {
            return false;
        }
        if (QuestionWords.hasHan(word) || SIGN.matcher(word).find()) {
            return part.text.contains(word);
        }
        if (part.names.contains(squashed(word)) || part.stems.contains(squashed(word))) {
            return true;
        }
        List<String> stems = analysis.terms(Lang.EN, word);
        return !stems.isEmpty() && part.stems.containsAll(stems);
    }

    static String squashed(String name) {
        return JOINT.matcher(name).replaceAll("");
    }
}
