package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Remembered;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.people.Spoken;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Links;
import ink.dong4j.card.text.ColourMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RememberingTest {
    private static final int BEST = 7;

    private static final Spoken SPOKEN =
            new Spoken(
                    "what do you do?",
                    false,
                    "I write **programs**.",
                    Spoken.Voice.MODEL,
                    List.of(),
                    true);

    @Test
    void nobodyIsRememberedWithoutAKey() {
        Story story = Story.visit();
        story.ask("/lang zh").doesNothing();
        story.ask("/lang en").ask("/forget").shows("There is no command /forget");
        story.tell(came(new MemoryReply.NothingProved(false))).shows("No key was proved");
        story.ask("/help").hides("/remember");
    }

    @Test
    void aFirstVisitIsToldWhatIsRememberedAndHowToHaveItErased() {
        Story.visit()
                .tell(came(new MemoryReply.FirstVisit()))
                .does(
                        call(
                                new MemoryRequest.Remember(
                                        new Remembered(
                                                Lang.EN,
                                                "mint",
                                                ColourMode.AUTO,
                                                0,
                                                false,
                                                List.of()))))
                .shows("language, colours, name and best score are")
                .shows("/forget erases them");
    }

    @Test
    void whatIsChosenIsRemembered() {
        Story story = known();
        story.ask("/lang zh")
                .does(call(new MemoryRequest.Remember(memory(Lang.ZH, "mint", ColourMode.AUTO))));
        story.ask("/theme amber");
        assertThat(requests(story))
                .containsExactly(
                        new MemoryRequest.Remember(memory(Lang.ZH, "amber", ColourMode.AUTO)));
        story.press(Key.DOWN).doesNothing();
    }

    @Test
    void whoComesBackFindsItAsItWas() {
        Story story =
                Story.visit()
                        .tell(
                                came(
                                        new MemoryReply.Recalled(
                                                memory(Lang.ZH, "amber", ColourMode.LIGHT))));
        story.shows("欢迎回来");
        assertThat(story.model().colours().theme().name()).isEqualTo("amber");
        assertThat(story.model().colours().mode()).isEqualTo(ColourMode.LIGHT);
        assertThat(story.model().bestRun()).isEqualTo(BEST);
    }

    @Test
    void aThemeThatTheCardNoLongerHasIsTheCardsOwn() {
        Story story =
                Story.visit()
                        .tell(
                                came(
                                        new MemoryReply.Recalled(
                                                memory(Lang.EN, "gone", ColourMode.DARK))));
        assertThat(story.model().colours().theme()).isEqualTo(SampleCard.card().themes().first());
        assertThat(story.model().colours().mode()).isEqualTo(ColourMode.DARK);
    }

    @Test
    void noConversationIsRememberedUnlessTheVisitorSaysSo() {
        Story story = known();
        story.ask("hello").answer("hi").doesNothing();
        story.ask("/remember").shows("no. /remember on changes that");
        story.ask("/remember on");
        MemoryRequest.Keep keep = (MemoryRequest.Keep) requests(story).getFirst();
        assertThat(keep.memory().keepsConversation()).isTrue();
        assertThat(keep.memory().conversation())
                .containsExactly(
                        new Spoken("hello", false, "hi", Spoken.Voice.MODEL, List.of(), true));
        story.tell(came(new MemoryReply.Kept(true))).shows("Your last conversation is kept");
        assertThat(story.ask("again").asked().question().words()).isEqualTo("again");
        story.answer("once more");
        assertThat(remembered(story).conversation())
                .extracting(Spoken::answer)
                .containsExactly("hi", "once more");
        story.ask("/remember off");
        assertThat(((MemoryRequest.Keep) requests(story).getFirst()).memory().conversation())
                .isEmpty();
    }

    @Test
    void aConversationIsTakenUpAgainWithItsAnswers() {
        Remembered memory =
                new Remembered(Lang.EN, "mint", ColourMode.AUTO, 0, true, List.of(SPOKEN));
        Story story = Story.visit().tell(came(new MemoryReply.Recalled(memory)));
        story.shows("Your last conversation is there").isOn(Home.class);
        story.ask("and else?");
        assertThat(story.asked().question().history()).hasSize(1);
        story.isOn(Chat.class).shows("I write programs.");
    }

    @Test
    void whatComesAfterTheVisitorHasBegunDoesNotTakeAnythingFromHim() {
        Story story = Story.visit().ask("hello").answer("hi");
        Remembered memory =
                new Remembered(Lang.ZH, "amber", ColourMode.AUTO, 0, true, List.of(SPOKEN));
        story.tell(came(new MemoryReply.Recalled(memory))).shows("hello").hides("欢迎");
        assertThat(story.model().transcript().turns()).hasSize(1);
    }

    @Test
    void forgettingIsConfirmedAndNothingOfThisVisitIsRememberedAfterIt() {
        Story story = known();
        story.ask("/forget").does(call(new MemoryRequest.Forget()));
        story.tell(came(new MemoryReply.Forgotten())).shows("is erased");
        story.ask("/lang zh").doesNothing();
    }

    @Test
    void whatTheDiskDoesNotTakeIsSaid() {
        Story story = known();
        Reply.Refused refused =
                new Reply.Refused(new MemoryRequest.Forget(), new Refusal.Unavailable());
        story.tell(new Msg.Came(refused)).shows("cannot be erased right now");
        story.tell(came(new MemoryReply.Unreadable())).shows("cannot be read right now");
        story.ask("/lang zh").doesNothing();
    }

    @Test
    void aDroppedVisitGoesOnWhereItStood() {
        Story before = known().ask("hello").answer("hi").ask("/links").isOn(Links.class);
        Resumption where = Remembering.resumption(before.model());
        assertThat(where.page()).isEqualTo(Optional.of(Command.LINKS));

        Story after = Story.visit().tell(came(new MemoryReply.Resumed(where)));
        after.isOn(Links.class).shows("The line dropped");
        assertThat(after.model().transcript().turns()).hasSize(1);
    }

    @Test
    void aDroppedLineIsNoYesToTheConversationBeingKept() {
        Story no = resumed(known().ask("hello").answer("hi"));
        no.ask("again").answer("once more").doesNothing();
        no.ask("/lang zh");
        assertThat(remembered(no).keepsConversation()).isFalse();
        assertThat(remembered(no).conversation()).isEmpty();

        Story yes = known().tell(came(new MemoryReply.Kept(true))).ask("hello").answer("hi");
        assertThat(remembered(resumed(yes).ask("again").answer("once more")).conversation())
                .hasSize(2);
    }

    private static Story resumed(Story before) {
        Resumption where = Remembering.resumption(before.model());
        return Story.visit().tell(came(new MemoryReply.Resumed(where)));
    }

    @Test
    void aDroppedDraftIsThereAgain() {
        Story before = known().ask("hello").answer("hi").type("and what about");
        Resumption where = Remembering.resumption(before.model());
        Story.visit()
                .tell(came(new MemoryReply.Resumed(where)))
                .isOn(Chat.class)
                .shows("hello")
                .drafts("and what about");
    }

    @Test
    void anAnswerThatTheDropCutMayGoOn() {
        Story before = known().ask("hello").tell(new Msg.Delta(1, "It begins"));
        Story after =
                Story.visit()
                        .tell(
                                came(
                                        new MemoryReply.Resumed(
                                                Remembering.resumption(before.model()))));
        assertThat(App.mayGoOn(after.model())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everySentenceFitsASmallWindow(Lang lang) {
        for (MemoryReply reply :
                List.of(
                        new MemoryReply.NothingProved(true),
                        new MemoryReply.NothingProved(false),
                        new MemoryReply.FirstVisit(),
                        new MemoryReply.Unreadable(),
                        new MemoryReply.Forgotten())) {
            Story story = Story.visit(lang, 40, 20).tell(came(reply));
            String whole = story.model().notice().sentence(Phrases.of(lang));
            // However it is wrapped.
            assertThat(joined(story.screen())).contains(joined(whole));
        }
    }

    private static String joined(String text) {
        return text.replaceAll("\\s", "");
    }

    private static Story known() {
        return Story.visit()
                .tell(came(new MemoryReply.Recalled(memory(Lang.EN, "mint", ColourMode.AUTO))));
    }

    private static Remembered memory(Lang lang, String theme, ColourMode mode) {
        return new Remembered(lang, theme, mode, BEST, false, List.of());
    }

    private static Msg came(MemoryReply reply) {
        return new Msg.Came(reply);
    }

    private static Effect call(MemoryRequest request) {
        return new Effect.Call(request);
    }

    private static Remembered remembered(Story story) {
        return ((MemoryRequest.Remember) requests(story).getLast()).memory();
    }

    private static List<MemoryRequest> requests(Story story) {
        return story.effects().stream()
                .filter(Effect.Call.class::isInstance)
                .map(effect -> (MemoryRequest) ((Effect.Call) effect).request())
                .toList();
    }
}
