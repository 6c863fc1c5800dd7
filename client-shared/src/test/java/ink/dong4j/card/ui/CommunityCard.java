package ink.dong4j.card.ui;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.people.GuestbookEntry;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.screen.Visits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A card with a guestbook that takes messages for its owner, and what visitors wrote on it. */
public final class CommunityCard {
    private CommunityCard() {}

    public static Card moderated() {
        return card(Community.Guestbook.MODERATED);
    }

    static Card open() {
        return card(Community.Guestbook.OPEN);
    }

    private static Card card(Community.Guestbook mode) {
        Sections none = Sections.NONE;
        return SampleCard.card()
                .with(
                        new Sections(
                                none.resume(),
                                none.contact(),
                                none.projects(),
                                none.stack(),
                                none.now(),
                                none.quiz(),
                                none.dino(),
                                none.news(),
                                new Community(false, Optional.of(mode), true)));
    }

    static Story visit(Lang lang, int columns, int rows) {
        return Story.given(Visits.start(moderated(), lang, columns, rows, Story.START));
    }

    /** What two visitors wrote. */
    public static GuestbookReply.Page page(int number, int of) {
        return new GuestbookReply.Page(
                number,
                of,
                List.of(
                        new GuestbookEntry(
                                "Ada Lovelace",
                                "I like that it opens in any terminal, and that it remembers"
                                        + " nothing about me.\nGreetings from London!",
                                Story.START.minus(Duration.ofHours(1))),
                        new GuestbookEntry(
                                "李雷",
                                "第一次用 ssh 看名片，很有意思。小恐龙跑到了三百分，下次再来。",
                                Story.START.minus(Duration.ofDays(40)))));
    }
}
