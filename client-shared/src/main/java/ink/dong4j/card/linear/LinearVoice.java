package ink.dong4j.card.linear;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Width;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who says which line where lines are all there is. Each voice begins at the left with its label, and
 * what an answer says stands further in, so that no answer can speak as the card or as the visitor.
 */
final class LinearVoice {
    private static final String INDENT = "  ";

    /** Cells from which on a line may go on at the left of the next row by itself. */
    private static final int NARROW = 40;

    private static final Pattern LABELS =
            Pattern.compile(
                    Stream.of(Lang.values())
                            .map(Phrases::of)
                            .flatMap(
                                    said ->
                                            Stream.of(
                                                    said.you(),
                                                    said.assistant(),
                                                    said.card(),
                                                    said.person("")))
                            .map(label -> Pattern.quote(label.strip()))
                            .collect(Collectors.joining("|")),
                    Pattern.CASE_INSENSITIVE);

    private LinearVoice() {}

    /** What a screen says, also in the words of others. */
    public static String screen(List<String> lines) {
        return lines.stream().map(line -> apart(line) + "\n").collect(Collectors.joining());
    }

    /** What the card says. */
    public static String card(List<String> sentences, Phrases phrases) {
        return sentences.stream()
                .map(sentence -> phrases.card() + sentence + "\n")
                .collect(Collectors.joining());
    }

    /**
     * Lines of an answer.
     *
     * @param first whether the answer begins with them
     */
    public static String answer(List<String> lines, boolean first, Phrases phrases) {
        return said(lines, first ? phrases.assistant() : "");
    }

    /** What the owner says in person. */
    public static String owner(List<String> lines, String name, Phrases phrases) {
        return said(lines, phrases.person(name));
    }

    private static String said(List<String> lines, String label) {
        StringBuilder said = new StringBuilder();
        for (String line : lines) {
            boolean begins = said.isEmpty() && !label.isEmpty();
            String before = begins ? label : line.isEmpty() ? "" : INDENT;
            said.append(before).append(apart(line)).append('\n');
        }
        return said.toString();
    }

    /** A label far behind in a line begins another one, since the terminal could break it there. */
    private static String apart(String line) {
        Matcher label = LABELS.matcher(line);
        StringBuilder apart = new StringBuilder();
        int from = 0;
        while (label.find()) {
            if (Width.of(line.substring(from, label.start())) >= NARROW) {
                apart.append(line, from, label.start()).append('\n').append(INDENT);
                from = label.start();
            }
        }
        return apart.append(line, from, line.length()).toString();
    }
}
