package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/**
 * Every phrase that a visitor can see, in one language. A phrase that a language lacks does not
 * compile. Immutable.
 */
public sealed interface Phrases extends AnswerPhrases, CommandPhrases, PrivacyPhrases
        permits English, Chinese {
    static Phrases of(Lang lang) {
        return switch (lang) {
            case EN -> English.PHRASES;
            case ZH -> Chinese.PHRASES;
        };
    }

    /** A time in words, {@code 3 min 10 s}; a started second counts whole. */
    String duration(Duration duration);

    // What went wrong. These sentences are fixed: more may follow them, nothing changes in them.

    /** Our own limit; at least one second. */
    String tryAgainIn(Duration wait);

    String unreachable();

    String busy();

    String needsOwner();

    String cutShort();

    String declined();

    String budgetSpent();

    String tooLong();

    /** One visit has had all the answers that it may have. */
    String visitFull();

    String fromPages();

    String nothingFound();

    String makeLarger();

    // What the interface says.

    /** The wait of a limit is over. */
    String askAgain();

    /** A question came while an answer runs; the draft is kept. */
    String oneAtATime();

    /** The model stopped at the bound of its length. */
    String shortened();

    /** The visitor stopped an answer. */
    String stopped();

    /** An answer was longer than is kept. */
    String restLeftOut();

    String thinking(long seconds);

    String allowance(int left, int of);

    String linesBelow(int lines);

    /** Lines that came below while the visitor read further up. */
    String newLines(int lines);

    /** How long an answer took. */
    String took(Duration time);

    /** Stands before words that are looked for. */
    String findLabel();

    /** Which place of the words is shown, 0 of 0 for none. */
    String places(int current, int of);

    /** What a screen without margins is for. */
    String selectHint();

    String noRoomForCode();

    /** Seconds with one digit behind the point. */
    default String tenths(Duration time) {
        long tenths = (time.toMillis() + 50) / 100;
        return tenths / 10 + "." + tenths % 10;
    }

    /** The first of two Ctrl-C. */
    String pressAgainToLeave();

    /** No key for long; the visit ends after the time that is left. */
    String idleSoon(Duration left);

    // Names, titles and hints.

    /** What stands in an empty prompt on the home screen. */
    String askAnything();

    /** What stands in an empty prompt in the chat. */
    String askMore();

    /** The same with a question that Tab puts there. */
    String askMore(String suggestion);

    /** A long paste in the prompt, by its lines. */
    String pastedLines(int lines);

    /** A long paste of few lines in the prompt. */
    String pastedCharacters(int characters);

    /** The rest of a long question, which is not shown. */
    String moreLines(int lines);

    /** Stands before questions that the card suggests. */
    String suggested();

    /** What an empty chat says. */
    String chatIntroduction(String name);

    String assistantTitle();

    String linksTitle();

    String pagesTitle();

    String helpTitle();

    String keysTitle();

    String commandsTitle();

    Hint menuAsk();

    Hint menuLinks();

    Hint menuPages();

    Hint menuHelp();

    /** The command that changes the language, told in the other one. */
    Hint otherLanguage();

    /** An answer runs out of sight. */
    String answering();

    // Without a full screen.

    /** Before what the visitor types, in the linear mode; with the space that follows it, if any. */
    String you();

    /** Before an answer, in the linear mode; likewise. */
    String assistant();

    /** How to read a page in the linear mode. */
    String pagesHint(String command);

    /** How to use the linear mode. */
    String linearHint();

    /** How to ask from a shell; stands before the commands. */
    String usageTitle(String host);

    /** What may stand after {@code ssh host}. */
    List<Hint> usage();

    /** A command after {@code ssh host} that does not exist. */
    String unknownUsage(String command, String host);

    /** {@code ask} without a question. */
    String questionMissing(String host);

    /** The piped input of {@code ask} did not come to its end. */
    String inputStalled();

    /** The piped input of {@code ask} came after the question was on its way. */
    String inputTooLate(String host);

    // Leaving.

    String thanks(String name);

    String comeBack(String host);

    String closedIdle();

    String closedStopping();

    String closedMakingRoom();
}
