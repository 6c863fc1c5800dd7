package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** What is said about an answer, in English. */
abstract sealed class EnglishAnswers extends EnglishCommands implements AnswerPhrases
        permits English {
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
    public String earlierAnswer() {
        return "Earlier answer";
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
    public String answeredBefore(Duration age) {
        return "An AI model's answer from " + WholeSeconds.roughly(age, "h", "min", "s") + " ago";
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
    public String listed(List<String> facts) {
        return String.join(", ", facts);
    }

    @Override
    public String enterContinues() {
        return "; Enter alone continues it";
    }

    @Override
    public String fullAgainIn(Duration time) {
        return "; it is full again in " + WholeSeconds.roughly(time, "h", "min", "s");
    }

    @Override
    public String questionsLeft(int left, int of, Duration untilFull) {
        String count = left == 0 ? "No" : Integer.toString(left);
        String time = WholeSeconds.roughly(untilFull, "h", "min", "s");
        return count
                + (left == 1 ? " question" : " questions")
                + " left; all "
                + of
                + " in "
                + time;
    }

    @Override
    public String dayLeft(int percent, Duration untilFull) {
        String time = WholeSeconds.roughly(untilFull, "h", "min", "s");
        return percent + " % of today's budget left, full in " + time;
    }

    @Override
    public String card() {
        return "Card: ";
    }
}
