package ink.dong4j.card.i18n;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Every phrase that a visitor can see, in one language. A phrase that a language lacks does not
 * compile. Immutable and thread-safe.
 */
public sealed interface Phrases permits English, Chinese {
    /** The phrases of a language. */
    static Phrases of(Lang lang) {
        return switch (lang) {
            case EN -> English.PHRASES;
            case ZH -> Chinese.PHRASES;
        };
    }

    /** What is said of the live room. */
    LobbyPhrases lobby();

    /** What is said of what is remembered. */
    MemoryPhrases memory();

    /** The language that they are in. */
    Lang lang();

    /** What is said at the owner's desk. */
    default DeskPhrases desk() {
        return DeskPhrases.of(lang());
    }

    /** A duration in words, {@code 3 min 10 s}, rounded up to whole seconds. */
    String duration(Duration duration);

    FormPhrases forms();

    GuestbookPhrases guestbook();

    LetterPhrases letters();

    // What went wrong. These sentences are fixed: others may follow them, their words never change.

    /** A limit of this server is reached; the wait shown is at least one second. */
    String tryAgainIn(Duration wait);

    String unreachable();

    String busy();

    String needsOwner();

    String cutShort();

    String declined();

    String budgetSpent();

    /** The owner has paused the assistant. */
    String paused();

    String tooLong();

    /** This visit has used up the number of answers that one visit may have. */
    String visitFull();

    String fromPages();

    /** Before a quotation that may not be the answer. */
    String closest();

    String nothingFound();

    String makeLarger();

    // What the interface says.

    /** The wait after a limit is over. */
    String askAgain();

    /** A question was sent while an answer was running; the draft is kept. */
    String oneAtATime();

    /** The model stopped at its maximum length. */
    String shortened();

    /** The visitor stopped the answer. */
    String stopped();

    /** The answer was longer than what is kept of it. */
    String restLeftOut();

    String thinking(long seconds);

    String allowance(int left, int of);

    String linesBelow(int lines);

    /** Lines that arrived below while the visitor was reading further up. */
    String newLines(int lines);

    /** How long an answer took. */
    String took(Duration time);

    /** The label in front of the words that are searched for. */
    String findLabel();

    /** Which match is shown, of how many; 0 of 0 when there is none. */
    String places(int current, int of);

    /** Says that the text of a screen without margins is there to be selected. */
    String selectHint();

    String noRoomForCode();

    /** Shown after the first Ctrl-C; a second one leaves. */
    String pressAgainToLeave();

    /** No key was pressed for a long time; the visit ends after the time that is left. */
    String idleSoon(Duration left);

    // Names, titles and hints.

    /** The placeholder in an empty prompt on the home screen. */
    String askAnything();

    /** As {@link #askAnything()}, where Tab inserts a suggested question. */
    String askAnythingOrTab();

    /** The placeholder in an empty prompt in the chat. */
    String askMore();

    /** As {@link #askMore()}, where Tab inserts a suggested question. */
    String askMoreOrTab();

    /** As {@link #askMore()}, with a question that Tab inserts. */
    String askMore(String suggestion);

    /** Stands in the prompt for a long paste of several lines. */
    String pastedLines(int lines);

    /** Stands in the prompt for a long paste of few lines. */
    String pastedCharacters(int characters);

    /** Stands for the lines of a long question that are not shown. */
    String moreLines(int lines);

    /** The label in front of the questions that the card suggests. */
    String suggested();

    /** The text of a chat in which nothing was asked yet. */
    String chatIntroduction(String name);

    /** What happens with the description of a job or project that the prompt is for. */
    String fitIntroduction();

    /** In an empty prompt for the description of a job or project. */
    String pasteDescription();

    /** As {@link #pasteDescription()}, where there is little room. */
    String pasteDescriptionShort();

    /** Before an answer that tells how well a description fits. */
    String fitByPages();

    String assistantTitle();

