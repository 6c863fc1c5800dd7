package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.config.LimitsConfig.Daily;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the owner is told of one day's tokens, once each. Thread-safe. */
final class BudgetAlerts {
    private static final Logger LOG = LoggerFactory.getLogger(BudgetAlerts.class);

    private static final int ALL = 100;
    private static final List<Integer> MARKS = List.of(80, 50);

    private final Daily config;
    private int alerted;
    private boolean toldOfShare;

    BudgetAlerts(Daily config) {
        this.config = config;
    }

    /**
     * There was no room for a request, and there will be none either once the requests that run have
     * given back what they did not use.
     *
     * @param newcomer whether there is none even for those who have not spent yet
     */
    synchronized void full(boolean newcomer) {
        if (newcomer && alerted < ALL) {
            alerted = ALL;
            LOG.warn(
                    "100 % of the day's {} tokens are used up; the card's pages answer until midnight",
                    config.tokens());
        } else if (!newcomer && !toldOfShare) {
            toldOfShare = true;
            LOG.warn(
                    "The day's {} tokens are used up but for the {} % that are kept for first-time"
                            + " visitors",
                    config.tokens(), config.firstVisitorsPercent());
        }
    }

    /** So much of the day is really spent. */
    synchronized void spent(long tokens) {
        long percent = tokens * ALL / config.tokens();
        for (int mark : MARKS) {
            if (percent >= mark && alerted < mark) {
                alerted = mark;
                LOG.warn("{} % of the day's {} tokens are used up", mark, config.tokens());
            }
        }
    }
}
