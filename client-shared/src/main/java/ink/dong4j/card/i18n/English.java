package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** The phrases in English. */
final class English implements Phrases {
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
        return "The answer reached its longest length; ask for more if you like";
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
    public String unknownCommand(String command) {
        return "There is no command " + command + "; /help lists them";
    }

    @Override
    public String unknownLanguage(String name) {
        return "There is no language " + name + "; choose /lang en or /lang zh";
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
    public String searchLabel() {
        return "Earlier questions with: ";
    }

    @Override
    public String nothingEarlier() {
        return "No earlier question has that";
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
    public Hint key(Action action) {
        return switch (action) {
            case OPEN -> new Hint("Enter", "open");
            case READ -> new Hint("Enter", "read");
            case ASK -> new Hint("Enter", "ask");
            case RUN -> new Hint("Enter", "run");
            case COMPLETE -> new Hint("Tab", "complete");
            case DROP -> new Hint("Esc", "clear");
            case STOP -> new Hint("Esc", "stop");
            case BACK -> new Hint("Esc", "back");
            case RETURN -> new Hint("Backspace", "back");
            case COPY -> new Hint("c", "copy");
            case CODE -> new Hint("q", "QR code");
            case NEXT -> new Hint("Enter", "next");
            case PREVIOUS -> new Hint("Up", "previous");
            case FIND -> new Hint("/", "find");
            case LOOK -> new Hint("Enter", "find");
            case NEWEST -> new Hint("End", "newest");
            case CLEAR -> new Hint("^C", "clear");
            case NEW_LINE -> new Hint("^J", "new line");
            case UNFOLD -> new Hint("Tab", "unfold");
            case TAKE -> new Hint("Enter", "take");
            case OLDER -> new Hint("^R", "older");
            case MOVE -> new Hint("arrows", "move");
            case SCROLL -> new Hint("arrows", "scroll");
            case PAGE -> new Hint("PgUp", "scroll");
            case COMMANDS -> new Hint("/", "commands");
            case LEAVE -> new Hint("^D", "leave");
        };
    }

    @Override
    public String answering() {
        return "answering";
    }

    @Override
    public List<Hint> keys() {
        return List.of(
                new Hint("Enter", "send what you typed, or open the marked menu item"),
                new Hint("a number, Enter", "open that menu item"),
                new Hint("arrows", "move in the menu, the draft or earlier questions"),
                new Hint("Ctrl-J", "start a new line in the draft"),
                new Hint("Tab", "complete a command, or unfold a long paste"),
                new Hint("Ctrl-R", "search earlier questions"),
                new Hint("Ctrl-W/U/K", "cut a word or a line; Ctrl-Y puts it back"),
                new Hint("Ctrl-_", "undo; Alt-/ does it again"),
                new Hint("PgUp, PgDn", "scroll"),
                new Hint("Esc", "stop an answer, else go back"),
                new Hint("Ctrl-C", "stop an answer or clear the draft; twice leaves"),
                new Hint("Ctrl-D", "leave, when the prompt is empty"),
                new Hint("Ctrl-L", "paint the screen anew"));
    }

    @Override
    public Hint command(Command command) {
        String text =
                switch (command) {
                    case HELP -> "keys and commands";
                    case HOME -> "the first screen";
                    case LINKS -> "where to find me";
                    case PAGES -> "pages to read";
                    case LANG -> "change the language; en or zh may follow";
                    case THEME -> "colours: auto, dark, light or none may follow";
                    case CLEAR -> "forget this conversation";
                    case COPY -> "copy the last answer; code, code 2 for a part";
                    case RETRY -> "ask the last question again";
                    case STOP -> "stop the answer";
                    case FIND -> "look for the words that follow";
                    case MOUSE -> "turn the mouse on or off";
                    case EXPORT -> "the conversation as Markdown, to select";
                    case PLAIN -> "go on line by line, for screen readers";
                    case QUIT -> "leave";
                };
        return new Hint(command.word(), text);
    }

    @Override
    public String option(Option option) {
        return switch (option) {
            case ENGLISH -> "English";
            case CHINESE -> "中文";
            case AUTO -> "what fits the terminal";
            case DARK -> "for a dark background";
            case LIGHT -> "for a light background";
            case NONE -> "no colours";
            case CODE -> "the last block of code; a number chooses one";
        };
    }

    @Override
    public String coloursAre(Option option) {
        return "Colours: " + option(option);
    }

    @Override
    public String unknownTheme(String name) {
        return "There is no theme " + name + "; choose auto, dark, light or none";
    }

    @Override
    public String mouseOn() {
        return "Mouse on: clicks and the wheel work; hold Shift and drag to select";
    }

    @Override
    public String mouseOff() {
        return "Mouse off: your terminal selects text as usual";
    }

    @Override
    public String copied() {
        return "Sent to your terminal's clipboard, if it allows that";
    }

    @Override
    public String copied(String text) {
        return "Sent " + text + " to your terminal's clipboard, if it allows that";
    }

    @Override
    public String tooLongToCopy() {
        return "That is too long for a terminal's clipboard; /export shows it to select";
    }

    @Override
    public String noAnswerYet() {
        return "There is no answer yet";
    }

    @Override
    public String noSuchCode(int blocks) {
        return switch (blocks) {
            case 0 -> "The last answer has no block of code";
            case 1 -> "The last answer has one block of code";
            default -> "The last answer has " + blocks + " blocks of code";
        };
    }

    @Override
    public String noQuestionYet() {
        return "There is no question yet";
    }

    @Override
    public String nothingToStop() {
        return "No answer is running";
    }

    @Override
    public String noPages() {
        return "This card has no pages";
    }

    @Override
    public String wordsMissing(String command) {
        return "Type what to look for: " + command + " words";
    }

    @Override
    public String notFound(String words) {
        return "Nothing found for " + words;
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
}
