package ink.dong4j.card.server.limit;

import ink.dong4j.card.server.config.LimitsConfig.Daily;
import ink.dong4j.card.server.store.Claim;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this process knows of the day beyond the ledger: who has spent, what is set aside, what was too
 * much, and what the owner was told. Bounded by the day's tokens. Thread-safe.
 */
final class Spending {
    private static final Logger LOG = LoggerFactory.getLogger(Spending.class);

    private static final int ALL = 100;
    private static final List<Integer> ALERTS = List.of(80, 50);

    private final Daily config;
    private final Set<String> spenders = new HashSet<>();
    private LocalDate day = LocalDate.MIN;
    private long reserved;
    private long least;
    private int alerted;
    private boolean toldOfShare;

    Spending(Daily config) {
        this.config = config;
    }

    /** Whether nothing was known of the day before. */
    synchronized boolean begins(LocalDate today) {
        boolean begins = !day.equals(today);
        turnTo(today);
        return begins;
    }

    synchronized void reserved(AddressBlock address, Claim claim) {
        turnTo(claim.day());
        spenders.add(address.value());
        reserved += claim.tokens();
    }

    synchronized long reserved(LocalDate today) {
        return day.equals(today) ? reserved : 0;
    }

    synchronized void settled(Claim claim) {
        if (day.equals(claim.day())) {
            reserved -= claim.tokens();
        }
        least = 0;
    }

    synchronized boolean hasSpent(AddressBlock address, LocalDate today) {
        return day.equals(today) && spenders.contains(address.value());
    }

    /** The smallest claim that found no room; what is left below it is as good as nothing. */
    synchronized long least(LocalDate today) {
        return day.equals(today) ? least : 0;
    }

    /**
     * There was no room for a claim. The owner is told when there will be none either once the requests
     * that run have given back what they did not use, as far as can be known.
     *
     * @param newcomer whether there is none even for those who have not spent yet
     */
    synchronized void refused(Claim claim, boolean newcomer, long booked) {
        turnTo(claim.day());
        if (!newcomer) {
            // As the ledger knows, which remembers more than this process.
            spenders.add(claim.block());
        }
        least = least == 0 ? claim.tokens() : Math.min(least, claim.tokens());
        long most = newcomer ? claim.most() : claim.mostOfKnown();
        if (booked - reserved + claim.tokens() <= most) {
            return;
        }
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

    /** Tells the owner when much of the day is really spent, once for each mark. */
    synchronized void alert(LocalDate today, long booked) {
        if (!day.equals(today)) {
            return;
        }
        long percent = (booked - reserved) * ALL / config.tokens();
        for (int mark : ALERTS) {
            if (percent >= mark && alerted < mark) {
                alerted = mark;
                LOG.warn("{} % of the day's {} tokens are used up", mark, config.tokens());
            }
        }
    }

    private void turnTo(LocalDate today) {
        if (!day.equals(today)) {
            day = today;
            spenders.clear();
            reserved = 0;
            least = 0;
            alerted = 0;
            toldOfShare = false;
        }
    }
}
