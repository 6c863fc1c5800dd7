package ink.dong4j.card.talk;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Phrases;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Why an answer is not what was hoped for; each has one fixed sentence in each language. */
public enum Trouble {
    /** Refused connection, 5xx, no stream, no first token in time. */
    UNREACHABLE,
    /** An answer without a word. */
    EMPTY,
    /** A 429 that does not mean money. */
    BUSY,
    /** Key, money, model or channel: nothing that a visitor can mend. */
    NEEDS_OWNER,
    /** The answer broke off or stalled midway. */
    CUT_SHORT,
    /** The provider declined to answer. */
    DECLINED,
    /** The day's budget is spent. */
    BUDGET_SPENT,
    /** The owner has paused the assistant. */
    PAUSED,
    /** The message is longer than the limit. */
    TOO_LONG,
    /** The visit has had as many answers as one may have; the next one begins anew. */
    VISIT_FULL,
    /** The card's pages hold no answer. */
    NOTHING_FOUND;

    /**
     * The sentence for it on a card, with the time when it is over, where that is known.
     *
     * @param busyFor how long no model takes a question
     */
    public String sentence(Phrases phrases, Card card, DayBudget day, Optional<Duration> busyFor) {
        return switch (this) {
            case NOTHING_FOUND -> phrases.nothingFoundIn(card.pages());
            case BUDGET_SPENT -> sentence(phrases) + waits(day.untilFull(), phrases::fullAgainIn);
            case BUSY ->
                    sentence(phrases) + waits(busyFor.orElse(Duration.ZERO), phrases::freeAgainIn);
            default -> sentence(phrases);
        };
    }

    private static String waits(Duration time, Function<Duration, String> phrase) {
        return time.isPositive() ? phrase.apply(time) : "";
    }

    /** The fixed sentence for it. */
    public String sentence(Phrases phrases) {
        return switch (this) {
            case UNREACHABLE, EMPTY -> phrases.unreachable();
            case BUSY -> phrases.busy();
            case NEEDS_OWNER -> phrases.needsOwner();
            case CUT_SHORT -> phrases.cutShort();
            case DECLINED -> phrases.declined();
            case BUDGET_SPENT -> phrases.budgetSpent();
            case PAUSED -> phrases.paused();
            case TOO_LONG -> phrases.tooLong();
            case VISIT_FULL -> phrases.visitFull();
            case NOTHING_FOUND -> phrases.nothingFound();
        };
    }
}
