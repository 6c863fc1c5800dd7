package ink.dong4j.card.i18n;

/** What messages for the owner say in English. */
final class EnglishLetters implements LetterPhrases {
    static final EnglishLetters PHRASES = new EnglishLetters();

    private EnglishLetters() {}

    @Override
    public Hint menu() {
        return new Hint("Message", "for me alone");
    }

    @Override
    public String title(String owner) {
        return "A message for " + owner;
    }

    @Override
    public Hint nameField() {
        return new Hint("Name", "who you are; may stay empty");
    }

    @Override
    public Hint addressField() {
        return new Hint("Answer to", "a mail address or the like; may stay empty");
    }

    @Override
    public Hint wordsField() {
        return new Hint("Message", "what you want to say");
    }

    @Override
    public String checkTitle(String owner) {
        return "This goes to " + owner + ":";
    }

    @Override
    public String privacy(String owner) {
        return "Kept, and read by "
                + owner
                + " alone: these fields, language and time; not your address or key.";
    }

    @Override
    public String waits() {
        return "Saved, waiting for delivery";
    }

    @Override
    public String delivered(String owner, String time) {
        return "Delivered to " + owner + " at " + time;
    }

    @Override
    public String sent() {
        return "Sent in this visit";
    }

    @Override
    public String full() {
        return "The inbox takes no more messages right now; please try again later";
    }

    @Override
    public String hint(String command) {
        return command + " tells what became of it";
    }

    @Override
    public Hint usageOptions() {
        return new Hint(
                "message --from NAME --reply-to ADDRESS WORDS",
                "who you are, and where I may answer");
    }

    @Override
    public String usage(String host) {
        return "Words are missing, or too many: ssh "
                + host
                + " message [--from NAME] [--reply-to ADDRESS] WORDS";
    }

    @Override
    public String kept() {
        return "A message for the owner is kept on this server and sent to the owner: your words, the"
                + " name and the address for an answer that you give, language and time, without"
                + " your network address or key. Nobody else reads it.";
    }
}
