package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.server.delivery.LetterBox;
import ink.dong4j.card.server.delivery.LetterBox.Receipt;
import ink.dong4j.card.server.guestbook.GuestbookService;
import ink.dong4j.card.server.limit.AddressBlock;
import ink.dong4j.card.server.limit.WriteLimits;
import ink.dong4j.card.server.store.Letter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What one visitor writes for others, and reads of it. Used by the visit's thread, and never blocks it. */
final class WritingCalls {
    private final GuestbookService guestbook;
    private final WriteLimits.OfVisit entries;
    private final LetterBox letters;
    private final BooleanSupplier takesLetters;
    private final Consumer<Reply> replies;
    private final String visit = UUID.randomUUID().toString();

    /** The ids of the letters that were sent, by their numbers. */
    private final Map<Integer, String> sent = new HashMap<>();

    /**
     * @param takesLetters whether the owner's card takes messages now
     * @param replies takes what comes of the calls, from any thread
     */
    WritingCalls(
            CallServices services,
            AddressBlock address,
            BooleanSupplier takesLetters,
            Consumer<Reply> replies) {
        this.guestbook = services.guestbook();
        this.entries = guestbook.open(address);
        this.letters = services.letters().apply(address);
        this.takesLetters = takesLetters;
        this.replies = replies;
    }

    void call(GuestbookRequest request) {
        String id =
                switch (request) {
                    case GuestbookRequest.Read _ -> "";
                    case GuestbookRequest.Sign sign ->
                            id("entry", sign.number(), sign.name(), sign.words());
                };
        guestbook.answer(request, id, entries).thenAccept(replies);
    }

    void call(LetterRequest request) {
        switch (request) {
            case LetterRequest.Send send -> send(send);
            case LetterRequest.Look look ->
                    letters.progress(sent.getOrDefault(look.number(), ""))
                            .thenAccept(progress -> replies.accept(told(look, progress)));
        }
    }

    private void send(LetterRequest.Send send) {
        if (!takesLetters.getAsBoolean()) {
            refused(send, new Refusal.Forbidden());
        } else if (!Letter.fits(send.words())) {
            refused(send, new Refusal.Full());
        } else {
            Letter safe = Letter.of(send.lang(), send.name(), send.replyTo(), send.words());
            String id = id("letter", send.number(), send.name(), send.replyTo(), send.words());
            sent.put(send.number(), id);
            letters.send(new Letter(id, safe.lang(), safe.name(), safe.replyTo(), safe.words()))
                    .thenAccept(receipt -> replies.accept(told(send, receipt)));
        }
    }

    private static Reply told(LetterRequest.Send send, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Kept _ -> new LetterReply.Kept(send.number());
            case Receipt.TooMany(var after) -> new Reply.Refused(send, new Refusal.Later(after));
            case Receipt.Full _ -> new Reply.Refused(send, new Refusal.Full());
            case Receipt.Unavailable _ -> new Reply.Refused(send, new Refusal.Unavailable());
        };
    }

    private static Reply told(LetterRequest.Look look, LetterBox.Progress progress) {
        return switch (progress) {
            case WAITING, UNKNOWN -> new LetterReply.Waiting(look.number());
            case DELIVERED -> new LetterReply.Delivered(look.number());
        };
    }

    private void refused(Request request, Refusal refusal) {
        replies.accept(new Reply.Refused(request, refusal));
    }

    /**
     * The same for a text that is sent again as it was, so that it is kept once, and another for one that was
     * changed meanwhile: the store may have the first although nobody heard so. Nobody else's.
     */
    private String id(String kind, int number, String... text) {
        String name = visit + " " + kind + " " + number + "\n" + String.join("\n", text);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}
