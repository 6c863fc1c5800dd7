package ink.dong4j.card.ui;

import ink.dong4j.card.card.Banner;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Face;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.portrait.TestImages;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.ui.Abilities.Adornment;
import java.util.List;
import java.util.Optional;

/** Visits to cards with a banner, with a portrait, and with both, in a terminal that can show them. */
final class FaceCard {
    static final Face BANNER = new Face(Optional.of(banner()), Optional.empty());
    static final Face PORTRAIT = new Face(Optional.empty(), Optional.of(TestImages.portrait()));
    static final Face BOTH = new Face(BANNER.banner(), PORTRAIT.portrait());

    private FaceCard() {}

    static Card card(Face face) {
        return SampleCard.card().with(face);
    }

    static KeptScreen.Visit visit(Face face) {
        return (lang, columns, rows) -> visit(face, lang, columns, rows);
    }

    static Story visit(Face face, Lang lang, int columns, int rows) {
        return able(Story.given(Visits.start(card(face), lang, columns, rows, Story.START)));
    }

    static Story twelveItems(Lang lang, int columns, int rows) {
        Story plain = TwelveItems.visit(lang, columns, rows);
        return able(Story.given(plain.model().with(card(BOTH), plain.model().screens())));
    }

    private static Story able(Story story) {
        return story.tell(
                new Msg.Able(new Abilities(false, false, true, false, Adornment.PICTURES)));
    }

    private static Banner banner() {
        return new Banner(
                List.of(
                        "     _               _ _  _",
                        "  __| |___ _ _  __ _| | |(_)",
                        " / _` / _ \\ ' \\/ _` |_  _| |",
                        " \\__,_\\___/_||_\\__, | |_|/ |",
                        "               |___/   |__/"),
                true);
    }
}
