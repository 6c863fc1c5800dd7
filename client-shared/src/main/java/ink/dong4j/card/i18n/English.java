package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** The phrases in English. */
final class English extends EnglishAnswers implements Phrases {
    static final English PHRASES = new English();

    private English() {}

    @Override
    public String duration(Duration duration) {
        return WholeSeconds.of(duration).inWords("h", "min", "s");
    }

    @Override
    public String tryAgainIn(Duration wait) {
        return "Please try again in " + duration(WholeSeconds.atLeastOne(wait));
    }

    @Override
    public String unreachable() {
        return "The assistant cannot be reached right now";
    }

    @Override
    public String busy() {
        return "The assistant is busy right now";
    }

    @Override
    public String needsOwner() {
        return "The assistant needs its owner's attention";
    }

    @Override
    public String cutShort() {
        return "The answer was cut short";
    }

    @Override
    public String declined() {
        return "The assistant declined to answer that";
    }

    @Override
    public String budgetSpent() {
        return "Today's budget for the assistant is used up";
    }

    @Override
    public String tooLong() {
        return "That is too long";
    }

    @Override
    public String visitFull() {
        return "This visit has had all its answers; leave and connect again to go on";
    }

    @Override
    public String fromPages() {
        return "From the card's pages, not an AI model";
    }

    @Override
    public String nothingFound() {
        return "The card's pages do not say";
    }

    @Override
    public String makeLarger() {
        return "Please make the window larger";
    }

    @Override
    public String askAgain() {
        return "You can ask again now";
    }

    @Override
    public String oneAtATime() {
        return "One answer at a time: your draft is kept, Esc stops the one that runs";
    }

    @Override
    public String shortened() {
        return "The answer reached its longest length";
    }

    @Override
    public String stopped() {
        return "Stopped";
    }

    @Override
    public String restLeftOut() {
        return "The rest is left out";
    }

    @Override
    public String thinking(long seconds) {
        return "thinking " + seconds + " s";
    }

    @Override
    public String allowance(int left, int of) {
        return left + " of " + of + " left";
    }

    @Override
    public String linesBelow(int lines) {
        return lines == 1 ? "1 more line below" : lines + " more lines below";
    }

    @Override
    public String pressAgainToLeave() {
        return "Press Ctrl-C again to leave";
    }

    @Override
    public String idleSoon(Duration left) {
        return "Still there? The card closes in " + duration(left) + " unless you press a key";
    }

    @Override
    public String askAnything() {
        return "Type a question";
    }

    @Override
    public String askMore() {
        return "Ask something";
    }

    @Override
    public String askMore(String suggestion) {
        return "Ask something, or press Tab: " + suggestion;
    }

    @Override
    public String pastedLines(int lines) {
        return "[Pasted " + lines + " lines]";
    }

    @Override
    public String pastedCharacters(int characters) {
        return "[Pasted " + characters + " characters]";
    }

    @Override
    public String moreLines(int lines) {
        return lines == 1 ? "1 more line" : lines + " more lines";
    }

    @Override
    public String suggested() {
        return "You may ask:";
    }

    @Override
    public String chatIntroduction(String name) {
        return "Ask anything about " + name + ". Answers appear here.";
    }

    @Override
    public String assistantTitle() {
        return "Assistant";
    }

    @Override
    public String linksTitle() {
        return "Links";
    }

    @Override
    public String pagesTitle() {
        return "Pages";
    }

    @Override
    public String newLines(int lines) {
        return "\u2193 " + lines + " new";
    }

    @Override
    public String took(Duration time) {
        return tenths(time) + " s";
    }

    @Override
    public String findLabel() {
        return "Find:";
    }

    @Override
    public String places(int current, int of) {
        return current + " of " + of;
    }

    @Override
    public String selectHint() {
        return "select with the mouse";
    }

    @Override
    public String noRoomForCode() {
        return "This window is too small for a QR code of the link. Here is its address:";
    }

    @Override
    public String helpTitle() {
        return "Help";
    }

    @Override
    public String keysTitle() {
        return "Keys";
    }

    @Override
    public String commandsTitle() {
        return "Commands";
    }

    @Override
    public Hint menuAsk() {
        return new Hint("Ask the assistant", "answers about me and my work");
    }

    @Override
    public Hint menuLinks() {
        return new Hint("Links", "where to find me");
    }

    @Override
    public Hint menuPages() {
        return new Hint("Pages", "things to read");
    }

    @Override
    public Hint menuHelp() {
        return new Hint("Help", "keys and commands");
    }

    @Override
    public Hint otherLanguage() {
        return new Hint("/lang", "中文");
    }

    @Override
    public String answering() {
        return "answering";
    }

    @Override
    public String you() {
        return "You: ";
    }

    @Override
    public String assistant() {
        return "Assistant: ";
    }

    @Override
    public String pagesHint(String command) {
        return "Type " + command + " 1 to read the first one.";
    }

    @Override
    public String linearHint() {
        return "Type a question or the number of an item, then Enter. /quit leaves.";
    }

    @Override
    public String usageTitle(String host) {
        return "Usage: ssh " + host + " [COMMAND]";
    }

    @Override
    public List<Hint> usage() {
        return List.of(
                new Hint("card", "the card"),
                new Hint("links", "the links"),
                new Hint("json", "the card as JSON"),
                new Hint("ask QUESTION", "ask the assistant; piped input is context"),
                new Hint("fingerprint", "the fingerprint of the host key"),
                new Hint("help", "this text"));
    }

    @Override
    public String unknownUsage(String command, String host) {
        return "There is no command " + command + "; see: ssh " + host + " help";
    }

    @Override
    public String questionMissing(String host) {
        return "A question is missing: ssh " + host + " ask QUESTION";
    }

    @Override
    public String inputStalled() {
        return "The input stopped before its end";
    }

    @Override
    public String inputTooLate(String host) {
        return "The input came too late to be read; to wait for it: ssh "
                + host
                + " ask - QUESTION";
    }

    @Override
    public String thanks(String name) {
        return "Thank you for looking at the card of " + name + ".";
    }

    @Override
    public String comeBack(String host) {
        return "Come back any time: ssh " + host;
    }

    @Override
    public String closedIdle() {
        return "The card was closed because no key was pressed for a while.";
    }

    @Override
    public String closedStopping() {
        return "The card is being restarted; please come back in a moment.";
    }

    @Override
    public String closedMakingRoom() {
        return "The card is full and this visit was idle for longest, so it was closed to make"
                + " room for another visitor; please come back in a while.";
    }
}
