package ink.dong4j.card.ui;

import static ink.dong4j.card.ui.KeptScreen.layout;
import static ink.dong4j.card.ui.KeptScreen.phrase;
import static ink.dong4j.card.ui.LobbyStories.announced;
import static ink.dong4j.card.ui.LobbyStories.moved;
import static ink.dong4j.card.ui.LobbyStories.now;
import static ink.dong4j.card.ui.LobbyStories.said;
import static ink.dong4j.card.ui.LobbyStories.talk;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.people.LobbyLine.Group;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import java.time.Duration;
import java.util.List;

/** Kept screens of the live room. */
final class LobbyStates {
    private LobbyStates() {}

    static List<KeptScreen> all() {
        return List.of(
                layout("lobby/first", story -> story).of(LobbyStories::inside),
                layout("lobby/talk", story -> story).of(LobbyStates::talking),
                layout("lobby/scrolled", LobbyStates::scrolled).of(LobbyStories::inside),
                phrase("lobby/menu", story -> story).of(LobbyStories::outside),
                phrase("lobby/draft", story -> story.type("Is anybody from Chengdu here?"))
                        .of(LobbyStates::talking),
                phrase("lobby/commands", story -> story.type("/n")).of(LobbyStates::talking),
                phrase("lobby/who", LobbyStates::who).of(LobbyStates::talking),
                phrase(
                                "lobby/limited",
                                story -> refused(story, new Refusal.Later(Duration.ofSeconds(4))))
                        .of(LobbyStates::talking),
                phrase("lobby/name-taken", LobbyStates::nameTaken).of(LobbyStates::talking),
                phrase("lobby/muted", LobbyStates::muted).of(LobbyStates::talking),
                phrase("lobby/removed", LobbyStates::removed).of(LobbyStates::talking),
                phrase("lobby/full", LobbyStates::full).of(LobbyStories::outside));
    }

    private static Story talking(Lang lang, int columns, int rows) {
        return LobbyStories.inside(
                lang,
                columns,
                rows,
                said(1, 2, "li", "Good morning! Does anybody know when the next post comes?"),
                said(2, 3, "王芳", "大家好，我是从博客过来的，想问一下这个名片是怎么做到在任何终端里都能打开的？"),
                moved(3, new Group(List.of("ada", "bob"), 2), new Group(List.of(), 12)),
                announced(4, "Welcome. The code is on GitHub."),
                said(
                        5,
                        LobbyStories.SELF,
                        "guest-x7kp",
                        "Thank you!\nI will look\n  at both files"),
                new LobbyLine.Renamed(6, Story.START, 2, "li", "li2"));
    }

    private static Story scrolled(Story story) {
        return story.tell(now(talk(1, 40))).press(Key.PAGE_UP).tell(now(talk(1, 43)));
    }

    private static Story who(Story story) {
        return story.tell(
                new Msg.Came(
                        new LobbyReply.Present(
                                new LobbyReply.People(List.of("li2", "王芳", "guest-x7kp"), 40))));
    }

    private static Story refused(Story story, Refusal refusal) {
        LobbyRequest say = new LobbyRequest.Say("once more");
        return story.tell(new Msg.Came(new Reply.Refused(say, refusal)));
    }

    private static Story nameTaken(Story story) {
        return story.tell(
                new Msg.Came(new LobbyReply.NameRefused("1i2", LobbyReply.NameProblem.TAKEN)));
    }

    private static Story muted(Story story) {
        return story.tell(new Msg.Came(new LobbyReply.Muted("but why", Duration.ofMinutes(5))));
    }

    private static Story removed(Story story) {
        return story.tell(new Msg.Came(new LobbyReply.Removed(Duration.ofMinutes(30))));
    }

    private static Story full(Story story) {
        LobbyRequest enter = new LobbyRequest.Enter(story.model().lang());
        return story.ask("/lobby").tell(new Msg.Came(new Reply.Refused(enter, new Refusal.Full())));
    }
}
