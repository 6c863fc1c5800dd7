package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.LobbyStories.now;
import static ink.dong4j.card.ui.LobbyStories.said;
import static ink.dong4j.card.ui.LobbyStories.talk;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.lobby.LobbyScreen;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.LobbyRoom;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.talk.Allowance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LobbyTest {
    private static final Effect ENTER = new Effect.Call(new LobbyRequest.Enter(Lang.EN));
    private static final Effect LEAVE = new Effect.Call(new LobbyRequest.Leave());

    @Test
    void whoOpensTheLobbyEntersItAndEscLeavesIt() {
        outside().ask("/lobby").does(ENTER).isOn(LobbyScreen.class).press(Key.ESCAPE).does(LEAVE);
    }

    @Test
    void readingTheHelpIsOutsideAndComingBackIsInside() {
        inside().ask("/help").does(LEAVE).press(Key.ESCAPE).does(ENTER).isOn(LobbyScreen.class);
    }

    @Test
    void wordsGoToTheRoomAndNeverToTheAssistant() {
        inside().ask("hello").does(say("hello")).drafts("").isOn(LobbyScreen.class);
        inside().ask("1").does(say("1"));
    }

    @Test
    void aPasteOfSeveralLinesIsOneMessage() {
        inside().tell(new Msg.Entered(new Input.Paste("one\ntwo\n")))
                .press(Key.ENTER)
                .does(say("one\ntwo"));
    }

    @Test
    void whatIsTooLongStaysInThePrompt() {
        String words = "x".repeat(1001);
        inside().ask(words).doesNothing().drafts(words).shows("That is too long");
    }

    @Test
    void whatWasRefusedComesBackBeforeWhatWasWrittenSince() {
        inside().ask("one")
                .type("two")
                .tell(refused("one", new Refusal.Later(Duration.ofSeconds(4))))
                .drafts("one\ntwo")
                .shows("Please try again in 4 s");
        inside().ask("one")
                .tell(new Msg.Came(new LobbyReply.Muted("one", Duration.ofMinutes(5))))
                .drafts("one")
                .shows("The owner wants you to be silent for 5 min");
    }

    @Test
    void escDeletesADraftBeforeItLeaves() {
        inside().type("never mind").press(Key.ESCAPE).drafts("").isOn(LobbyScreen.class);
        inside().type("never mind").press(Key.ESCAPE, Key.UNDO).drafts("never mind");
    }

    @Test
    void newLinesStayInSightAtTheBottomOnly() {
        Story story = inside().tell(now(talk(1, 40))).shows("message 40").hides("message 1 ");
        story.press(Key.PAGE_UP).tell(now(talk(1, 43))).hides("message 43").shows("\u2193 3 new");
        story.press(Key.END).shows("message 43").hides("\u2193");
    }

    @Test
    void whoScrolledStaysWhereHeReadsWhenOldLinesAreForgotten() {
        Story story = inside().tell(now(talk(1, 200)));
        story.press(Key.PAGE_UP, Key.PAGE_UP).shows("message 150");
        story.tell(now(talk(21, 220))).shows("message 150").hides("message 220");
        story.press(Key.HOME).shows("message 21").hides("message 20\n");
        story.tell(now(talk(121, 320))).shows("message 121").hides("message 120\n");
        story.press(Key.PAGE_DOWN).shows("message 140").press(Key.END).shows("message 320");
    }

    @Test
    void whatWasSaidLongBeforeIsNotForWhoEntersNow() {
        LobbyRoom room = new LobbyRoom(Story.START, 3, List.of(talk(1, 15)));
        Msg entered = new Msg.Came(new LobbyReply.Entered(LobbyStories.SELF, "li", 12, room));
        Story story = outside().ask("/lobby").tell(entered);
        story.shows("message 12").hides("message 11");
        story.tell(now(talk(1, 16))).shows("message 16").hides("message 11");
    }

    @Test
    void withoutAScreenThoseAreCountedThatCameAndWent() {
        Model before = inside().tell(now(talk(1, 3))).model();
        Model after = App.update(before, now(talk(10, 11))).model();
        assertThat(after.screen().readOut(after, before.screen()))
                .containsExactly("6 lines are not shown", "li: message 10", "li: message 11");
    }

    @Test
    void sayingSomethingGoesToTheNewestLine() {
        inside().tell(now(talk(1, 60))).press(Key.PAGE_UP).ask("hi").shows("message 60");
    }

    @Test
    void theAssistantsAllowanceAndSuggestionsAreNotTheRooms() {
        Allowance few = new Allowance(3, 20, Duration.ofMinutes(10));
        inside().tell(new Msg.AllowanceChanged(few)).hides("20").press(Key.TAB).drafts("");
    }

    @Test
    void commandsOfTheRoomAreForTheRoom() {
        inside().ask("/nick li").does(new Effect.Call(new LobbyRequest.Rename("li")));
        inside().ask("/who").does(new Effect.Call(new LobbyRequest.Who()));
        outside().ask("/who").doesNothing().shows("/who is for the lobby");
        Story.visit().ask("/nick li").doesNothing().shows("/nick");
    }

    @Test
    void whoWasPutOutOrFoundItFullTriesAgainByEnter() {
        inside().tell(new Msg.Came(new LobbyReply.Removed(Duration.ofMinutes(30))))
                .shows("The owner has put you out of the lobby for 30 min")
                .press(Key.ENTER)
                .does(ENTER);
    }

    @Test
    void anOlderWordOfTheRoomIsNothingForAnotherScreen() {
        inside().press(Key.ESCAPE).tell(now(talk(1, 3))).doesNothing().hides("message 3");
    }

    @Test
    void withoutAScreenEachLineIsReadOutOnce() {
        Model model = inside().tell(now(said(1, 2, "li", "one"))).model();
        Model next =
                App.update(model, now(said(1, 2, "li", "one"), said(2, 3, "wang", "two\nthree")))
                        .model();
        assertThat(next.screen().readOut(next, model.screen()))
                .containsExactly("wang: two", "  three");
        Model own = App.update(next, now(said(3, LobbyStories.SELF, "guest-x7kp", "me"))).model();
        assertThat(own.screen().readOut(own, next.screen())).containsExactly("Sent.");
        assertThat(own.screen().readOut(own, own.screen())).isEmpty();
    }

    private static Msg refused(String words, Refusal refusal) {
        return new Msg.Came(new Reply.Refused(new LobbyRequest.Say(words), refusal));
    }

    private static Effect say(String words) {
        return new Effect.Call(new LobbyRequest.Say(words));
    }

    private static Story outside() {
        return LobbyStories.outside(Lang.EN, 80, 24);
    }

    private static Story inside() {
        return LobbyStories.inside(Lang.EN, 80, 24);
    }
}
