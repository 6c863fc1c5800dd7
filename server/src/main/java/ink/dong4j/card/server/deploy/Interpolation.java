package ink.dong4j.card.server.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text of a compose file with its variables replaced.
 *
 * @param text with {@link #LATER} in place of each required variable that has no value yet
 * @param variables the names of those that gave a part of the text, or will
 * @param missing the names of those that are neither set nor required: nothing stands in their place
 */
record Interpolation(String text, List<String> variables, List<String> missing) {
    /** Stands for a value that the owner must still give, without which compose starts nothing. */
    static final char LATER = '\uFFFC';

    private static final int DEEPEST = 20;

    Interpolation {
        variables = List.copyOf(variables);
        missing = List.copyOf(missing);
    }

    static Interpolation of(String text, Map<String, String> values) {
        Reader reader = new Reader(values);
        return new Interpolation(
                reader.resolved(text.replace(LATER, '?'), 0), reader.variables, reader.missing);
    }

    boolean waits() {
        return text.indexOf(LATER) >= 0;
    }

    /** One pass over a text; the parts after an operator are read the same way. */
    private static final class Reader {
        private final Map<String, String> values;
        private final List<String> variables = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Reader(Map<String, String> values) {
            this.values = values;
        }

        String resolved(String text, int depth) {
            if (depth > DEEPEST) {
                return text;
            }
            StringBuilder resolved = new StringBuilder();
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
                if (c != '$' || (next != '{' && next != '$' && !isName(next, true))) {
                    resolved.append(c);
                    at++;
                } else if (next == '$') {
                    resolved.append('$');
                    at += 2;
                } else if (next == '{') {
                    int end = closing(text, at + 2);
                    resolved.append(braced(text.substring(at + 2, end), depth));
                    at = end + 1;
                } else {
                    int end = nameEnd(text, at + 1);
                    resolved.append(plain(text.substring(at + 1, end)));
                    at = end;
                }
            }
            return resolved.toString();
        }

        private String plain(String name) {
            if (!values.containsKey(name)) {
                missing.add(name);
            }
            variables.add(name);
            return values.getOrDefault(name, "");
        }

        private String braced(String inside, int depth) {
            int end = nameEnd(inside, 0);
            String name = inside.substring(0, end);
            String rest = inside.substring(end);
            boolean emptyCounts = !rest.startsWith(":");
            String operator = emptyCounts ? rest : rest.substring(1);
            String value = values.getOrDefault(name, "");
            boolean set = values.containsKey(name) && (emptyCounts || !value.isEmpty());
            if (operator.isEmpty()) {
                return plain(name);
            }
            String word = operator.substring(1);
            return switch (operator.charAt(0)) {
                case '-' -> set ? taken(name, value) : resolved(word, depth + 1);
                case '?' -> taken(name, set ? value : String.valueOf(LATER));
                case '+' -> set ? resolved(word, depth + 1) : "";
                default -> plain(name);
            };
        }

        private String taken(String name, String value) {
            variables.add(name);
            return value;
        }

        /** Of the brace that opened before {@code from}; the end of the text when it stays open. */
        private static int closing(String text, int from) {
            int open = 1;
            for (int at = from; at < text.length(); at++) {
                if (text.charAt(at) == '{' && text.charAt(at - 1) == '$') {
                    open++;
                } else if (text.charAt(at) == '}') {
                    open--;
                }
                if (open == 0) {
                    return at;
                }
            }
            return text.length();
        }

        private static int nameEnd(String text, int from) {
            int end = from;
            while (end < text.length() && isName(text.charAt(end), end == from)) {
                end++;
            }
            return end;
        }

        private static boolean isName(char c, boolean first) {
            return c == '_'
                    || (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (!first && c >= '0' && c <= '9');
        }
    }
}
