package ink.dong4j.card.server.assistant.model;

/** Whether a JSON text that comes in pieces has come to its end. Used by one thread. */
final class Braces {
    private int depth;
    private boolean inString;
    private boolean escaped;

    static boolean areOpenIn(String text) {
        Braces braces = new Braces();
        braces.add(text);
        return braces.areOpen();
    }

    void add(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
    }

    private void add(char c) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
    }

    boolean areOpen() {
        return inString || depth > 0;
    }
}
