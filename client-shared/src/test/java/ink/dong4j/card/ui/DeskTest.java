package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.people.ThreadRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {
    private static Story atDesk() {
        return DeskStates.summed(DeskStates.owner(Lang.EN, 80, 24));
    }

    private static Effect look(DeskTopic topic) {
        return new Effect.Call(DeskRequest.Look.at(topic));
    }

    private static Effect act(DeskDeed deed, String about) {
        return new Effect.Call(new DeskRequest.Act(deed, about));
    }

    static final Effect AWAY = new Effect.Call(new DeskRequest.Away());

    @Test
    void whatIsLookedAtIsAskedForAndLetGo() {
        Story story = atDesk();
        story.press(Key.ENTER).does(AWAY, look(DeskTopic.WHO));
        story.press(Key.DOWN).doesNothing();
        story.press(Key.ESCAPE).does(AWAY, look(DeskTopic.DESK));
        story.press(Key.ESCAPE).does(AWAY);
    }

    @Test
    void theCardIsAsVisitorsSeeItAndLeadsBack() {
        Story story = atDesk().press(Key.ESCAPE).shows("Type a question");
        story.ask("/desk").does(look(DeskTopic.DESK));
        story.shows("One moment");
    }

    @Test
    void aVisitorsCardHasNoDesk() {
        Story.visit().ask("/desk").shows("/desk").doesNothing();
    }

    @Test
    void nothingIsDoneWithoutAYes() {
        Story story = DeskStates.who(DeskStates.owner(Lang.EN, 80, 24));
        story.type("x").doesNothing().shows("End visit 1a?");
        story.type("n").doesNothing().hides("End visit");
        story.type("x").press(Key.ENTER).doesNothing().shows("End visit 1a?");
        story.type("y").does(act(DeskDeed.DISCONNECT, "1a"));
        story.tell(DeskStates.done(DeskDeed.DISCONNECT, "1a")).shows("Visit 1a ends.");
    }

    @Test
    void theOwnerStepsIntoAConversationFromTheListOfVisits() {
        Story story = DeskStates.who(DeskStates.owner(Lang.EN, 80, 24)).shows("s step in");
        story.type("s").does(AWAY, new Effect.Call(new ThreadRequest.Join("1a")));
        story.press(Key.ESCAPE)
                .does(new Effect.Call(new ThreadRequest.HandBack()), look(DeskTopic.WHO));
        story.press(Key.DOWN).hides("step in").type("s").doesNothing();
    }

    @Test
    void aDeedThatTheAuditLogMissesIsToldSo() {
        atDesk().tell(DeskStates.came(new DeskReply.Done(DeskDeed.DRAIN, "", false)))
                .shows("audit log could not be written");
    }

    @Test
    void theMarkStaysOnItsRowWhenOthersCome() {
        Story story = DeskStates.who(DeskStates.owner(Lang.EN, 80, 24)).press(Key.DOWN);
        Report here = DeskStates.here();
        Report fewer = new Report(DeskTopic.WHO, here.columns(), here.rows().subList(1, 3));
        DeskStates.told(story, fewer).type("x").shows("End visit 1b?");
    }

    @Test
    void whatComesWhileItIsAskedKeepsTheQuestion() {
        Story story = DeskStates.who(DeskStates.owner(Lang.EN, 80, 24)).type("x");
        DeskStates.told(story, DeskStates.here()).shows("End visit 1a?");
    }

    @Test
    void aNoticeIsTypedAndAskedFor() {
        Story story = atDesk().type("n").type("Back at ten").press(Key.ENTER);
        story.doesNothing().shows("Show all visitors: \"Back at ten\"?");
        story.type("y").does(act(DeskDeed.NOTICE, "Back at ten"));
    }

    @Test
    void aKeyThatIsTheOwnersNoMoreEndsTheVisit() {
        Story story = atDesk().tell(DeskStates.came(new DeskReply.Closed()));
        story.does(new Effect.Quit(Farewell.NOT_OWNER));
        assertThat(App.goodbye(story.model(), Farewell.NOT_OWNER))
                .first()
                .asString()
                .contains("not the owner's any more");
    }

    @ParameterizedTest
    @CsvSource({
        "who,WHO",
        "status,DESK",
        "desk,DESK",
        "inbox 0b6f,INBOX",
        "guestbook,GUESTBOOK",
    })
    void aLineLooksAtATopic(String line, DeskTopic topic) {
        assertThat(DeskRequest.of(line))
                .get()
                .extracting(request -> ((DeskRequest.Look) request).topic())
                .isEqualTo(topic);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "notice Back at ten|NOTICE|Back at ten",
                "notice off the record|NOTICE|off the record",
                "notice|SILENCE|''",
                "notice off|SILENCE|''",
                "pause|PAUSE|''",
                "pause off|UNPAUSE|''",
                "drain|DRAIN|''",
                "drain  off|ADMIT|''",
                "disconnect 1a|DISCONNECT|1a",
                "inbox done 0b6f|READ|0b6f",
                "guestbook delete 12|DELETE|12",
                "lobby mute 3 10m|MUTE|3 10m",
                "questions clear|CLEAR|''"
            },
            delimiter = '|')
    void aLineIsADeed(String line, DeskDeed deed, String about) {
        assertThat(DeskRequest.of(line)).contains(new DeskRequest.Act(deed, about));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whoami",
                "pause now",
                "disconnect",
                "inbox a b",
                "inbox done",
                "guestbook approve",
                "lobby mute",
                "lobby mute a 5m b"
            })
    void anythingElseIsNone(String line) {
        assertThat(DeskRequest.of(line)).isEmpty();
    }

    @Test
    void eachTypedDeedIsReadAsItself() {
        for (DeskDeed deed : DeskDeed.values()) {
            String about = deed.isOnRow() ? "1a" : deed.wantsWords() ? "some words" : "";
            DeskRequest.Act act = new DeskRequest.Act(deed, about);
            assertThat(DeskRequest.of(act.line())).contains(act);
        }
    }

    @Test
    void withoutAFullScreenLinesAreCommands() {
        Story story = DeskStates.owner(Lang.EN, 80, 24);
        story = Story.given(story.model().with(story.model().abilities().inLines()));
        DeskStates.summed(story);
        assertThat(story.model().screen().lines(story.model())).anyMatch(l -> l.contains("works"));
        story.ask("who").does(AWAY, look(DeskTopic.WHO));
        DeskStates.told(story, DeskStates.here());
        List<String> lines = story.model().screen().lines(story.model());
        assertThat(lines).hasSize(4).anyMatch(line -> line.contains("192.0.2.7"));
        Report fewer = new Report(DeskTopic.WHO, DeskStates.here().columns(), List.of());
        DeskStates.told(story, fewer);
        assertThat(story.model().screen().lines(story.model())).isEqualTo(lines);
        story.ask("who").does(look(DeskTopic.WHO));
        story.ask("disconnect 1a").doesNothing();
        assertThat(story.model().screen().lines(story.model()).getFirst()).contains("End visit 1a");
        story.ask("y").does(act(DeskDeed.DISCONNECT, "1a"), AWAY);
        assertThat(story.model().screen().lines(story.model())).isEmpty();
        story.ask("pause").ask("no").doesNothing();
        story.ask("card").doesNothing();
    }

    @Test
    void whatTheOwnerSaysStaysUntilItIsTakenBack() {
        Story story = Story.visit().tell(new Msg.Announced("Back at ten"));
        story.shows("From dong4j: Back at ten").press(Key.DOWN).shows("Back at ten");
        story.tell(new Msg.Announced("")).hides("Back at ten");
    }
}
