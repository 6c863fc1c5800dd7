package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.thread.VisitorThread;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitorThreadTest {
    private static final String IN = "You are in the conversation of visit 1f";

    private static Story asking() {
        return Story.given(VisitorThread.opened(Story.visit().model(), "1f"));
    }

    private static Story came(Story story, Reply reply) {
        return story.tell(new Msg.Came(reply));
    }

    private static Story in() {
        return came(asking(), new ThreadReply.Joined(List.of(new Exchange("one", "*first*"))));
    }

    private static Effect call(ThreadRequest request) {
        return new Effect.Call(request);
    }

    @Test
    void whileItIsInSightTheOwnerAsksAndLeavingHandsBack() {
        Presence presence = asking().model().screen().presence();
        Presence joins =
                new Presence(
                        List.of(new ThreadRequest.Join("1f")),
                        List.of(new ThreadRequest.HandBack()));
        assertThat(presence).isEqualTo(joins);
        in().press(Key.ESCAPE).isOn(Home.class).does(call(new ThreadRequest.HandBack()));
    }

    @Test
    void nothingCanBeWrittenBeforeTheVisitorConsents() {
        asking().shows("has been asked").ask("hello").doesNothing().drafts("");
    }

    @Test
    void whatWasSaidIsReadAndAnswered() {
        in().shows(IN).shows("Visitor:").shows("one").shows("Assistant:").shows("first");
        in().ask("hello")
                .does(call(new ThreadRequest.Answer("hello")))
                .shows("You:")
                .shows("hello");
        came(in(), new ThreadReply.VisitorSaid("two")).shows("two");
    }

    @Test
    void wordsThatDidNotReachTheVisitorComeBack() {
        ThreadRequest answer = new ThreadRequest.Answer("hello");
        Refusal later = new Refusal.Later(Duration.ofSeconds(3));
        came(in().ask("hello"), new Reply.Refused(answer, later))
                .drafts("hello")
                .shows("Please try again in 3 s");
        came(in().ask("hello"), new Reply.Refused(answer, new Refusal.Unavailable()))
                .shows("The visitor has left");
    }

    @Test
    void theOwnerIsToldHowItEnds() {
        came(asking(), new ThreadReply.Over(ThreadReply.Ending.DECLINED)).shows("rather not");
        came(in(), new ThreadReply.Over(ThreadReply.Ending.SENT_AWAY))
                .shows("first")
                .shows("the assistant answers again")
                .hides(IN);
    }

    @Test
    void aLongConversationIsReadFromItsEndAndScrolled() {
        Story story = in();
        for (int i = 0; i < 30; i++) {
            came(story, new ThreadReply.VisitorSaid("line " + i));
        }
        story.shows("line 29").hides("line 0").press(Key.UP, Key.PAGE_UP).hides("line 29");
        story.ask("hello").shows("line 29").shows("hello");
    }

    @Test
    void lineByLineOnlyWhatIsNewIsReadOut() {
        Model asking = asking().model();
        Screen home = asking.screens().home();
        Model in = in().model();
        Model heard = came(in(), new ThreadReply.VisitorSaid("two\nthree")).model();
        Model over = came(in(), new ThreadReply.Over(ThreadReply.Ending.GONE)).model();
        assertThat(asking.screen().readOut(asking, home))
                .singleElement()
                .asString()
                .contains("asked");
        assertThat(in.screen().readOut(in, asking.screen()))
                .containsExactly(
                        "Visitor: one", "Assistant: first", IN + "; the assistant is silent");
        assertThat(heard.screen().readOut(heard, in.screen()))
                .containsExactly("Visitor: two", "  three");
        assertThat(over.screen().readOut(over, in.screen()))
                .containsExactly("The visitor has left");
        Model said = in().ask("hello").model();
        assertThat(said.screen().readOut(said, in.screen())).isEmpty();
    }
}
