package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.guestbook.Entries;
import ink.dong4j.card.guestbook.EntryForm;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.PrintedPage;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Terms;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuestbookTest {
    private final Story story = CommunityCard.visit(Lang.EN, 80, 24);

    @Test
    void aPageIsAskedForWhenItComesIntoSightAndAgainWhenItDoesSoAgain() {
        story.ask("/guestbook").does(read(1)).shows("One moment");
        came(CommunityCard.page(1, 3)).doesNothing().shows("Ada Lovelace").shows("1/3");

        story.type("?").press(Key.ESCAPE).does(read(1)).shows("Ada Lovelace");
    }

    @Test
    void pagesAreTurnedWhereThereAreAny() {
        story.ask("/guestbook 2").does(read(2));
        came(CommunityCard.page(2, 3));
        story.type("n").does(read(3)).type("n").doesNothing();
        came(CommunityCard.page(3, 3));
        story.type("n").doesNothing();
        story.press(Key.PAGE_UP).does(read(2));
        came(CommunityCard.page(2, 3));
        story.press(Key.PAGE_DOWN).does(read(3));
    }

    @Test
    void aNumberThatIsNoneIsRefused() {
        story.ask("/guestbook x").isOn(Home.class).shows("There is no page x");
    }

    @Test
    void whatCannotBeReadIsTriedAgain() {
        story.ask("/guestbook");
        came(new Reply.Refused(new GuestbookRequest.Read(1), new Refusal.Unavailable()));
        story.shows("cannot be opened right now").type("r").does(read(1)).shows("One moment");
    }

    @Test
    void anEntryIsCheckedSentAndTold() {
        story.ask("/guestbook").type("s").isOn(EntryForm.class);
        story.type("Ada").press(Key.ENTER).type("One").press(Key.NEWLINE).type("Two");
        story.press(Key.ENTER).doesNothing().shows("once dong4j has approved it").shows("Two");
        story.press(Key.ENTER).does(sign(1, "Ada", "One\nTwo")).shows("Being saved");
        story.press(Key.ENTER, Key.ESCAPE).doesNothing();

        came(new GuestbookReply.Signed(1, false)).shows("It is seen once dong4j has approved it");
        story.press(Key.ENTER).does(read(1)).isOn(Entries.class);

        story.type("s").shows("Ada").type("Three").press(Key.ENTER, Key.ENTER);
        story.does(sign(2, "Ada", "Three"));
    }

    @Test
    void aDraftSurvivesTheWayBackAndAFailureIsSentAgainAsTheSameEntry() {
        story.ask("/sign").type("Ada").press(Key.TAB).type("Hello").press(Key.ESCAPE);
        story.isOn(Home.class).ask("/sign").shows("Hello");
        story.press(Key.ENTER, Key.ENTER).does(sign(1, "Ada", "Hello"));

        Request failed = ((Effect.Call) sign(1, "Ada", "Hello")).request();
        came(new Reply.Refused(failed, new Refusal.Unavailable()));
        story.shows("cannot be saved right now").shows("Hello");
        story.press(Key.ENTER, Key.ENTER).does(sign(1, "Ada", "Hello"));
    }

    @Test
    void whatWasKeptIsKnownWhereverTheVisitorLooksMeanwhile() {
        story.ask("/sign").type("Ada").press(Key.TAB).type("Hello").press(Key.ENTER, Key.ENTER);
        story.tell(new Msg.Renewed(story.model().card(), story.model().screens()));
        Model elsewhere = story.model().with(story.model().screens().home());
        Model told =
                App.update(elsewhere, new Msg.Came(new GuestbookReply.Signed(1, true))).model();

        assertThat(told.writings().entry()).isEmpty();
        assertThat(told.writings().entries()).isEqualTo(1);
    }

    @Test
    void aFieldTakesNoMoreThanItHolds() {
        story.ask("/sign").type("x".repeat(41)).shows("too long").hides("xxxx");
        story.type("Ada\nB").press(Key.TAB).tell(new Msg.Entered(new Input.Paste("a\n".repeat(9))));
        story.shows("too long").tell(new Msg.Entered(new Input.Paste("a\nb"))).shows("Ada B");
        story.press(Key.END_OF_INPUT, Key.END_OF_INPUT).isOn(EntryForm.class);
        story.press(Key.BACKSPACE, Key.ENTER, Key.ENTER).does(sign(1, "Ada B", "a"));
    }

    @Test
    void arrowsGoFromFieldToFieldAtTheEndsOfAText() {
        story.ask("/sign").press(Key.DOWN).type("one").press(Key.NEWLINE).type("two");
        story.press(Key.UP, Key.UP).type("Ada").press(Key.BACK_TAB, Key.ENTER);
        story.shows("once dong4j").shows("Ada").shows("one");
    }

    @Test
    void aCardWithoutAGuestbookKnowsNeitherCommand() {
        Story plain = Story.visit();
        plain.ask("/sign").shows("no command /sign").press(Key.INTERRUPT);
        plain.ask("/guestbook").shows("no command /guestbook").press(Key.INTERRUPT);
        plain.ask("/message").shows("no command /message");
    }

    @Test
    void anOpenGuestbookSaysThatAnEntryIsSeenAtOnce() {
        Story open = Story.given(Visits.start(CommunityCard.open(), Lang.EN, 80, 24, Story.START));
        open.ask("/sign Hello there").type("Ada").press(Key.ENTER, Key.ENTER);
        open.shows("see this at once").press(Key.ENTER);
        open.tell(new Msg.Came(new GuestbookReply.Signed(1, true)))
                .shows("stands in the guestbook");
    }

    @Test
    void aShellPrintsAPageAndTellsAFailureByItself() throws InterruptedException {
        assertThat(printed(request -> CommunityCard.page(2, 3), "2"))
                .isEqualTo(
                        new PrintedPage.Found(
                                List.of(
                                        "Guestbook 2/3",
                                        "Ada Lovelace  2026-01-02",
                                        "  I like that it opens in any terminal, and that it"
                                                + " remembers nothing about",
                                        "  me.",
                                        "  Greetings from London!",
                                        "李雷  2025-11-23",
                                        "  第一次用 ssh 看名片，很有意思。小恐龙跑到了三百分，下次再来。")));
        assertThat(printed(r -> new Reply.Refused(r, new Refusal.Unavailable()), ""))
                .isEqualTo(
                        new PrintedPage.Failed(
                                List.of(
                                        "The guestbook cannot be opened right now; please look"
                                                + " again later."),
                                new Refusal.Unavailable()));
        assertThat(printed(_ -> CommunityCard.page(1, 1), "x"))
                .isInstanceOf(PrintedPage.Refused.class);
    }

    private static PrintedPage printed(PrintedPage.Server server, String argument)
            throws InterruptedException {
        return PrintedPage.of(
                CommunityCard.moderated(),
                Lang.EN,
                ZoneOffset.UTC,
                Terms.PAGES_ONLY,
                Command.GUESTBOOK,
                argument,
                server);
    }

    private Story came(Reply reply) {
        return story.tell(new Msg.Came(reply));
    }

    private static Effect read(int page) {
        return new Effect.Call(new GuestbookRequest.Read(page));
    }

    private static Effect sign(int number, String name, String words) {
        return new Effect.Call(new GuestbookRequest.Sign(number, Lang.EN, name, words));
    }
}
