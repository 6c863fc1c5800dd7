package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.people.LobbyLine.Group;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyRoom;
import ink.dong4j.card.screen.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Visits to a card with a live room, and what is said in it. */
public final class LobbyStories {
    /** The number of the visitor as a member. */
    public static final long SELF = 7;

    private LobbyStories() {}

    public static Card card() {
        Sections sections = SampleCard.card().sections();
        return SampleCard.card()
                .with(
                        new Sections(
                                sections.resume(),
                                sections.contact(),
                                sections.projects(),
                                sections.stack(),
                                sections.now(),
                                sections.quiz(),
                                sections.dino(),
                                sections.news(),
                                new Community(true, Optional.empty(), false)));
    }

    static Story outside(Lang lang, int columns, int rows) {
        return Story.given(Visits.start(card(), lang, columns, rows, Story.START));
    }

    /** A visitor who has just entered. */
    static Story inside(Lang lang, int columns, int rows, LobbyLine... lines) {
        return outside(lang, columns, rows).ask("/lobby").tell(entered(lang, lines));
    }

    public static Msg entered(Lang lang, LobbyLine... lines) {
        String name = lang == Lang.EN ? "guest-x7kp" : "访客-x7kp";
        return new Msg.Came(
                new LobbyReply.Entered(
                        SELF, name, 0, new LobbyRoom(Story.START, 3, List.of(lines))));
    }

    public static Msg now(LobbyLine... lines) {
        return new Msg.Came(new LobbyReply.Now(new LobbyRoom(Story.START, 3, List.of(lines))));
    }

    public static LobbyLine said(long number, long author, String name, String text) {
        return new LobbyLine.Said(
                number, Story.START.minus(Duration.ofMinutes(60 - number)), author, name, text);
    }

    public static LobbyLine moved(long number, Group joined, Group left) {
        return new LobbyLine.Moved(
                number, Story.START.minus(Duration.ofMinutes(60 - number)), joined, left);
    }

    public static LobbyLine announced(long number, String text) {
        return new LobbyLine.Announced(
                number, Story.START.minus(Duration.ofMinutes(60 - number)), "dong4j", text);
    }

    /** So many messages of one line. */
    static LobbyLine[] talk(int from, int to) {
        LobbyLine[] lines = new LobbyLine[to - from + 1];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = said(from + i, 2, "li", "message " + (from + i));
        }
        return lines;
    }
}
