package ink.dong4j.card.server.guestbook;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.people.GuestbookEntry;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.store.EntryPage;
import ink.dong4j.card.server.store.Guestbook;
import ink.dong4j.card.server.store.KeptEntry;
import ink.dong4j.card.text.Safe;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * The guestbook as visitors use it. What they write is bounded, made safe and counted before the store sees
 * it; whether it waits for the owner is what his card says now. Nothing here waits. Thread-safe.
 */
public final class GuestbookService {
    private final Guestbook guestbook;
    private final Supplier<Card> cards;
    private final WriteLimits limits;
    private final Runnable entryWaits;
    private final InstantSource clock;

    /**
     * @param entryWaits is run when the disk has an entry that waits for the owner, on the store's thread
     */
    public GuestbookService(
            Guestbook guestbook,
            Supplier<Card> cards,
            WriteLimits limits,
            Runnable entryWaits,
            InstantSource clock) {
        this.guestbook = guestbook;
        this.cards = cards;
        this.limits = limits;
        this.entryWaits = entryWaits;
        this.clock = clock;
    }

    /** What a visit from an address may write. */
    public WriteLimits.OfVisit open(AddressBlock address) {
        return limits.open(address);
    }

    /**
     * Does what is asked. What it returns never fails.
     *
     * @param id of the entry that would be written
     */
    public CompletionStage<Reply> answer(
            GuestbookRequest request, String id, WriteLimits.OfVisit quota) {
        Optional<Community.Guestbook> mode = cards.get().sections().community().guestbook();
        if (mode.isEmpty()) {
            return refused(request, new Refusal.Forbidden());
        }
        return switch (request) {
            case GuestbookRequest.Read read ->
                    guestbook
                            .read(read.page())
                            .thenApply(GuestbookService::page)
                            .exceptionally(_ -> unavailable(read));
            case GuestbookRequest.Sign sign -> sign(sign, id, mode.get(), quota);
        };
    }

    private CompletionStage<Reply> sign(
            GuestbookRequest.Sign sign,
            String id,
            Community.Guestbook mode,
            WriteLimits.OfVisit quota) {
        String name = Safe.line(sign.name(), 2 * KeptEntry.LONGEST_NAME);
        String words = Safe.text(sign.words()).strip();
        if (!KeptEntry.fits(name, words)) {
            return refused(sign, new Refusal.Full());
        }
        KeptEntry.State state =
                switch (mode) {
                    case OPEN -> KeptEntry.State.SHOWN;
                    case MODERATED -> KeptEntry.State.WAITING;
                };
        KeptEntry entry = new KeptEntry(id, sign.lang(), name, words, clock.instant(), state);
        return switch (quota.admit()) {
            case WriteLimits.Refused(var wait) -> refused(sign, new Refusal.Later(wait));
            case WriteLimits.Admitted admitted -> kept(entry, sign, admitted);
        };
    }

    private CompletionStage<Reply> kept(
            KeptEntry entry, GuestbookRequest.Sign sign, WriteLimits.Admitted admitted) {
        return guestbook
                .sign(entry)
                .thenApply(signed -> told(signed, sign, admitted))
                .exceptionally(
                        _ -> {
                            admitted.refund();
                            return unavailable(sign);
                        });
    }

    private Reply told(
            Guestbook.Signed signed, GuestbookRequest.Sign sign, WriteLimits.Admitted admitted) {
        return switch (signed) {
            case SHOWN -> new GuestbookReply.Signed(sign.number(), true);
            case WAITING -> {
                entryWaits.run();
                yield new GuestbookReply.Signed(sign.number(), false);
            }
            case FULL -> {
                admitted.refund();
                yield new Reply.Refused(sign, new Refusal.Full());
            }
        };
    }

    private static Reply page(EntryPage page) {
        return new GuestbookReply.Page(
                page.number(),
                page.of(),
                page.entries().stream()
                        .map(kept -> new GuestbookEntry(kept.name(), kept.words(), kept.written()))
                        .toList());
    }

    private static Reply unavailable(GuestbookRequest request) {
        return new Reply.Refused(request, new Refusal.Unavailable());
    }

    private static CompletionStage<Reply> refused(GuestbookRequest request, Refusal refusal) {
        return CompletableFuture.completedStage(new Reply.Refused(request, refusal));
    }
}
