package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.KeptQuestion;
import ink.dong4j.card.server.store.Outbox;
import ink.dong4j.card.server.store.Questions;
import ink.dong4j.card.server.store.database.StoreUnusable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the owner of questions that no page answers: of all new ones together, and once an hour at most. What
 * was told before is known from the outbox, so a restart tells nothing twice and leaves nothing out.
 */
final class Digest implements Edition {
    /** Questions of a visit often come in a row. */
    private static final Duration GATHERED = Duration.ofMinutes(1);

    private static final Duration APART = Duration.ofHours(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** Of questions that were kept before there was a digest. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private static final int MOST = 50;

    private final Questions questions;
    private final Outbox outbox;
    private final InstantSource clock;
    private final List<String> channels;

    /** Whether there may be new ones: so at the start, too. */
    private volatile boolean asked = true;

    private volatile Instant askedAt = Instant.MIN;

    Digest(Questions questions, Outbox outbox, InstantSource clock, List<String> channels) {
        this.questions = questions;
        this.outbox = outbox;
        this.clock = clock;
        this.channels = channels;
    }

    /** A question was asked that no page answers; it is on its way to the store. */
    void asked() {
        if (!asked) {
            askedAt = clock.instant();
            asked = true;
        }
    }

    @Override
    public Duration publish() throws InterruptedException {
        if (!asked) {
            return LONGEST_REST;
        }
        // In whole seconds, as the times of questions are.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant last = Stored.await(outbox.latest(Dispatch.Kind.DIGEST)).orElse(now.minus(OLDEST));
        Duration rest = rest(now, last);
        if (rest.isPositive()) {
            return rest;
        }
        asked = false;
        try {
            return tell(now, last);
        } catch (StoreUnusable e) {
            asked = true;
            throw e;
        }
    }

    private Duration tell(Instant now, Instant last) throws InterruptedException {
        List<KeptQuestion> fresh = questions.since(last);
        List<KeptQuestion> told =
                fresh.stream().filter(question -> question.firstAsked().isBefore(now)).toList();
        if (told.size() < fresh.size()) {
            // Those of this very second are told the next time.
            asked = true;
        }
        if (told.isEmpty()) {
            return asked ? A_SECOND : LONGEST_REST;
        }
        boolean _ =
                Stored.await(
                        outbox.add(
                                id(last),
                                Dispatch.Kind.DIGEST,
                                title(told.size()),
                                text(told),
                                now,
                                channels));
        return Duration.ZERO;
    }

    /** The same for all who tell what is new since then. */
    private static String id(Instant last) {
        return UUID.nameUUIDFromBytes(("digest " + last).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Duration rest(Instant now, Instant last) {
        Duration gathers = Duration.between(now, later(askedAt, GATHERED));
        Duration apart = Duration.between(now, last.plus(APART));
        return gathers.compareTo(apart) > 0 ? gathers : apart;
    }

    private static Instant later(Instant time, Duration by) {
        return time.equals(Instant.MIN) ? Instant.EPOCH : time.plus(by);
    }

    private static String title(int questions) {
        return questions == 1
                ? "A question that no page answers"
                : "%d questions that no page answers".formatted(questions);
    }

    private static String text(List<KeptQuestion> told) {
        String list =
                told.stream()
                        .limit(MOST)
                        .map(question -> "- " + question.words())
                        .collect(Collectors.joining("\n"));
        return told.size() > MOST
                ? list + "\nand %d more: card questions".formatted(told.size() - MOST)
                : list;
    }
}
