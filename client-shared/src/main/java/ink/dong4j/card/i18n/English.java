package ink.dong4j.card.i18n;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The phrases in English, in the order of {@link Phrases}. */
final class English implements Phrases {
    static final English PHRASES = new English();

    private English() {}

    @Override
    public LobbyPhrases lobby() {
        return EnglishLobby.PHRASES;
    }

    @Override
    public FormPhrases forms() {
        return EnglishForms.PHRASES;
    }

    @Override
    public GuestbookPhrases guestbook() {
        return EnglishGuestbook.PHRASES;
    }

    @Override
    public LetterPhrases letters() {
        return EnglishLetters.PHRASES;
    }

    @Override
    public MemoryPhrases memory() {
        return EnglishMemory.PHRASES;
    }

    @Override
    public Lang lang() {
        return Lang.EN;
    }

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
    public String paused() {
        return "The assistant is paused by the card's owner";
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
    public String closest() {
        return "Closest on these pages:";
    }

    @Override
    public String nothingFound() {
        return "I found nothing on these pages about that";
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
    public String askAnythingOrTab() {
        return "Type a question, or press Tab for one";
    }

    @Override
    public String askMore() {
        return "Ask something";
    }

    @Override
    public String askMoreOrTab() {
        return "Ask something, or press Tab for a question";
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
    public String fitIntroduction() {
        return "Paste the description of a job or project. The answer goes through it point by point: what the"
                + " pages show, page by page, and what they do not.";
    }

    @Override
    public String pasteDescription() {
        return "Paste the description of the job or project";
    }

    @Override
    public String pasteDescriptionShort() {
        return "Paste the description";
    }

    @Override
    public String fitByPages() {
        return "How well this description fits, by the card's pages";
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
        return WholeSeconds.tenths(time) + " s";
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
        return "This window is too small for this QR code. In words it is:";
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
    public Hint menuResume() {
        return new Hint("Resume", "what I have done");
    }

    @Override
    public String resumeAsPdf(String command) {
        return "As a PDF: `" + command + "`";
    }

    @Override
    public String orBy(String command) {
        return "or: `" + command + "`";
    }

    @Override
    public String resumeOnTheWeb(String address) {
        return "On the web: <" + address + ">";
    }

    @Override
    public Hint menuContact() {
        return new Hint("Contact", "reach me, or share this card");
    }

    @Override
    public String contactEmail() {
        return "Email";
    }

    @Override
    public String contactPhone() {
        return "Phone";
    }

    @Override
    public String contactWeChat() {
        return "WeChat";
    }

    @Override
    public String contactMeeting() {
        return "Book a meeting";
    }

    @Override
    public String contactSave() {
        return "Save contact";
    }

    @Override
    public String contactShare() {
        return "Share this card";
    }

    @Override
    public String hostKey(String fingerprint) {
        return "Host key " + fingerprint;
    }

    @Override
    public Hint menuLinks() {
        return new Hint("Links", "where to find me");
    }

    @Override
    public Hint menuProjects() {
        return new Hint("Projects", "what I made");
    }

    @Override
    public Hint menuStack() {
        return new Hint("Stack", "what I work with");
    }

    @Override
    public Hint menuQuiz() {
        return new Hint("Quiz", "how well do you know me?");
    }

    @Override
    public String quizCount(int number, int of) {
        return "Question " + number + " of " + of;
    }

    @Override
    public String quizRight() {
        return "Right.";
    }

    @Override
    public String quizWrong(String right) {
        return "Not quite. It is: " + right;
    }

    @Override
    public String quizScore(int points, int of) {
        return "You got " + points + " of " + of + ".";
    }

    @Override
    public String quizHint(String command) {
        return "To choose, type " + command + " and two numbers: the question's and the answer's.";
    }

    @Override
    public Hint menuNow() {
        return new Hint("Now", "what I do at present");
    }

    @Override
    public String asOf(LocalDate date) {
        return "As of " + date;
    }

    @Override
    public Hint menuGitHub() {
        return new Hint("GitHub", "my account there in figures");
    }

    @Override
    public Hint menuPosts() {
        return new Hint("Posts", "what I wrote lately");
    }

    @Override
    public String asOfAge(Duration age) {
        return age.toHours() == 0 ? "under 1 hour old" : "as of " + ago(age);
    }

    @Override
    public String staleSince(Duration age) {
        return "As of " + ago(age) + ": the site cannot be reached right now";
    }

    private static String ago(Duration age) {
        long hours = age.toHours();
        if (hours == 0) {
            return "less than an hour ago";
        }
        return hours < 48 ? counted(hours, "hour") + " ago" : counted(age.toDays(), "day") + " ago";
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    @Override
    public String notFetchedYet() {
        return "Not fetched yet; please look again in a moment";
    }

    @Override
    public String siteUnreachable() {
        return "The site cannot be reached right now";
    }

    @Override
    public String of(String name, String sentence) {
        return name + ": " + sentence;
    }

    @Override
    public String postsHint(String command) {
        return command + " with a number reads one";
    }

    @Override
    public String noPostNumbered(String number) {
        return "There is no post " + number + "; /posts lists them";
    }

    @Override
    public String askAbout(String title) {
        return "Ask about \"" + title + "\"";
    }

    @Override
    public String questionsAreAbout() {
        return "Questions are about this post now, until /clear";
    }

    @Override
    public String gitHubCounts(int followers, int repositories, int stars) {
        return listed(
                List.of(
                        counted(followers, "follower"),
                        repositories == 1 ? "1 repository" : repositories + " repositories",
                        counted(stars, "star")));
    }

    @Override
    public String mainLanguages() {
        return "Main languages, by repositories";
    }

    @Override
    public String publicEvents(int total, int days, int most) {
        return dayByDay(counted(total, "public event"), days, most);
    }

    @Override
    public String contributions(int total, int days, int most) {
        return dayByDay(counted(total, "contribution"), days, most);
    }

    private static String dayByDay(String what, int days, int most) {
        return what + " in " + counted(days, "day") + ", at most " + most + " a day (UTC)";
    }

    @Override
    public String weekTotals(List<Integer> weeks) {
        return "Week by week: "
                + weeks.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    @Override
    public Hint menuPages() {
        return new Hint("Pages", "things to read");
    }

    @Override
    public Hint menuDino() {
        return new Hint("Dino", "run and jump");
    }

    @Override
    public Hint menuDesk() {
        return new Hint("Desk", "for you alone");
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
    public String runScore(int score, int best) {
        return best == 0 ? Integer.toString(score) : "best " + best + "   " + score;
    }

    @Override
    public List<String> runKeys() {
        return List.of("Space or a tap jumps", "Down ducks, p pauses");
    }

    @Override
    public List<String> runPaused() {
        return List.of("Paused", "Space goes on");
    }

    @Override
    public List<String> runOver(int score) {
        return List.of("Game over: " + score, "Space plays again");
    }

    @Override
    public List<String> runRules() {
        return List.of(
                "Jump over what stands in the way: Space, Up, w, k, Enter, a click or a tap.",
                "Duck under birds: Down or s. Pause: p or Esc. Leave: q.",
                "It gets faster, and after each hundred points day and night change.");
    }

    @Override
    public String runNeedsScreen() {
        return "The runner game is a moving picture, so it cannot be played line by line. Type a"
                + " question instead, or /help for what else there is.";
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
    public String describeNext() {
        return "The next line is the description of the job or project; Ctrl-C drops it.";
    }

    @Override
    public String usageTitle(String host) {
        return "Usage: ssh " + host + " [COMMAND]";
    }

    @Override
    public List<Hint> usage() {
        return List.of(
                new Hint("card", "the card"),
                new Hint("json", "the card as JSON"),
                new Hint("vcard", "the card for an address book"),
                new Hint("ls, tree, cat FILE", "the files that scp and sftp fetch, too"),
                new Hint("ask QUESTION", "ask the assistant; piped input is context"),
                new Hint("fingerprint", "the fingerprint of the host key"),
                new Hint("help", "this text"));
    }

    @Override
    public Hint usageFit() {
        return new Hint("fit < FILE", "how well the job or project in the file fits");
    }

    @Override
    public String unknownUsage(String host) {
        return "There is no such command here; the card opens with: ssh -t -o RemoteCommand=none "
                + host
                + " (for the commands, add: help)";
    }

    @Override
    public String questionMissing(String host) {
        return "A question is missing: ssh " + host + " ask QUESTION";
    }

    @Override
    public String descriptionMissing(String host) {
        return "A description is missing: ssh " + host + " fit < FILE";
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
    public String descriptionTooLate(String host) {
        return "The input came too late to be read; to wait for it: ssh " + host + " fit - < FILE";
    }

    @Override
    public String filesReadOnly() {
        return "The files of this card can be read and nothing else";
    }

    @Override
    public String noSuchFile(String path) {
        return "There is no " + path + " here";
    }

    @Override
    public String isFolder(String path) {
        return path + " is a folder";
    }

    @Override
    public String notForTerminals(String path, String host) {
        return path + " is not text; to take it along: scp " + host + ":" + path + " .";
    }

    @Override
    public String tooManyOpen(int most) {
        return "No more than " + most + " files can be open at once";
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

    @Override
    public String closedByOwner(String name) {
        return name + " ended this visit.";
    }

    @Override
    public String closedNotOwner() {
        return "This key is not the owner's any more, so the desk is closed.";
    }

    @Override
    public String notReceiving(String name) {
        return name + " takes no new visitors just now; please come back in a while.";
    }

    @Override
    public String fromOwner(String name, String words) {
        return "From " + name + ": " + words;
    }

    // What is said about an answer.

    @Override
    public String aiModel() {
        return "AI model";
    }

    @Override
    public String spareModel() {
        return "Spare AI model";
    }

    @Override
    public String namedModel(String name) {
        return aiModel() + " " + name;
    }

    @Override
    public String cardsPages() {
        return "Card's pages";
    }

    @Override
    public String ownWords() {
        return "Owner's words";
    }

    @Override
    public String spareModelAnswers() {
        return "A spare AI model answers; the usual one does not";
    }

    @Override
    public String otherModelAnswers(String name, String wanted) {
        return name + " answers; " + wanted + " does not";
    }

    @Override
    public String inOwnWords(String name) {
        return "In " + name + "'s own words, not an AI model";
    }

    @Override
    public String wantsToJoin(String name) {
        return name + " would like to join this conversation and read it. /allow or /decline";
    }

    @Override
    public String joinsNoLonger(String name) {
        return name + " no longer asks to join; the assistant answers as before";
    }

    @Override
    public String notLetIn(String name) {
        return name + " was not let in; the assistant answers as before";
    }

    @Override
    public String isHere(String name) {
        return name + " is here; the assistant is silent. /decline to end it";
    }

    @Override
    public String handedBack(String name) {
        return name + " is no longer here. The assistant answers again";
    }

    @Override
    public String wroteToYou(String name) {
        return name + " has written to you: see the conversation";
    }

    @Override
    public String inPerson(String name) {
        return name + ", in person";
    }

    @Override
    public String person(String name) {
        return name + ", in person: ";
    }

    @Override
    public String sentTo(String name) {
        return "Sent to " + name;
    }

    @Override
    public String notSentTo(String name) {
        return name + " is no longer here, so this was not sent. The assistant answers again";
    }

    @Override
    public String writeTo(String name) {
        return "Write to " + name;
    }

    @Override
    public String nobodyWantsToJoin() {
        return "Nobody asks to join this conversation";
    }

    @Override
    public String saidInPerson() {
        return "This was said in person; ask the assistant anew";
    }

    @Override
    public String visitorThread(String visit) {
        return "Conversation of visit " + visit;
    }

    @Override
    public String waitsForConsent() {
        return "The visitor has been asked and has two minutes; nothing is shown before that";
    }

    @Override
    public String youAreIn(String visit) {
        return "You are in the conversation of visit " + visit + "; the assistant is silent";
    }

    @Override
    public String visitorDeclined() {
        return "The visitor would rather not";
    }

    @Override
    public String visitorDidNotAnswer() {
        return "The visitor did not say yes or no";
    }

    @Override
    public String visitorWentOnAlone() {
        return "The visitor has ended this; the assistant answers again";
    }

    @Override
    public String visitorIsGone() {
        return "The visitor has left";
    }

    @Override
    public String noSuchThread() {
        return "There is no such conversation now";
    }

    @Override
    public String threadTaken() {
        return "Somebody has asked to join already, or is there";
    }

    @Override
    public String writeToVisitor() {
        return "Write to the visitor";
    }

    @Override
    public String visitor() {
        return "Visitor: ";
    }

    @Override
    public String nothingFoundIn(List<String> pages) {
        return "I found nothing on these pages about that"
                + (pages.isEmpty() ? "" : ": " + NameList.first(pages, ", "));
    }

    @Override
    public String modelsOwnAnswer() {
        return "The card's pages do not say; this is the AI model's own answer";
    }

    @Override
    public String pages(List<String> names) {
        return "Pages: " + String.join(", ", names);
    }

    @Override
    public Hint openPage() {
        return new Hint("Ctrl-O", "opens");
    }

    @Override
    public Hint openThePage() {
        return new Hint("Ctrl-O", "opens the page");
    }

    @Override
    public String modelThinks() {
        return "The model is thinking.";
    }

    @Override
    public String thoughtFor(Duration time) {
        return "Thought for " + WholeSeconds.passed(time).inWords("h", "min", "s");
    }

    @Override
    public Hint showThoughts() {
        return new Hint("Ctrl-T", "shows");
    }

    @Override
    public Hint hideThoughts() {
        return new Hint("Ctrl-T", "hides");
    }

    @Override
    public String tokens(int count, boolean exact) {
        return (exact ? "" : "\u2248 ") + count + (count == 1 ? " token" : " tokens");
    }

    @Override
    public String windowTitle(String name) {
        return name + " \u00B7 card";
    }

    @Override
    public String listed(List<String> facts) {
        return String.join(", ", facts);
    }

    @Override
    public String enterContinues() {
        return "; Enter alone continues it";
    }

    @Override
    public String freeAgainIn(Duration time) {
        return "; it takes questions again in " + roughly(time);
    }

    @Override
    public String wasThought() {
        return "The above is what the model thought, not its answer";
    }

    @Override
    public String continuesIn(String host) {
        return "; ask for the rest, or ask in `ssh " + host + "`, where Enter continues it";
    }

    @Override
    public String fullAgainIn(Duration time) {
        return "; it is full again in " + roughly(time);
    }

    @Override
    public String questionsLeft(int left, int of, Duration untilFull) {
        String count = left == 0 ? "No" : Integer.toString(left);
        String time = roughly(untilFull);
        return count
                + (left == 1 ? " question" : " questions")
                + " left; all "
                + of
                + " in "
                + time;
    }

    @Override
    public String dayLeft(int percent, Duration untilFull) {
        String time = roughly(untilFull);
        return percent + " % of today's budget left, full in " + time;
    }

    @Override
    public String forAssistantAgain() {
        return "What you type is for the assistant again.";
    }

    @Override
    public String card() {
        return "Card: ";
    }

    // What keys and commands do, and what commands say.

    @Override
    public String unknownCommand(String command) {
        return "There is no command " + command + "; /help lists them";
    }

    @Override
    public String unknownLanguage(String name) {
        return "There is no language " + name + "; choose /lang en or /lang zh";
    }

    @Override
    public Hint key(Action action) {
        return switch (action) {
            case CHOOSE -> new Hint("Enter", "choose");
            case ON -> new Hint("Enter", "next");
            case AGAIN -> new Hint("Enter", "once more");
            case OPEN -> new Hint("Enter", "open");
            case OPEN_OR_ASK -> new Hint("Enter", "open or ask");
            case READ -> new Hint("Enter", "read");
            case ASK -> new Hint("Enter", "ask");
            case SEND -> new Hint("Enter", "send");
            case HAND_BACK -> new Hint("Esc", "hand back");
            case SAY -> new Hint("Enter", "say to all");
            case REPLACE -> new Hint("Enter", "ask instead");
            case JUDGE -> new Hint("Enter", "judge");
            case CONTINUE -> new Hint("Enter", "continue");
            case RUN -> new Hint("Enter", "run");
            case COMPLETE -> new Hint("Tab", "complete");
            case DROP -> new Hint("Esc", "clear");
            case KEEP -> new Hint("Esc", "drop the edit");
            case GIVE_UP -> new Hint("Esc", "drop");
            case ANOTHER -> new Hint("Tab", "another");
            case SOURCE -> new Hint("^O", "page");
            case STOP -> new Hint("Esc", "stop");
            case BACK -> new Hint("Esc", "back");
            case RETURN -> new Hint("Backspace", "back");
            case COPY -> new Hint("c", "copy");
            case ASK_ABOUT -> new Hint("a", "ask about it");
            case CODE -> new Hint("q", "QR code");
            case NEXT -> new Hint("Enter", "next");
            case PREVIOUS -> new Hint("Up", "previous");
            case FIND -> new Hint("/", "find");
            case LOOK -> new Hint("Enter", "find");
            case NEWEST -> new Hint("End", "newest");
            case NEW_LINE -> new Hint("^J", "new line");
            case UNFOLD -> new Hint("Tab", "unfold");
            case NEXT_FIELD -> new Hint("Enter", "next field");
            case CHECK -> new Hint("Enter", "check");
            case CHANGE -> new Hint("Esc", "change");
            case FIELDS -> new Hint("Tab", "fields");
            case SIGN -> new Hint("s", "sign");
            case NEXT_PAGE -> new Hint("n", "older");
            case PAGE_BEFORE -> new Hint("p", "newer");
            case TRY_AGAIN -> new Hint("r", "try again");
            case OPEN_GUESTBOOK -> new Hint("Enter", "guestbook");
            case ANOTHER_TEXT -> new Hint("Enter", "write another");
            case PLAY -> new Hint("Space", "play");
            case JUMP -> new Hint("Space", "jump");
            case DUCK -> new Hint("Down", "duck");
            case PAUSE -> new Hint("p", "pause");
            case RESUME -> new Hint("Space", "go on");
            case MOVE -> new Hint("arrows", "move");
            case SCROLL -> new Hint("arrows", "scroll");
            case PAGE -> new Hint("PgUp", "scroll");
            case COMMANDS -> new Hint("/", "commands");
            case LEAVE -> new Hint("^C", "clear or leave");
        };
    }

    @Override
    public List<Hint> keys() {
        return List.of(
                new Hint("Enter", "send what you typed, or open the marked menu item"),
                new Hint("Enter alone", "continue an answer that was cut short"),
                new Hint("a number, Enter", "open that menu item"),
                new Hint("arrows", "move in the menu, the draft or earlier questions"),
                new Hint("Ctrl-J", "start a new line in the draft"),
                new Hint("Tab", "complete a command, unfold a long paste, suggest a question"),
                new Hint("Ctrl-O", "open the page that an answer names"),
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
                    case RESUME -> "what I have done";
                    case CONTACT -> "how to reach me and to share this card";
                    case LINKS -> "where to find me";
                    case PROJECTS -> "what I made";
                    case STACK -> "what I work with";
                    case QUIZ -> "a quiz about me; two numbers choose an answer";
                    case NOW -> "what I do at present";
                    case GITHUB -> "the account on GitHub in figures";
                    case POSTS -> "posts; a number reads one";
                    case LOBBY -> "talk with others who are here now";
                    case NICK -> "your name in the lobby follows";
                    case WHO -> "who is in the lobby";
                    case GUESTBOOK -> "what visitors wrote; a number shows a page";
                    case SIGN -> "write into the guestbook; the words may follow";
                    case MESSAGE -> "leave me a message; the words may follow";
                    case PAGES -> "pages to read";
                    case OPEN -> "open a page that the answer names, or any other";
                    case DINO -> "run and jump, a small game";
                    case FIT -> "how well a job or project fits; its description may follow";
                    case LANG -> "change the language; en or zh may follow";
                    case THEME -> "other colours; the name of a theme may follow";
                    case CLEAR -> "forget this conversation";
                    case COPY -> "copy the last answer; code, code 2 for a part";
                    case RETRY -> "ask the last question again";
                    case EDIT -> "change the last question and ask it instead";
                    case CONTINUE -> "let a cut answer go on";
                    case STOP -> "stop the answer";
                    case ALLOW -> "let the owner into this conversation";
                    case DECLINE -> "go on with the assistant alone";
                    case FIND -> "look for the words that follow";
                    case THOUGHTS -> "show or hide what a model thought";
                    case MODEL -> "choose the model that answers";
                    case EXPORT -> "the conversation as Markdown, to select";
                    case PRIVACY -> "what happens with your words";
                    case REMEMBER ->
                            "keep the last conversation for your next visit; on or off may follow";
                    case FORGET -> "erase all that is remembered of you";
                    case PLAIN -> "go on line by line, for screen readers";
                    case DESK -> "go to your desk; a command of the desk may follow";
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
            case ON -> "yes";
            case OFF -> "no";
            case CODE -> "the last block of code; a number chooses one";
        };
    }

    @Override
    public String coloursAre(String colours) {
        return "Colours: " + colours;
    }

    @Override
    public String unknownTheme(String name, List<String> others) {
        return "There is no theme " + name + "; choose " + String.join(", ", others);
    }

    @Override
    public String themeMint() {
        return "fresh green";
    }

    @Override
    public String themeAmber() {
        return "warm, like an old screen";
    }

    @Override
    public String themeOcean() {
        return "calm blue";
    }

    @Override
    public String themeContrast() {
        return "as clear as can be";
    }

    @Override
    public String themeTerminal() {
        return "your terminal's own colours";
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
    public String nothingToContinue() {
        return "There is no answer that was cut short";
    }

    @Override
    public String noPageNamed(String name) {
        return "There is no page " + name + "; /pages lists them";
    }

    @Override
    public String inUse() {
        return "in use";
    }

    @Override
    public String modelIs(String name) {
        return "The next answer comes from " + name;
    }

    @Override
    public String noModelNamed(String name) {
        return "There is no model " + name + " to choose";
    }

    @Override
    public String noModels() {
        return "This card leaves no choice of the model";
    }

    @Override
    public String modelsHint(String command) {
        return "Type " + command + " 1 to choose the first one.";
    }

    @Override
    public String forgotten() {
        return "The conversation is forgotten";
    }

    @Override
    public String nothingToStop() {
        return "No answer is running";
    }

    @Override
    public String alreadyPlain() {
        return "You are already reading line by line";
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

    // What happens with a visitor's words.

    @Override
    public String privacyNotice(boolean provider, boolean conversations, boolean questions) {
        String where =
                provider ? "Your words go to a model provider" : "Your words stay on this server";
        if (conversations) {
            return where + "; the owner keeps conversations.";
        }
        return questions
                ? where + "; unanswered questions are kept."
                : where + " and are not kept here.";
    }

    @Override
    public String privacyTitle() {
        return "Privacy";
    }

    @Override
    public String whereWordsGo() {
        return "Where your words go";
    }

    @Override
    public String wordsGoToProvider() {
        return "To be answered, your question goes to a model provider through a gateway that the"
                + " owner chose, together with what was said before in this visit and with parts"
                + " of the card's pages. Your name, address and key do not go along. What the"
                + " provider keeps is the provider's affair. Answers to the questions that the"
                + " card itself suggests may be shown to other visitors, too.";
    }

    @Override
    public String wordsStay() {
        return "Your question stays on this server. It is looked up in the card's own pages; no"
                + " model provider is asked.";
    }

    @Override
    public String ownerReadsIfLetIn() {
        return "The owner of this card reads your conversation only if you agree to it: you are"
                + " asked first, and may end it at any time.";
    }

    @Override
    public String whatIsKept() {
        return "What is kept";
    }

    @Override
    public String conversationsKept() {
        return "The owner of this card keeps conversations: your questions and the answers to them"
                + " are stored on this server, without your name, address or key, and deleted"
                + " after a time that the owner has set.";
    }

    @Override
    public String nothingKept() {
        return "The conversation is held in memory while you are here, and forgotten when you leave"
                + " or clear it. It is not written to a disk.";
    }

    @Override
    public String questionsKept() {
        return "Apart from that, a question that no page of the card answers is kept for the owner,"
                + " who may write that page: its words, its language, when and how often it was"
                + " asked, without your name, address or key. Only so many are kept.";
    }

    @Override
    public String whatIsLogged() {
        return "What the server writes down";
    }

    @Override
    public String logHoldsNoWords() {
        return "Its log holds your network address and when you came and left. It holds none of"
                + " your words and nothing of the answers.";
    }

    @Override
    public String countedBy() {
        return "How much was asked is counted by address and by network, so that one visitor cannot"
                + " use up what is there for all. What an address has used of the day's budget"
                + " stands in a file for a day or two. Visits, the pages that are opened and the"
                + " questions that the card suggests are counted by day, without who came.";
    }

    @Override
    public String whatNeverLeaves() {
        return "What never leaves the server";
    }

    @Override
    public String keyNeverLeaves() {
        return "The owner's key for the gateway. Nothing that reaches your terminal holds it.";
    }

    private static String roughly(Duration time) {
        return WholeSeconds.roughly(time, "h", "min", "s");
    }
}
