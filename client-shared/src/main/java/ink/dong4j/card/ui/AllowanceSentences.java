package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.transcript.ChatTurn;

/** What is said about limits before they hurt, and when they do. */
public final class AllowanceSentences {
    /** Questions from which on it is said how many there are left. */
    private static final int FEW = 3;

    /** The same of the day, in percent. */
    private static final int LITTLE = 20;

    private AllowanceSentences() {}

    /** The sentence for the trouble of a turn; behind it stands when it is over, where that is known. */
    public static String sentence(Trouble trouble, ChatTurn turn, Model model) {
        Phrases phrases = Phrases.of(model.lang());
        return trouble.sentence(
                phrases, model.card(), model.allowanceNow().day(), turn.remarks().busyFor());
    }

    /** What is left where it is little, empty where there is enough. */
    static String left(Model model) {
        return left(model.allowanceNow(), Phrases.of(model.lang()));
    }

    static String left(Allowance allowance, Phrases phrases) {
        DayBudget day = allowance.day();
        boolean spent = day.percent() <= 0 && day.untilFull().isPositive();
        if (spent) {
            return phrases.budgetSpent() + phrases.fullAgainIn(day.untilFull());
        }
        if (allowance.known() && allowance.left() <= FEW && allowance.left() < allowance.of()) {
            return phrases.questionsLeft(allowance.left(), allowance.of(), allowance.untilFull());
        }
        return day.percent() <= LITTLE && day.untilFull().isPositive()
                ? phrases.dayLeft(day.percent(), day.untilFull())
                : "";
    }
}
