package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.store.Inbox;
import ink.dong4j.card.server.store.KeptLetter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The letters that visitors left. */
public final class InboxSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(
                    DeskColumn.ID,
                    DeskColumn.STATE,
                    DeskColumn.WRITTEN,
                    DeskColumn.LANGUAGE,
                    DeskColumn.NAME,
                    DeskColumn.REPLY_TO,
                    DeskColumn.WORDS);

    private static final int MOST = 200;

    private final Inbox inbox;
    private final BooleanSupplier there;

    /**
     * @param there whether visitors may leave letters
     */
    public InboxSection(Inbox inbox, BooleanSupplier there) {
        this.inbox = inbox;
        this.there = there;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.INBOX;
    }

    @Override
    public boolean isThere() {
        return there.getAsBoolean();
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() throws InterruptedException {
        int unread = StoreFault.awaited(inbox.unread());
        return Map.of(DeskColumn.UNREAD, new DeskValue.Count(unread));
    }

    @Override
    public Map<DeskColumn, DeskValue> unknown() {
        return Map.of(DeskColumn.UNREAD, new DeskValue.Nothing());
    }

    @Override
    public Optional<Report> report(String id) throws InterruptedException {
        List<KeptLetter> letters = StoreFault.awaited(inbox.latest(MOST));
        return RowId.chosen(id, letters, letter -> letter.letter().id())
                .map(
                        chosen ->
                                new Report(
                                        topic(),
                                        COLUMNS,
                                        chosen.stream()
                                                .map(letter -> row(letter, !id.isEmpty()))
                                                .toList()));
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) throws InterruptedException {
        List<String> ids =
                StoreFault.awaited(inbox.latest(MOST)).stream()
                        .map(kept -> kept.letter().id())
                        .toList();
        return RowId.meant(about, ids)
                .<Prepared>map(id -> new Prepared.Ready(id, action(deed, id)))
                .orElseGet(() -> new Prepared.Refused(DeskFailure.NO_SUCH));
    }

    private Action action(DeskDeed deed, String id) {
        return () ->
                StoreFault.awaited(
                        deed == DeskDeed.DISCARD
                                ? inbox.delete(id)
                                : inbox.mark(id, KeptLetter.State.READ));
    }

    private static Report.Row row(KeptLetter kept, boolean whole) {
        DeskWord state =
                switch (kept.state()) {
                    case UNREAD -> DeskWord.UNREAD;
                    case READ -> DeskWord.READ;
                };
        return new Report.Row(
                kept.letter().id(),
                new DeskValue.Text(kept.letter().id()),
                new DeskValue.State(state),
                new DeskValue.Time(kept.written()),
                new DeskValue.Text(kept.letter().lang().name().toLowerCase(Locale.ROOT)),
                DeskValue.text(kept.letter().name()),
                DeskValue.text(kept.letter().replyTo()),
                whole
                        ? DeskValue.text(kept.letter().words())
                        : DeskValue.brief(kept.letter().words()));
    }
}
