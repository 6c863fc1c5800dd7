package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.identity.Identity;
import ink.dong4j.card.server.identity.KeyId;
import ink.dong4j.card.server.identity.OwnerKeys;
import ink.dong4j.card.server.store.Audit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The owner's desk. Before each thing it asks whether the key that sits there is still the owner's. What is
 * done is written to the audit log first and to the server's log always; a database that does not work keeps
 * nothing from being done. Blocks while the database works, so each visit calls it on a thread of its own.
 * Thread-safe.
 */
public final class Desk {
    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Map<DeskTopic, DeskSection> sections = new EnumMap<>(DeskTopic.class);
    private final OwnerKeys owners;
    private final Audit audit;
    private final InstantSource clock;

    /**
     * @param parts what there is on this card, in any order
     */
    public Desk(List<DeskSection> parts, OwnerKeys owners, Audit audit, InstantSource clock) {
        parts.forEach(section -> sections.put(section.topic(), section));
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    /** Tells {@code who} of a topic. */
    public DeskReply look(Identity who, DeskRequest.Look look) throws InterruptedException {
        if (!owners.isOwner(who)) {
            return new DeskReply.Closed();
        }
        try {
            if (look.topic() == DeskTopic.DESK) {
                return new DeskReply.Told(look, clock.instant(), summary());
            }
            DeskSection section = sections.get(look.topic());
            if (section == null || !section.isThere()) {
                return new DeskReply.Failed(look, DeskFailure.ABSENT);
            }
            return section.report(look.id())
                    .<DeskReply>map(report -> new DeskReply.Told(look, clock.instant(), report))
                    .orElseGet(() -> new DeskReply.Failed(look, DeskFailure.NO_SUCH));
        } catch (StoreFault e) {
            return failed(look, e);
        }
    }

    /** Does something that {@code who} wants. */
    public DeskReply act(Identity who, DeskRequest.Act act) throws InterruptedException {
        if (!owners.isOwner(who)) {
            return new DeskReply.Closed();
        }
        DeskSection section = sections.get(act.deed().topic());
        if (section == null || !section.isThere()) {
            return new DeskReply.Failed(act, DeskFailure.ABSENT);
        }
        try {
            return switch (section.prepared(act.deed(), act.about())) {
                case DeskSection.Prepared.Refused(DeskFailure why) ->
                        new DeskReply.Failed(act, why);
                case DeskSection.Prepared.Ready(String about, DeskSection.Action action) ->
                        done(who, act, about, action);
            };
        } catch (StoreFault e) {
            return failed(act, e);
        }
    }

    private DeskReply done(
            Identity who, DeskRequest.Act act, String about, DeskSection.Action action)
            throws InterruptedException {
        DeskDeed deed = act.deed();
        boolean kept = kept(who, deed, about);
        LOG.info(
                "desk, deed={} about={} by={}",
                deed.word(),
                deed.wantsWords() || about.isEmpty() ? "-" : about,
                who.proved().map(KeyId::toString).orElse("-"));
        return action.run()
                ? new DeskReply.Done(deed, about, kept)
                : new DeskReply.Failed(act, DeskFailure.NO_SUCH);
    }

    /**
     * Writes down what {@code who} is about to do elsewhere than here, without waiting.
     *
     * @param deed a word of ours
     * @return completes, and never fails, when the disk has it or the database does not work
     */
    public CompletionStage<?> note(Identity who, String deed, String about) {
        return audit.note(fingerprint(who), deed, about)
                .<Boolean>thenApply(_ -> true)
                .toCompletableFuture()
                .orTimeout(StoreFault.PATIENCE.toNanos(), TimeUnit.NANOSECONDS)
                .exceptionally(Desk::notKept);
    }

    /** Writes it down before it is done. A database that does not work keeps nobody from mending things. */
    private boolean kept(Identity who, DeskDeed deed, String about) throws InterruptedException {
        try {
            StoreFault.awaited(audit.note(fingerprint(who), deed.word(), about));
            return true;
        } catch (StoreFault e) {
            return notKept(e);
        }
    }

    private static boolean notKept(Throwable fault) {
        LOG.warn("The audit log does not have what is done at the desk: the database fails");
        LOG.debug("The audit log failed", fault);
        return false;
    }

    private static String fingerprint(Identity who) {
        return who.proved().map(KeyId::fingerprint).orElse("");
    }

    private static DeskReply failed(DeskRequest request, StoreFault fault) {
        LOG.debug("The desk asked the database in vain", fault);
        return new DeskReply.Failed(request, DeskFailure.STORE);
    }

    private Report summary() throws InterruptedException {
        Map<DeskColumn, DeskValue> figures = new LinkedHashMap<>();
        for (DeskSection section : sections.values()) {
            if (section.isThere()) {
                figures.putAll(figures(section));
            }
        }
        Report.Row row = new Report.Row("", new ArrayList<>(figures.values()));
        return new Report(DeskTopic.DESK, new ArrayList<>(figures.keySet()), List.of(row));
    }

    private static Map<DeskColumn, DeskValue> figures(DeskSection section)
            throws InterruptedException {
        try {
            return section.figures();
        } catch (StoreFault e) {
            LOG.debug("A figure of the desk is not known", e);
            return section.unknown();
        }
    }
}
