package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;

import ink.dong4j.card.desk.DeskScreens;
import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Kept screens of the owner's desk, and of what he says to all visitors. */
final class DeskStates {
    private static final String LETTER = "0b6f2d3c-7e1a-4c55-9d0e-3f2a1b4c5d6e";
    private static final String OTHER_LETTER = "1c7a3e4d-8f2b-4d66-8e1f-4a3b2c5d6e7f";

    private static final String NOTICE = "The card moves to another machine tonight at ten.";

    private DeskStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("desk/home", DeskStates::summed).of(DeskStates::owner),
                phrase("desk/home-alarms", story -> told(story, alarms())).of(DeskStates::owner),
                phrase("desk/home-waits", story -> story).of(DeskStates::owner),
                layout("desk/who", DeskStates::who).of(DeskStates::owner),
                phrase("desk/who-asked", story -> who(story).type("x")).of(DeskStates::owner),
                phrase(
                                "desk/who-done",
                                story ->
                                        who(story)
                                                .type("x")
                                                .type("y")
                                                .tell(done(DeskDeed.DISCONNECT, "1a")))
                        .of(DeskStates::owner),
                layout("desk/inbox", DeskStates::inbox).of(DeskStates::owner),
                layout("desk/letter", story -> inbox(story).press(Key.ENTER)).of(DeskStates::owner),
                phrase("desk/questions", story -> opened(story, questions())).of(DeskStates::owner),
                phrase("desk/audit", story -> opened(story, audit())).of(DeskStates::owner),
                phrase(
                                "desk/empty",
                                story ->
                                        opened(
                                                story,
                                                new Report(
                                                        DeskTopic.WHO,
                                                        List.of(DeskColumn.ID),
                                                        List.of())))
                        .of(DeskStates::owner),
                phrase(
                                "desk/store-broken",
                                story ->
                                        summed(story)
                                                .press(Key.DOWN, Key.ENTER)
                                                .tell(
                                                        came(
                                                                new DeskReply.Failed(
                                                                        DeskRequest.Look.at(
                                                                                DeskTopic.INBOX),
                                                                        DeskFailure.STORE))))
                        .of(DeskStates::owner),
                phrase("desk/notice", story -> summed(story).type("n").type(NOTICE))
                        .of(DeskStates::owner),
                phrase("desk/help", story -> summed(story).type("?")).of(DeskStates::owner),
                phrase("desk/pausing", story -> summed(story).type("p")).of(DeskStates::owner),
                phrase("desk/card", story -> summed(story).press(Key.ESCAPE)).of(DeskStates::owner),
                layout("menu/announced", story -> story.tell(new Msg.Announced(NOTICE))),
                phrase(
                        "chat/announced",
                        story ->
                                story.ask("What do you build?")
                                        .answer("Tools.")
                                        .tell(new Msg.Announced(NOTICE))));
    }

    static Story owner(Lang lang, int columns, int rows) {
        return Story.given(
                Model.first(
                        DeskScreens.of(SampleCard.card()),
                        SampleCard.card(),
                        lang,
                        ZoneOffset.UTC,
                        VisitBounds.DEFAULT,
                        Terms.PAGES_ONLY,
                        columns,
                        rows,
                        Story.START));
    }

    static Msg came(DeskReply reply) {
        return new Msg.Came(reply);
    }

    static Msg done(DeskDeed deed, String about) {
        return came(new DeskReply.Done(deed, about, true));
    }

    static Story told(Story story, Report report) {
        return story.tell(
                came(new DeskReply.Told(DeskRequest.Look.at(report.topic()), Story.START, report)));
    }

    static Story summed(Story story) {
        return told(story, summary());
    }

    /** A topic, opened from the first screen. */
    static Story opened(Story story, Report report) {
        Story home = summed(story);
        List<DeskTopic> topics =
                List.of(
                        DeskTopic.WHO,
                        DeskTopic.INBOX,
                        DeskTopic.GUESTBOOK,
                        DeskTopic.QUESTIONS,
                        DeskTopic.TOKENS,
                        DeskTopic.AUDIT);
        for (int i = 0; i < topics.indexOf(report.topic()); i++) {
            home.press(Key.DOWN);
        }
        return told(home.press(Key.ENTER), report);
    }

    static Story who(Story story) {
        return opened(story, here());
    }

    static Story inbox(Story story) {
        return opened(story, letters());
    }

    static Report summary() {
        return summary(DeskWord.ANSWERS, DeskWord.OPEN, DeskWord.WORKS, new DeskValue.Nothing());
    }

    private static Report alarms() {
        return summary(
                DeskWord.PAUSED, DeskWord.DRAINING, DeskWord.BROKEN, new DeskValue.Text(NOTICE));
    }

    private static Report summary(
            DeskWord assistant, DeskWord door, DeskWord store, DeskValue notice) {
        boolean works = store == DeskWord.WORKS;
        return new Report(
                DeskTopic.DESK,
                List.of(
                        DeskColumn.ASSISTANT,
                        DeskColumn.DOOR,
                        DeskColumn.NOTICE,
                        DeskColumn.STORE,
                        DeskColumn.UPTIME,
                        DeskColumn.DELIVERIES,
                        DeskColumn.HERE,
                        DeskColumn.UNREAD,
                        DeskColumn.WAITING,
                        DeskColumn.UNANSWERED,
                        DeskColumn.LEFT),
                List.of(
                        new Report.Row(
                                "",
                                new DeskValue.State(assistant),
                                new DeskValue.State(door),
                                notice,
                                new DeskValue.State(store),
                                new DeskValue.Lasting(Duration.ofHours(51).plusMinutes(4)),
                                new DeskValue.Count(1),
                                new DeskValue.Count(3),
                                works ? new DeskValue.Count(2) : new DeskValue.Nothing(),
                                works ? new DeskValue.Count(1) : new DeskValue.Nothing(),
                                works ? new DeskValue.Count(4) : new DeskValue.Nothing(),
                                new DeskValue.Count(481_230))));
    }

    static Report here() {
        return new Report(
                DeskTopic.WHO,
                List.of(
                        DeskColumn.ID,
                        DeskColumn.KIND,
                        DeskColumn.STANDING,
                        DeskColumn.ADDRESS,
                        DeskColumn.LANGUAGE,
                        DeskColumn.WINDOW,
                        DeskColumn.ASKED,
                        DeskColumn.SINCE,
                        DeskColumn.IDLE),
                List.of(
                        guest("1a", "terminal", DeskWord.ANONYMOUS, "192.0.2.7", "120x40", 61),
                        guest("1b", "ask", DeskWord.KNOWN, "20010db8000000a1/64", "", 3),
                        guest("1c", "terminal", DeskWord.OWNER, "198.51.100.20", "80x24", 0)));
    }

    private static Report.Row guest(
            String id,
            String kind,
            DeskWord standing,
            String address,
            String window,
            int idleSeconds) {
        return new Report.Row(
                id,
                new DeskValue.Text(id),
                DeskValue.named(kind),
                new DeskValue.State(standing),
                new DeskValue.Text(address),
                new DeskValue.Text("en"),
                DeskValue.text(window),
                new DeskValue.Count(idleSeconds == 61 ? 2 : 0),
                new DeskValue.Time(Story.START.minusSeconds(600)),
                new DeskValue.Lasting(Duration.ofSeconds(idleSeconds)));
    }

    static Report letters() {
        return new Report(
                DeskTopic.INBOX,
                List.of(
                        DeskColumn.ID,
                        DeskColumn.STATE,
                        DeskColumn.WRITTEN,
                        DeskColumn.NAME,
                        DeskColumn.REPLY_TO,
                        DeskColumn.WORDS),
                List.of(
                        letter(
                                LETTER,
                                DeskWord.UNREAD,
                                "Ada",
                                "ada@example.org",
                                "We look for somebody who builds what you build. May I call you"
                                        + " next week?\nAny day but Tuesday."),
                        letter(OTHER_LETTER, DeskWord.READ, "王小明", "", "你的名片很有意思，想聊聊合作。")));
    }

    private static Report.Row letter(
            String id, DeskWord state, String name, String replyTo, String words) {
        return new Report.Row(
                id,
                new DeskValue.Text(id),
                new DeskValue.State(state),
                new DeskValue.Time(Instant.parse("2026-01-01T20:15:00Z")),
                new DeskValue.Text(name),
                DeskValue.text(replyTo),
                new DeskValue.Text(words));
    }

    private static Report questions() {
        return new Report(
                DeskTopic.QUESTIONS,
                List.of(
                        DeskColumn.TIMES,
                        DeskColumn.LANGUAGE,
                        DeskColumn.LAST_ASKED,
                        DeskColumn.FIRST_ASKED,
                        DeskColumn.WORDS),
                List.of(
                        question(
                                7, "en", "Would you move to another city for a job that you like?"),
                        question(1, "zh", "你会弹钢琴吗？")));
    }

    private static Report.Row question(int times, String lang, String words) {
        return new Report.Row(
                "",
                new DeskValue.Count(times),
                new DeskValue.Text(lang),
                new DeskValue.Time(Story.START),
                new DeskValue.Time(Story.START.minusSeconds(86_400)),
                new DeskValue.Text(words));
    }

    private static Report audit() {
        return new Report(
                DeskTopic.AUDIT,
                List.of(DeskColumn.WHEN, DeskColumn.DEED, DeskColumn.WHO, DeskColumn.ABOUT),
                List.of(done("notice", NOTICE), done("ask_to_join", "1a")));
    }

    private static Report.Row done(String deed, String about) {
        return new Report.Row(
                "",
                new DeskValue.Time(Story.START),
                new DeskValue.Text(deed),
                new DeskValue.Text("SHA256:2vZbE7fHUp0aKqLs3tYxN1dGmRcJwO9iQ5ke8uMyT4k"),
                new DeskValue.Text(about));
    }
}
