package ink.dong4j.card.i18n;

import java.util.Locale;
import java.util.Set;

/** What forms say in English. */
final class EnglishForms implements FormPhrases {
    static final EnglishForms PHRASES = new EnglishForms();

    private EnglishForms() {}

    @Override
    public String missing(String field) {
        return field + " is still empty";
    }

    @Override
    public String filled(String field, String value) {
        return field + ": " + value;
    }

    @Override
    public String saving() {
        return "Being saved";
    }

    @Override
    public String notSaved() {
        return "It cannot be saved right now; please try again later";
    }

    @Override
    public String keeps(String text) {
        return "Enter alone keeps: " + text;
    }

    @Override
    public String checkHint() {
        return "Type yes to send it, or no to change it";
    }

    @Override
    public boolean isYes(String line) {
        return Set.of("y", "yes", "send").contains(line.toLowerCase(Locale.ROOT));
    }

    @Override
    public String leaveHint(String command) {
        return command + " leaves without sending";
    }
}
