package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** What is said about an answer beside its text: these phrases of one language. Immutable. */
sealed interface AnswerPhrases permits Phrases, EnglishAnswers, ChineseAnswers {
    // Who speaks, in a word or two.

    String aiModel();

    String spareModel();

    /** A model where visitors know the models by their names. */
    String namedModel(String name);

    String cardsPages();

    String ownWords();

    String earlierAnswer();

    // The same as a sentence.

    /** One of the other models has stepped in. */
    String spareModelAnswers();

    /** The same where visitors know the models by their names. */
    String otherModelAnswers(String name, String wanted);

    /** The owner wrote the answer. */
    String inOwnWords(String name);

    /** A model gave the answer to somebody before. */
    String answeredBefore(Duration age);

    /** No page supports what a model says; begins with {@link Phrases#nothingFound()}. */
    String modelsOwnAnswer();

    // What it rests on and what it cost.

    /** The pages that an answer rests on. */
    String pages(List<String> names);

    /** The key that opens the first of them. */
    Hint openPage();

    /** The same where none of them is named beside it. */
    Hint openThePage();

    /** Said once where nothing on the screen moves while a model thinks. */
    String modelThinks();

    /** How long a model thought before it spoke. */
    String thoughtFor(Duration time);

    Hint showThoughts();

    Hint hideThoughts();

    /** What an answer cost; marked where it is guessed. */
    String tokens(int count, boolean exact);

    /** Facts in a line. */
    String listed(List<String> facts);

    /** How an answer goes on that broke off; follows the sentence that says so. */
    String enterContinues();

    // What is left before a limit.

    /** Follows a sentence that says that something is used up. */
    String fullAgainIn(Duration time);

    String questionsLeft(int left, int of, Duration untilFull);

    String dayLeft(int percent, Duration untilFull);

    /** Before what the card itself says, in the linear mode; with the space that follows it, if any. */
    String card();
}
