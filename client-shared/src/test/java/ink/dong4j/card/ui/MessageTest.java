package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageTest {
    private final Story story = CommunityCard.visit(Lang.EN, 80, 24);

    @Test
    void aMessageIsSavedFirstAndItsDeliveryIsLookedAfterWhileItIsInSight() {
        sent();
        came(new LetterReply.Kept(1)).shows("Saved, waiting for delivery").does(look(0));
        story.ticks(Duration.ofSeconds(1)).pass(Duration.ofSeconds(1)).does(look(1));
        came(new LetterReply.Waiting(1)).ticks(Duration.ofSeconds(2));
        story.pass(Duration.ofSeconds(1)).doesNothing().pass(Duration.ofSeconds(1)).does(look(3));

        came(new LetterReply.Delivered(1));
        story.shows("Delivered to dong4j at 11:04").ticks(Duration.ZERO);
        story.pass(Duration.ofMinutes(9)).doesNothing();
    }

    @Test
    void whatWaitsIsLookedAfterAgainWhenTheVisitorComesBack() {
        sent();
        came(new LetterReply.Kept(1));
        story.press(Key.ESCAPE).doesNothing().pass(Duration.ofMinutes(1));
        story.ask("/message").does(look(60)).shows("Sent in this visit");
    }

    @Test
    void aFailureKeepsTheDraftAndItsNumber() {
        LetterRequest.Send send = sent();
        came(new Reply.Refused(send, new Refusal.Full())).shows("takes no more messages");
        story.press(Key.ENTER, Key.ENTER).does(new Effect.Call(send));
        came(new Reply.Refused(send, new Refusal.Later(Duration.ofMinutes(3)))).shows("3 min");
    }

    @Test
    void theWordsMayFollowTheCommandAndNothingElseIsWanted() {
        story.ask("/message Hello there").press(Key.ENTER, Key.ENTER, Key.ENTER, Key.ENTER);
        story.does(new Effect.Call(new LetterRequest.Send(1, Lang.EN, "", "", "Hello there")));
    }

    private LetterRequest.Send sent() {
        story.ask("/message").type("Ada").press(Key.ENTER).type("ada@example.org");
        story.press(Key.ENTER).type("Hello").press(Key.ENTER).shows("This goes to dong4j");
        LetterRequest.Send send =
                new LetterRequest.Send(1, Lang.EN, "Ada", "ada@example.org", "Hello");
        story.press(Key.ENTER).does(new Effect.Call(send));
        assertThat(story.model().writings().letters()).isEmpty();
        return send;
    }

    private Story came(Reply reply) {
        return story.tell(new Msg.Came(reply));
    }

    private static Effect look(int seconds) {
        Instant at = Story.START.plusSeconds(seconds);
        return new Effect.Call(new LetterRequest.Look(1, at));
    }
}
