package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.CompanyStates.came;
import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class InPersonTest {
    private static final String CONSENT =
            "dong4j would like to join this conversation and read it. /allow or /decline";
    private static final String HERE = "dong4j is here; the assistant is silent";
    private static final String AGAIN = "The assistant answers again";

    private static Story wanted() {
        return came(Story.visit().ask("one").answer("first"), new ThreadReply.Wanted());
    }

    private static Story joined() {
        return wanted().ask("/allow");
    }

    private static Effect call(ThreadRequest request) {
        return new Effect.Call(request);
    }

    private static Story refused(Story story, ThreadRequest request, Refusal refusal) {
        return story.tell(new Msg.Came(new Reply.Refused(request, refusal)));
    }

    @Test
    void theVisitorIsAskedWhereverHeLooks() {
        wanted().shows(CONSENT).type("x").shows(CONSENT);
        came(Story.visit().ask("one").answer("first").ask("/help"), new ThreadReply.Wanted())
                .shows(CONSENT);
    }

    @Test
    void consentHasTheOwnerReadWhatWasSaidSoFar() {
        List<Exchange> soFar = List.of(new Exchange("one", "first"));
        joined().does(call(new ThreadRequest.Allow(soFar))).isOn(Chat.class).shows(HERE);
        wanted().ask("/decline").does(call(new ThreadRequest.Decline())).hides(CONSENT);
    }

    @Test
    void anAnswerThatRunsIsStoppedAndItsTextStays() {
        Story story = Story.visit().ask("one");
        long turn = story.turn();
        story.tell(new Msg.Delta(turn, "fir"));
        came(story, new ThreadReply.Wanted()).ask("/allow");
        story.does(
                new Effect.CancelTurn(turn),
                call(new ThreadRequest.Allow(List.of(new Exchange("one", "fir")))));
        story.shows("fir").shows("Stopped").hides("Enter continues");
    }

    @Test
    void whileTheOwnerIsThereNothingIsAsked() {
        joined().ask("two").does(call(new ThreadRequest.Say("two"))).shows("Sent to dong4j");
        joined().ask("/retry").doesNothing().shows(HERE);
        joined().ask("/edit").doesNothing().shows(HERE);
        joined().ask("/continue").doesNothing();
        joined().press(Key.ENTER).doesNothing();
    }

    @Test
    void theOwnersWordsStandBelowWhatTheyAnswerUnderHisName() {
        Story story = came(joined().ask("two"), new ThreadReply.OwnerSaid("second"));
        story.shows("two").shows("dong4j, in person").shows("second").hides("Sent to");
        came(story, new ThreadReply.OwnerSaid("and more")).shows("and more");
        assertThat(story.model().transcript().turns()).hasSize(2);
    }

    @Test
    void laterQuestionsTellWhoSaidWhat() {
        Story story = came(joined(), new ThreadReply.OwnerSaid("hello"));
        came(story.ask("two").ask("three"), new ThreadReply.HandedBack()).shows(AGAIN);
        story.ask("four");
        assertThat(story.asked().question())
                .isEqualTo(
                        new Question(
                                "four",
                                List.of(
                                        new Exchange("one", "first"),
                                        new Exchange("", "hello", true),
                                        new Exchange("two", "", true),
                                        new Exchange("three", "", true)),
                                Lang.EN));
    }

    @Test
    void theVisitorMayHaveTheAssistantAnswerAgain() {
        joined().ask("/decline").does(call(new ThreadRequest.Decline())).shows(AGAIN);
        assertThat(joined().ask("/decline").ask("two").asked().question().words()).isEqualTo("two");
    }

    @Test
    void wordsThatDidNotReachTheOwnerComeBack() {
        ThreadRequest say = new ThreadRequest.Say("two");
        Refusal later = new Refusal.Later(Duration.ofSeconds(3));
        refused(joined().ask("two"), say, later)
                .drafts("two")
                .hides("Sent to")
                .shows("Please try again in 3 s")
                .press(Key.LEFT)
                .shows(HERE);
        refused(joined().ask("two"), say, new Refusal.Unavailable())
                .drafts("two")
                .shows("this was not sent")
                .press(Key.LEFT)
                .hides(HERE);
        refused(joined().ask("two").type("three"), say, later).drafts("three");
    }

    @Test
    void consentThatComesTooLateLetsNobodyIn() {
        ThreadRequest allow = new ThreadRequest.Allow(List.of(new Exchange("one", "first")));
        refused(joined(), allow, new Refusal.Unavailable()).shows("no longer asks").hides(HERE);
        came(wanted(), new ThreadReply.Withdrawn()).shows("no longer asks").hides(CONSENT);
        Story.visit().ask("one").answer("first").ask("/allow").doesNothing().shows("Nobody asks");
    }

    @Test
    void whatWasSaidInPersonIsNotAskedAgainUnlessItGotNoAnswer() {
        Story story = came(joined().ask("two"), new ThreadReply.OwnerSaid("second"));
        came(story, new ThreadReply.HandedBack());
        story.ask("/retry").doesNothing().shows("said in person");
        story.ask("/edit").doesNothing().shows("said in person");
        Story alone = came(joined().ask("two"), new ThreadReply.HandedBack()).ask("/retry");
        assertThat(alone.asked().question().words()).isEqualTo("two");
        assertThat(alone.model().transcript().turns()).hasSize(2);
    }

    @Test
    void anExportNamesTheOwner() {
        Story story = came(joined(), new ThreadReply.OwnerSaid("hello")).ask("/export");
        story.shows("**Assistant:**\n\nfirst\n\n**dong4j, in person:**\n\nhello");
    }

    @Test
    void wordsThatComeWhileAnotherScreenIsInSightAreToldOf() {
        came(joined().ask("/help"), new ThreadReply.OwnerSaid("hello"))
                .shows("dong4j has written to you");
    }
}