    String linksTitle();

    String pagesTitle();

    String helpTitle();

    String keysTitle();

    String commandsTitle();

    Hint menuAsk();

    Hint menuResume();

    /** How the resume is taken along; in Markdown, as is where it stands on the web. */
    String resumeAsPdf(String command);

    String orBy(String command);

    String resumeOnTheWeb(String address);

    Hint menuContact();

    // The labels of the ways to reach the owner.

    String contactEmail();

    String contactPhone();

    String contactWeChat();

    String contactMeeting();

    /** The label of the vCard. */
    String contactSave();

    /** The label of the command that opens this card. */
    String contactShare();

    /** By which a visitor knows the server again. */
    String hostKey(String fingerprint);

    Hint menuLinks();

    Hint menuProjects();

    Hint menuStack();

    Hint menuNow();

    Hint menuQuiz();

    /** Which question it is, 1 first. */
    String quizCount(int number, int of);

    String quizRight();

    /** With the answer that would have been right. */
    String quizWrong(String right);

    String quizScore(int points, int of);

    /** How a question is answered with a command. */
    String quizHint(String command);

    /** When a text was written. */
    String asOf(LocalDate date);

    Hint menuGitHub();

    Hint menuPosts();

    // What was fetched from elsewhere.

    /** How old something is, in whole hours or days. */
    String asOfAge(Duration age);

    /** As {@link #asOfAge}, of what cannot be fetched now. */
    String staleSince(Duration age);

    String notFetchedYet();

    String siteUnreachable();

    /** A sentence about one of several. */
    String of(String name, String sentence);

    /** How to read a post in linear mode. */
    String postsHint(String command);

    String noPostNumbered(String number);

    /** The placeholder in an empty prompt where questions are about a post. */
    String askAbout(String title);

    /** Said once in linear mode, behind a post. */
    String questionsAreAbout();

    String gitHubCounts(int followers, int repositories, int stars);

    /** A title above languages and how many repositories have each of them as their main one. */
    String mainLanguages();

    /** What was counted, with the most of a day. */
    String publicEvents(int total, int days, int most);

    String contributions(int total, int days, int most);

    /** The sums of the weeks, the newest last. */
    String weekTotals(List<Integer> weeks);

    Hint menuPages();

    Hint menuDino();

    /** For the owner alone. */
    Hint menuDesk();

    Hint menuHelp();

    /** The command that changes the language, described in the other language. */
    Hint otherLanguage();

    /** Says that an answer is running which this screen does not show. */
    String answering();

    // The runner game.

    /** The score of a run, and a better one of the same visit; 0 for none. */
    String runScore(int score, int best);

    /** The main keys, in two lines of 22 columns at most, as all that stands in the picture. */
    List<String> runKeys();

    List<String> runPaused();

    List<String> runOver(int score);

    /** How the game is played, for those who see a still picture of it. */
    List<String> runRules();

    /** The game cannot be played in linear mode, and what else there is. */
    String runNeedsScreen();

    // Without a full screen.

    /** The label before what the visitor types in linear mode, with a trailing space if needed. */
    String you();

    /** The label before an answer in linear mode, with a trailing space if needed. */
    String assistant();

    /** How to read a page in linear mode. */
    String pagesHint(String command);

    /** How to use linear mode. */
    String linearHint();

    /** In linear mode: the next line is the description of a job or project. */
    String describeNext();

    /** The first line of the usage text, which the commands follow. */
    String usageTitle(String host);

    /** The commands that may follow {@code ssh host}. */
    List<Hint> usage();

    /** How to have the description of a job or project judged after {@code ssh host}. */
    Hint usageFit();

    /** The command after {@code ssh host} does not exist; it may stand in the client's own files. */
    String unknownUsage(String host);

    /** {@code ask} was called without a question. */
    String questionMissing(String host);

    /** {@code fit} was called without a description. */
    String descriptionMissing(String host);

