package ink.dong4j.card.i18n;

/** What the guestbook says in English. */
final class EnglishGuestbook implements GuestbookPhrases {
    static final EnglishGuestbook PHRASES = new EnglishGuestbook();

    private EnglishGuestbook() {}

    @Override
    public Hint menu() {
        return new Hint("Guestbook", "what visitors wrote");
    }

    @Override
    public String loading() {
        return "One moment";
    }

    @Override
    public String empty() {
        return "Nobody has written anything yet. Yours could be the first entry.";
    }

    @Override
    public String unavailable() {
        return "The guestbook cannot be opened right now; please look again later.";
    }

    @Override
    public String full() {
        return "The guestbook takes no more entries right now; please try again later";
    }

    @Override
    public String hint(String sign, String page) {
        return sign + " writes an entry; " + page + " with a number shows a page";
    }

    @Override
    public String noSuchPage(String page) {
        return "There is no page " + page + "; pages are numbers, 1 first";
    }

    @Override
    public String signTitle() {
        return "Sign the guestbook";
    }

    @Override
    public Hint nameField() {
        return new Hint("Name", "as you want to be called");
    }

    @Override
    public Hint wordsField() {
        return new Hint("Words", "a few lines for everybody to read");
    }

    @Override
    public String checkTitle(String owner, boolean moderated) {
        return moderated
                ? "Everybody will see this once " + owner + " has approved it:"
                : "Everybody will see this at once:";
    }

    @Override
    public String privacy() {
        return "Kept: name, words, language and time; not your address or key.";
    }

    @Override
    public String waits(String owner) {
        return "Saved. It is seen once " + owner + " has approved it.";
    }

    @Override
    public String shown() {
        return "Saved. It stands in the guestbook.";
    }

    @Override
    public Hint usageSign() {
        return new Hint("sign NAME WORDS", "write into the guestbook; piped input are words, too");
    }

    @Override
    public String signUsage(String host) {
        return "A name of one word and up to 8 lines are wanted: ssh " + host + " sign NAME WORDS";
    }

    @Override
    public String kept() {
        return "What you write into the guestbook is there for everybody to read: your words, the"
                + " name you give, and the time. It is kept on this server, without your address or"
                + " key, until the owner deletes it.";
    }
}
