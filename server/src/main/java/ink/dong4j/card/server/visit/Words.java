package ink.dong4j.card.server.visit;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of names cut into words as a shell would, so that a name may hold a space: in quotes, or behind
 * a backslash. Nothing else is special, and nothing is ever run.
 */
final class Words {
    private static final char NONE = 0;

    private Words() {}

    static List<String> of(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean begun = false;
        char quote = NONE;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '\\' && quote != '\'' && i + 1 < line.length()) {
                i++;
                word.append(line.charAt(i));
                begun = true;
            } else if (quote == NONE && (letter == '"' || letter == '\'')) {
                quote = letter;
                begun = true;
            } else if (letter == quote) {
                quote = NONE;
            } else if (quote == NONE && Character.isWhitespace(letter)) {
                if (begun) {
                    words.add(word.toString());
                }
                word.setLength(0);
                begun = false;
            } else {
                word.append(letter);
                begun = true;
            }
        }
        if (begun) {
            words.add(word.toString());
        }
        return List.copyOf(words);
    }
}
