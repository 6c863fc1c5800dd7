package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import java.time.Duration;
import java.util.List;

/** Kept screens of what visitors write for others. */
final class GuestbookStates {
    private GuestbookStates() {}

    static List<KeptScreen> all() {
        return List.of(
                        layout("guestbook/page", story -> read(story, 1, 3)),
                        phrase("guestbook/loading", story -> story.ask("/guestbook")),
                        phrase("guestbook/empty", GuestbookStates::empty),
                        phrase("guestbook/unavailable", GuestbookStates::unavailable),
                        layout("guestbook/sign", story -> story.ask("/sign")),
                        layout("guestbook/sign-words", GuestbookStates::words),
                        phrase(
                                "guestbook/sign-missing",
                                story -> story.ask("/sign").press(Key.ENTER, Key.ENTER)),
                        layout("guestbook/sign-check", GuestbookStates::checked),
                        phrase("guestbook/sign-saving", story -> checked(story).press(Key.ENTER)),
                        phrase("guestbook/sign-waits", GuestbookStates::signed),
                        phrase("guestbook/sign-refused", GuestbookStates::refused),
                        layout("guestbook/message", story -> story.ask("/message")),
                        layout("guestbook/message-check", GuestbookStates::checkedMessage),
                        layout("guestbook/message-sent", GuestbookStates::sent),
                        phrase("guestbook/message-another", story -> sent(story).press(Key.ENTER)))
                .stream()
                .map(screen -> screen.of(CommunityCard::visit))
                .toList();
    }

    private static Story read(Story story, int page, int of) {
        return came(story.ask("/guestbook"), CommunityCard.page(page, of));
    }

    private static Story empty(Story story) {
        return came(story.ask("/guestbook"), new GuestbookReply.Page(1, 1, List.of()));
    }

    private static Story unavailable(Story story) {
        Request read = new GuestbookRequest.Read(1);
        return came(story.ask("/guestbook"), new Reply.Refused(read, new Refusal.Unavailable()));
    }

    private static Story words(Story story) {
        return story.ask("/sign")
                .type("Ada")
                .press(Key.ENTER)
                .type("I like your card. 很喜欢这张名片，下次再来看看。")
                .press(Key.NEWLINE)
                .type("Greetings from London!");
    }

    private static Story checked(Story story) {
        return words(story).press(Key.ENTER);
    }

    private static Story signed(Story story) {
        return came(checked(story).press(Key.ENTER), new GuestbookReply.Signed(1, false));
    }

    private static Story refused(Story story) {
        Story sending = checked(story).press(Key.ENTER);
        Request sign = new GuestbookRequest.Sign(1, sending.model().lang(), "Ada", "");
        return came(sending, new Reply.Refused(sign, new Refusal.Later(Duration.ofMinutes(19))));
    }

    private static Story checkedMessage(Story story) {
        return story.ask("/message")
                .type("Ada")
                .press(Key.ENTER)
                .type("ada@example.org")
                .press(Key.ENTER)
                .type("Could you help us with a card of our own? 我们也想要一张这样的名片。")
                .press(Key.ENTER);
    }

    /** One message has reached the owner, and another one waits. */
    private static Story sent(Story story) {
        Story first = came(checkedMessage(story).press(Key.ENTER), new LetterReply.Kept(1));
        came(first, new LetterReply.Delivered(1));
        Story second = first.press(Key.ENTER, Key.ENTER).type("And another thing.");
        return came(second.press(Key.ENTER, Key.ENTER), new LetterReply.Kept(2));
    }

    private static Story came(Story story, Reply reply) {
        return story.tell(new Msg.Came(reply));
    }
}