    /** The piped input of {@code ask} stopped before its end. */
    String inputStalled();

    /** The piped input of {@code ask} began after the question had been sent. */
    String inputTooLate(String host);

    /** The piped input of {@code fit} began after the description had been sent. */
    String descriptionTooLate(String host);

    // Files that visitors take along.

    /** Something was to be changed or sent. */
    String filesReadOnly();

    String noSuchFile(String path);

    /** A file was asked for and the name is a folder's. */
    String isFolder(String path);

    /** A file that is no text was asked for at a terminal. */
    String notForTerminals(String path, String host);

    /** A client keeps more files open than it may. */
    String tooManyOpen(int most);

    // Leaving.

    String thanks(String name);

    String comeBack(String host);

    String closedIdle();

    String closedStopping();

    String closedMakingRoom();

    String closedByOwner(String name);

    /** At the owner's desk. */
    String closedNotOwner();

    /** Nobody is let in for a while. */
    String notReceiving(String name);

    /** What the owner says to all visitors. */
    String fromOwner(String name, String words);

    // What is said about an answer. First who answered, in a word or two.

    String aiModel();

    String spareModel();

    /** A model, on a card whose visitors see the models' names. */
    String namedModel(String name);

    String cardsPages();

    String ownWords();

    // Who answered, as a sentence.

    /** Another model answered in place of the usual one. */
    String spareModelAnswers();

    /** As {@link #spareModelAnswers()}, on a card whose visitors see the models' names. */
    String otherModelAnswers(String name, String wanted);

    /** The owner wrote the answer. */
    String inOwnWords(String name);

    /** The line of consent: who asks, what for, and both answers. */
    String wantsToJoin(String name);

    /** Nobody asks any longer to join. */
    String joinsNoLonger(String name);

    /** The visitor declined. */
    String notLetIn(String name);

    /** While the owner is in the conversation. */
    String isHere(String name);

    /** The owner has left the conversation. */
    String handedBack(String name);

    /** The owner wrote while another screen was in sight. */
    String wroteToYou(String name);

    /** Above what the owner says in person. */
    String inPerson(String name);

    /** The label of the owner's words in person, where lines are all there is. */
    String person(String name);

    /** Below what the visitor said to the owner. */
    String sentTo(String name);

    /** What the visitor said did not reach the owner. */
    String notSentTo(String name);

    /** In an empty prompt while the owner is there. */
    String writeTo(String name);

    /** There is no owner to let in or to send away. */
    String nobodyWantsToJoin();

    /** The last words were between visitor and owner: there is no question to be asked again. */
    String saidInPerson();

    /** The title of a conversation that the owner looks into. */
    String visitorThread(String visit);

    /** The visitor was asked whether the owner may join. */
    String waitsForConsent();

    /** The owner is in a conversation. */
    String youAreIn(String visit);

    String visitorDeclined();

    String visitorDidNotAnswer();

    String visitorWentOnAlone();

    String visitorIsGone();

    /** There is no conversation of that visit, or it is not for whoever asks. */
    String noSuchThread();

    String threadTaken();

    /** In the empty prompt of an owner who is in a conversation. */
    String writeToVisitor();

    /** The label of what a visitor says. */
    String visitor();

    /** Nothing was found, and where: {@link #nothingFound()} with the pages that there are. */
    String nothingFoundIn(List<String> pages);

    /** A model says that the pages do not answer, and answers by itself. */
    String modelsOwnAnswer();

    // Its sources, its time and its cost.

    /** The pages that the answer cites. */
    String pages(List<String> names);

    /** The key that opens the first cited page. */
    Hint openPage();

    /** As {@link #openPage()}, where no page is named next to it. */
    Hint openThePage();

    /** Said once in linear mode, where nothing moves while a model thinks. */
    String modelThinks();

    /** How long a model thought before its answer. */
    String thoughtFor(Duration time);

