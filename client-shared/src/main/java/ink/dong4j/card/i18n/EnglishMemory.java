package ink.dong4j.card.i18n;

import java.time.Duration;

/** What is said in English of what is remembered. */
final class EnglishMemory implements MemoryPhrases {
    static final EnglishMemory PHRASES = new EnglishMemory();

    private EnglishMemory() {}

    @Override
    public String nothingProved(boolean owner) {
        return owner
                ? "No key of the owner's was proved, so this is the card as all see it. With the"
                        + " owner's key: ssh -i FILE"
                : "No key was proved, so nothing is remembered. To be known again: ssh -i FILE, or"
                        + " ssh-add it";
    }

    @Override
    public String firstVisit(String forget) {
        return "For your next visit, language, colours, name and best score are remembered; "
                + forget
                + " erases them";
    }

    @Override
    public String welcomeBack(boolean conversation) {
        return conversation
                ? "Welcome back. Your last conversation is there to go on with"
                : "Welcome back. Everything is as you left it";
    }

    @Override
    public String resumed() {
        return "The line dropped; you go on where you were";
    }

    @Override
    public String unreadable() {
        return "What is remembered of you cannot be read right now";
    }

    @Override
    public String conversationIsKept(boolean kept) {
        return kept
                ? "Your last conversation is kept for your next visit"
                : "No conversation is kept any more";
    }

    @Override
    public String conversationKeeping(boolean kept, String remember) {
        String next = remember + (kept ? " off" : " on");
        return "Whether your last conversation is stored on this server for your next visit: "
                + (kept ? "yes" : "no")
                + ". "
                + next
                + " changes that";
    }

    @Override
    public String onOrOff(String remember) {
        return remember + " on, or " + remember + " off";
    }

    @Override
    public String notKept() {
        return "That cannot be stored right now; try again later";
    }

    @Override
    public String erased() {
        return "Everything that was remembered of you is erased, and nothing of this visit is kept";
    }

    @Override
    public String notErased() {
        return "What is remembered of you cannot be erased right now; try again later";
    }

    @Override
    public String privacyNotice(boolean provider) {
        return provider
                ? "Your words go to a model provider; kept here for your next visit."
                : "Your words stay on this server, kept for your next visit.";
    }

    @Override
    public String title() {
        return "If you come as me@";
    }

    @Override
    public String explained(Duration kept, String remember, String forget) {
        return "Who proves a key as me@ is known again by it: your language, your colours, your name"
                + " and your best score are stored on this server, and with "
                + remember
                + " on the last conversation, under a salted hash of the key's fingerprint. They"
                + " are erased after "
                + days(kept)
                + " without a visit, or at once by "
                + forget
                + ". When your line drops, the visit waits in memory for ten minutes. How much you"
                + " ask is counted by the key as well.";
    }

    private static String days(Duration kept) {
        long days = kept.toDays();
        return days == 1 ? "one day" : days + " days";
    }
}
