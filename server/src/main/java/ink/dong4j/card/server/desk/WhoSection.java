package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.thread.ThreadSummary;
import ink.dong4j.card.server.thread.Threads;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who is here. */
public final class WhoSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(
                    DeskColumn.ID,
                    DeskColumn.KIND,
                    DeskColumn.STANDING,
                    DeskColumn.ADDRESS,
                    DeskColumn.LANGUAGE,
                    DeskColumn.WINDOW,
                    DeskColumn.ASKED,
                    DeskColumn.SINCE,
                    DeskColumn.IDLE);

    /** Those that have been here longest are told. */
    private static final int MOST = 500;

    /** Visitors first, so that a slip of the hand ends no visit of the owner's; the oldest first. */
    private static final Comparator<Guest> ORDER =
            Comparator.comparing((Guest guest) -> guest.standing() == DeskWord.OWNER)
                    .thenComparing(Guest::lasts, Comparator.reverseOrder());

    private final Guests guests;
    private final Threads threads;
    private final InstantSource clock;

    /**
     * @param threads the conversations that visits have with the assistant
     */
    public WhoSection(Guests guests, Threads threads, InstantSource clock) {
        this.threads = threads;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.WHO;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() {
        return Map.of(DeskColumn.HERE, new DeskValue.Count(guests.here().size()));
    }

    @Override
    public Optional<Report> report(String id) {
        Map<String, Integer> asked =
                threads.open().stream()
                        .collect(
                                Collectors.toMap(
                                        ThreadSummary::visit, ThreadSummary::questions, Math::max));
        return RowId.chosen(id, guests.here(), Guest::id)
                .map(chosen -> new Report(topic(), COLUMNS, rows(chosen, asked)));
    }

    private List<Report.Row> rows(List<Guest> chosen, Map<String, Integer> asked) {
        return chosen.stream()
                .sorted(ORDER)
                .limit(MOST)
                .map(guest -> row(guest, asked.getOrDefault(guest.id(), 0)))
                .toList();
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) {
        return RowId.meant(about, guests.here().stream().map(Guest::id).toList())
                .<Prepared>map(id -> new Prepared.Ready(id, () -> guests.end(id)))
                .orElseGet(() -> new Prepared.Refused(DeskFailure.NO_SUCH));
    }

    private Report.Row row(Guest guest, int asked) {
        return new Report.Row(
                guest.id(),
                new DeskValue.Text(guest.id()),
                DeskValue.named(guest.kind()),
                new DeskValue.State(guest.standing()),
                new DeskValue.Text(guest.address()),
                new DeskValue.Text(guest.lang().name().toLowerCase(Locale.ROOT)),
                DeskValue.text(guest.window()),
                new DeskValue.Count(asked),
                new DeskValue.Time(clock.instant().minus(guest.lasts())),
                new DeskValue.Lasting(guest.idle()));
    }
}
