package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
                    DeskColumn.SINCE,
                    DeskColumn.IDLE);

    /** Those that have been here longest are told. */
    private static final int MOST = 500;

    private final Guests guests;
    private final InstantSource clock;

    public WhoSection(Guests guests, InstantSource clock) {
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.WHO;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() {
        return Map.of(DeskColumn.HERE, new DeskValue.Number(guests.here().size()));
    }

    @Override
    public Optional<Report> report(String id) {
        List<Guest> here = guests.here();
        Optional<String> meant = meant(id, here);
        if (!id.isEmpty() && meant.isEmpty()) {
            return Optional.empty();
        }
        List<Report.Row> rows =
                here.stream()
                        .filter(guest -> meant.isEmpty() || guest.id().equals(meant.get()))
                        .sorted(Comparator.comparing(Guest::lasts).reversed())
                        .limit(MOST)
                        .map(this::row)
                        .toList();
        return Optional.of(new Report(topic(), COLUMNS, rows));
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) {
        return meant(about, guests.here())
                .<Prepared>map(id -> new Prepared.Ready(id, () -> guests.end(id)))
                .orElseGet(() -> new Prepared.Refused(DeskFailure.NO_SUCH));
    }

    private static Optional<String> meant(String id, List<Guest> here) {
        return RowId.meant(id, here.stream().map(Guest::id).toList());
    }

    private Report.Row row(Guest guest) {
        return new Report.Row(
                guest.id(),
                new DeskValue.Text(guest.id()),
                new DeskValue.Text(guest.kind()),
                new DeskValue.State(guest.standing()),
                new DeskValue.Text(guest.address()),
                new DeskValue.Text(guest.lang().name().toLowerCase(Locale.ROOT)),
                guest.window().isEmpty()
                        ? new DeskValue.Nothing()
                        : new DeskValue.Text(guest.window()),
                new DeskValue.Time(clock.instant().minus(guest.lasts())),
                new DeskValue.Lasting(guest.idle()));
    }
}