    Hint showThoughts();

    Hint hideThoughts();

    /** The tokens that an answer cost; an estimate is marked as one. */
    String tokens(int count, boolean exact);

    /** The title of the terminal's window. */
    String windowTitle(String name);

    /** Several facts joined in one line. */
    String listed(List<String> facts);

    /** How to continue an answer; follows the sentence that says that it broke off. */
    String enterContinues();

    // What is left before a limit.

    /** When a used-up allowance is full again; follows the sentence that says it is used up. */
    String fullAgainIn(Duration time);

    /** Behind the sentence that the assistant is busy. */
    String freeAgainIn(Duration time);

    /** Below what was shown of an answer and is none. */
    String wasThought();

    /** Behind the sentence that an answer was shortened, where it cannot go on by a key. */
    String continuesIn(String host);

    String questionsLeft(int left, int of, Duration untilFull);

    String dayLeft(int percent, Duration untilFull);

    /** In linear mode, where lines went to somebody else until now. */
    String forAssistantAgain();

    /** The label before what the card says in linear mode, with a trailing space if needed. */
    String card();

    // What keys and commands do, and what commands say.

    String unknownCommand(String command);

    String unknownLanguage(String name);

    /** The key of an action, and a word or two for what it does. */
    Hint key(Action action);

    /** All keys of the interface, for the help screen. */
    List<Hint> keys();

    /** A command and what it does. */
    Hint command(Command command);

    /** The meaning of a word that may follow a command. */
    String option(Option option);

    /** The colours were changed; an option or the name of a theme. */
    String coloursAre(String colours);

    /** There is no such theme; the names of those that there are follow. */
    String unknownTheme(String name, List<String> others);

    String themeMint();

    String themeAmber();

    String themeOcean();

    String themeContrast();

    String themeTerminal();

    /** An answer was sent to the clipboard; terminals do not report whether they accepted it. */
    String copied();

    /** As {@link #copied()}, for an address. */
    String copied(String text);

    String tooLongToCopy();

    String noAnswerYet();

    /** The last answer has fewer code blocks than the number asked for. */
    String noSuchCode(int blocks);

    String noQuestionYet();

    /** The newest answer is complete, or there is none. */
    String nothingToContinue();

    String noPageNamed(String name);

    /** Marks the choice that is active. */
    String inUse();

    /** The model that answers from now on. */
    String modelIs(String name);

    String noModelNamed(String name);

    /** The owner lets visitors choose no model. */
    String noModels();

    /** How to choose a model in linear mode. */
    String modelsHint(String command);

    /** The conversation was deleted. */
    String forgotten();

    String nothingToStop();

    /** The visit is in linear mode already. */
    String alreadyPlain();

    String noPages();

    /** A command that needs words was typed without any. */
    String wordsMissing(String command);

    String notFound(String words);

    // What happens with a visitor's words: what is the case on this server, as it is set up.

    /**
     * The one-line notice where words are typed.
     *
     * @param provider whether words go to a model provider
     * @param conversations whether the owner keeps conversations
     * @param questions whether questions are kept that no page answers
     */
    String privacyNotice(boolean provider, boolean conversations, boolean questions);

    String privacyTitle();

    /** A heading, followed by one of the next two texts. */
    String whereWordsGo();

    String wordsGoToProvider();

    String wordsStay();

    /** A heading, followed by one or more of the next texts, and of those of the guestbook and of messages. */
    String whatIsKept();

    /** The owner reads a conversation only as long as the visitor lets him. */
    String ownerReadsIfLetIn();

    String conversationsKept();

    String nothingKept();

    String questionsKept();

    /** A heading, followed by the next two texts. */
    String whatIsLogged();

    String logHoldsNoWords();

    /** What the limits count a visitor by. */
    String countedBy();

    /** A heading, followed by the next text. */
    String whatNeverLeaves();

    String keyNeverLeaves();
}
