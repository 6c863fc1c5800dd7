package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.store.Audit;
import ink.dong4j.card.server.store.database.StoreState;
import ink.dong4j.card.text.Safe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What concerns the server as a whole: the assistant, the door, the notice to all, the database. Of what
 * is switched here a restart knows nothing.
 */
public final class HouseSection implements DeskSection {
    /** Three lines of a phone, so that it is read whole everywhere. In characters. */
    private static final int LONGEST_NOTICE = 100;

    private final Guests guests;
    private final ModelSwitch models;
    private final Audit audit;
    private final Supplier<StoreState> store;
    private final IntSupplier deliveries;
    private final Supplier<Duration> uptime;

    /**
     * @param deliveries what has still to reach the owner by his channels
     * @param uptime how long the server has run
     */
    public HouseSection(
            Guests guests,
            ModelSwitch models,
            Audit audit,
            Supplier<StoreState> store,
            IntSupplier deliveries,
            Supplier<Duration> uptime) {
        this.guests = guests;
        this.models = models;
        this.audit = audit;
        this.store = store;
        this.deliveries = deliveries;
        this.uptime = uptime;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.DESK;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() throws InterruptedException {
        Map<DeskColumn, DeskValue> figures = new LinkedHashMap<>();
        figures.put(DeskColumn.ASSISTANT, new DeskValue.State(assistant()));
        figures.put(
                DeskColumn.DOOR,
                new DeskValue.State(guests.drains() ? DeskWord.DRAINING : DeskWord.OPEN));
        String notice = guests.notice();
        figures.put(
                DeskColumn.NOTICE,
                notice.isEmpty() ? new DeskValue.Nothing() : new DeskValue.Text(notice));
        figures.put(DeskColumn.STORE, new DeskValue.State(store()));
        figures.put(DeskColumn.FAULT, fault());
        figures.put(DeskColumn.DELIVERIES, new DeskValue.Count(deliveries.getAsInt()));
        figures.put(DeskColumn.UPTIME, new DeskValue.Lasting(uptime.get()));
        return figures;
    }

    private DeskWord assistant() {
        if (!models.hasModels()) {
            return DeskWord.PAGES_ONLY;
        }
        return models.paused() ? DeskWord.PAUSED : DeskWord.ANSWERS;
    }

    /** Whether the database works, by a look into it. */
    private DeskWord store() throws InterruptedException {
        try {
            StoreFault.awaited(audit.latest(1));
            return DeskWord.WORKS;
        } catch (StoreFault _) {
            return DeskWord.BROKEN;
        }
    }

    private DeskValue fault() {
        return switch (store.get()) {
            case StoreState.Usable _ -> new DeskValue.Nothing();
            case StoreState.Unusable(String sentence) -> new DeskValue.Text(sentence);
        };
    }

    @Override
    public Optional<Report> report(String id) {
        return Optional.empty();
    }

    @Override
    public Prepared prepared(DeskDeed deed, String about) {
        return switch (deed) {
            case NOTICE -> notice(about);
            case SILENCE -> ready(() -> guests.notice(""));
            case PAUSE, UNPAUSE ->
                    models.hasModels()
                            ? ready(() -> models.pause(deed == DeskDeed.PAUSE))
                            : new Prepared.Refused(DeskFailure.ABSENT);
            case DRAIN, ADMIT -> ready(() -> guests.drain(deed == DeskDeed.DRAIN));
            case DISCONNECT, READ, DISCARD, APPROVE, DELETE, MUTE, KICK, CLEAR ->
                    new Prepared.Refused(DeskFailure.ABSENT);
        };
    }

    private Prepared notice(String about) {
        String words = Safe.text(about).replace('\n', ' ').strip();
        boolean fits = !words.isEmpty() && words.length() <= LONGEST_NOTICE;
        return fits
                ? new Prepared.Ready(words, done(() -> guests.notice(words)))
                : new Prepared.Refused(DeskFailure.USAGE);
    }

    private static Prepared ready(Runnable deed) {
        return new Prepared.Ready("", done(deed));
    }

    private static Action done(Runnable deed) {
        return () -> {
            deed.run();
            return true;
        };
    }
}
