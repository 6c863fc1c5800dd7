package ink.dong4j.card.i18n;

import java.util.List;

/** What keys and commands do, and what commands say: these phrases of one language. Immutable. */
sealed interface CommandPhrases permits Phrases, EnglishCommands, ChineseCommands {
    /** The key for an action, and what it does in a word or two. */
    Hint key(Action action);

    /** All keys that have a meaning. */
    List<Hint> keys();

    /** A command, and what it does. */
    Hint command(Command command);

    /** What a word behind a command means. */
    String option(Option option);

    // What commands say.

    String unknownCommand(String command);

    String unknownLanguage(String name);

    /** Other colours are shown from now on. */
    String coloursAre(Option option);

    String unknownTheme(String name);

    /** The mouse is the card's. */
    String mouseOn();

    /** The mouse is the terminal's. */
    String mouseOff();

    /** An answer was sent for the clipboard; the terminal does not tell whether it took it. */
    String copied();

    /** As {@link #copied()}, of an address. */
    String copied(String text);

    String tooLongToCopy();

    /** There is no answer yet. */
    String noAnswerYet();

    /** An answer has fewer blocks of code than the one that was asked for. */
    String noSuchCode(int blocks);

    /** No question was asked yet. */
    String noQuestionYet();

    /** The newest answer is whole, or there is none. */
    String nothingToContinue();

    String noPageNamed(String name);

    /** Stands beside what is chosen already. */
    String inUse();

    /** Another model answers from now on. */
    String modelIs(String name);

    String noModelNamed(String name);

    /** The owner leaves no choice of models. */
    String noModels();

    /** How to choose a model in the linear mode. */
    String modelsHint(String command);

    /** No answer runs. */
    String nothingToStop();

    /** What was said is forgotten. */
    String forgotten();

    /** What is shown comes line by line already. */
    String alreadyPlain();

    /** The card has no pages. */
    String noPages();

    /** Nothing that a command needs was said behind it. */
    String wordsMissing(String command);

    String notFound(String words);
}
