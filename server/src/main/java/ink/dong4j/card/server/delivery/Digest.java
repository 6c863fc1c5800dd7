package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.store.Dispatch;
import ink.dong4j.card.server.store.Guestbook;
import ink.dong4j.card.server.store.KeptEntry;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the owner of questions that no page answers, and how many entries of the guestbook wait for him: of
 * all that is new together, and once an hour at most. What was told before is known from the outbox, so a
 * restart tells nothing twice and leaves nothing out.
 */
final class Digest implements Edition {
    /** Questions of a visit often come in a row. */
    private static final Duration GATHERED = Duration.ofMinutes(1);

    private static final Duration APART = Duration.ofHours(1);
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** Of what was kept before there was a digest. */
    private static final Duration OLDEST = Duration.ofDays(1);

    private static final int MOST = 50;

    private final Questions questions;
    private final Guestbook guestbook;
    private final Outbox outbox;
    private final InstantSource clock;
    private final List<String> channels;

    /** Whether there may be something new: so at the start, too. */
    private volatile boolean news = true;

    private volatile Instant newsAt = Instant.EPOCH;

    Digest(
            Questions questions,
            Guestbook guestbook,
            Outbox outbox,
            InstantSource clock,
            List<String> channels) {
        this.questions = questions;
        this.guestbook = guestbook;
        this.outbox = outbox;
        this.clock = clock;
        this.channels = channels;
    }

    /** Something new is in the store, or on its way there. */
    void arrived() {
        if (!news) {
            newsAt = clock.instant();
            news = true;
        }
    }

    @Override
    public Duration publish() throws InterruptedException {
        if (!news) {
            return LONGEST_REST;
        }
        // In whole seconds, as the times of questions are.
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (newsAt.isAfter(now)) {
            // The clock was set back.
            newsAt = now;
        }
        Instant last =
                Stored.await(outbox.latest(Dispatch.Kind.DIGEST, now)).orElse(now.minus(OLDEST));
        Duration rest = rest(now, last);
        if (rest.isPositive()) {
            return rest;
        }
        news = false;
        try {
            return tell(now, last);
        } catch (StoreUnusable e) {
            news = true;
            throw e;
        }
    }

    private Duration tell(Instant now, Instant last) throws InterruptedException {
        List<KeptQuestion> asked = questions.since(last);
        List<KeptEntry> waiting = Stored.await(guestbook.waiting());
        List<Instant> fresh =
                Stream.concat(
                                asked.stream().map(KeptQuestion::firstAsked),
                                waiting.stream().map(KeptEntry::written))
                        .filter(time -> !time.isBefore(last))
                        .toList();
        if (fresh.stream().anyMatch(time -> !time.isBefore(now))) {
            // What is of this very second is told the next time.
            news = true;
        }
        if (fresh.stream().noneMatch(time -> time.isBefore(now))) {
            return news ? A_SECOND : LONGEST_REST;
        }
        List<KeptQuestion> told =
                asked.stream().filter(question -> question.firstAsked().isBefore(now)).toList();
        boolean _ =
                Stored.await(
                        outbox.add(
                                id(last),
                                Dispatch.Kind.DIGEST,
                                title(told.size(), waiting.size()),
                                text(told, waiting.size()),
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
        Duration gathers = Duration.between(now, newsAt.plus(GATHERED));
        Duration apart = Duration.between(now, last.plus(APART));
        return gathers.compareTo(apart) > 0 ? gathers : apart;
    }

    private static String title(int questions, int entries) {
        return Stream.of(
                        counted(
                                questions,
                                "A question that no page answers",
                                "%d questions that no page answers"),
                        counted(
                                entries,
                                "1 entry of the guestbook waits for approval",
                                "%d entries of the guestbook wait for approval"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> counted(int number, String one, String many) {
        return switch (number) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(one);
            default -> Optional.of(many.formatted(number));
        };
    }

    /** The questions in full, and of entries only where they are: anybody may fill them. */
    private static String text(List<KeptQuestion> told, int entries) {
        Stream<String> first = told.stream().limit(MOST).map(question -> "- " + question.words());
        Stream<String> more =
                told.size() > MOST
                        ? Stream.of("and %d more: card questions".formatted(told.size() - MOST))
                        : Stream.of();
        Stream<String> waiting =
                entries > 0
                        ? Stream.of("What waits for approval is at your desk: guestbook")
                        : Stream.of();
        return Stream.of(first, more, waiting)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }
}
