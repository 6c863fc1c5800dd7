package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.store.EntryPage;
import ink.dong4j.card.server.store.Guestbook;
import ink.dong4j.card.server.store.KeptEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The entries of the guestbook: those that wait for the owner first, then the newest that all see. */
public final class GuestbookSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(
                    DeskColumn.ID,
                    DeskColumn.STATE,
                    DeskColumn.WRITTEN,
                    DeskColumn.LANGUAGE,
                    DeskColumn.NAME,
                    DeskColumn.WORDS);

    private static final int PAGES = 5;

    private final Guestbook guestbook;
    private final BooleanSupplier there;

    /**
     * @param there whether the card has a guestbook
     */
    public GuestbookSection(Guestbook guestbook, BooleanSupplier there) {
        this.guestbook = guestbook;
        this.there = there;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.GUESTBOOK;
    }

    @Override
    public boolean isThere() {
        return there.getAsBoolean();
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() throws InterruptedException {
        int waiting = StoreFault.awaited(guestbook.counts()).waiting();
        return Map.of(DeskColumn.WAITING, new DeskValue.Count(waiting));
    }

    @Override
    public Map<DeskColumn, DeskValue> unknown() {
        return Map.of(DeskColumn.WAITING, new DeskValue.Nothing());
    }

    @Override
    public Optional<Report> report(String id) throws InterruptedException {
        return RowId.chosen(id, entries(), KeptEntry::id)
                .map(
                        chosen ->
                                new Report(
                                        topic(),
                                        COLUMNS,
                                        chosen.stream().map(GuestbookSection::row).toList()));
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) throws InterruptedException {
        List<String> ids = entries().stream().map(KeptEntry::id).toList();
        return RowId.meant(about, ids)
                .<Prepared>map(id -> new Prepared.Ready(id, action(deed, id)))
                .orElseGet(() -> new Prepared.Refused(DeskFailure.NO_SUCH));
    }

    private Action action(DeskDeed deed, String id) {
        return () ->
                StoreFault.awaited(
                        deed == DeskDeed.DELETE ? guestbook.delete(id) : guestbook.approve(id));
    }

    private List<KeptEntry> entries() throws InterruptedException {
        List<KeptEntry> entries = new ArrayList<>(StoreFault.awaited(guestbook.waiting()));
        int pages = 1;
        for (int number = 1; number <= Math.min(pages, PAGES); number++) {
            EntryPage page = StoreFault.awaited(guestbook.read(number));
            entries.addAll(page.entries());
            pages = page.of();
        }
        return entries;
    }

    private static Report.Row row(KeptEntry entry) {
        DeskWord state =
                switch (entry.state()) {
                    case SHOWN -> DeskWord.APPROVED;
                    case WAITING -> DeskWord.WAITING;
                };
        return new Report.Row(
                entry.id(),
                new DeskValue.Text(entry.id()),
                new DeskValue.State(state),
                new DeskValue.Time(entry.written()),
                new DeskValue.Text(entry.lang().name().toLowerCase(Locale.ROOT)),
                new DeskValue.Text(entry.name()),
                new DeskValue.Text(entry.words()));
    }
}
