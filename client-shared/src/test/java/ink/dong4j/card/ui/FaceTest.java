package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.ui.Abilities.Adornment;
import org.junit.jupiter.api.Test;

class FaceTest {
    private static final String BANNER = "\\__,_\\___/_||_\\__, | |_|/ |";

    @Test
    void aWindowWithRoomShowsBannerAndPortraitBesideTheWords() {
        Story story = FaceCard.visit(FaceCard.BOTH, Lang.EN, 80, 24);
        story.shows(BANNER)
                .shows("Looking for new opportunities")
                .shows("Software Engineer, iHome");
        assertThat(pictureCells(story)).isEqualTo(200);
        assertThat(pictureCells(FaceCard.visit(FaceCard.BOTH, Lang.ZH, 120, 40))).isEqualTo(200);
    }

    @Test
    void smallWindowsShowWordsOnly() {
        for (Size small : new Size[] {Size.LOW, Size.PHONE, Size.NARROW}) {
            Story story = FaceCard.visit(FaceCard.BOTH, Lang.EN, small.columns, small.rows);
            story.hides(BANNER).shows("dong4j").shows("Looking for new");
            assertThat(pictureCells(story)).as(small.toString()).isZero();
        }
    }

    @Test
    void aTerminalWithoutPicturesShowsTheBannerAloneAndOneWithoutColoursWordsOnly() {
        Story story = FaceCard.visit(FaceCard.BOTH, Lang.EN, 80, 24);
        story.tell(able(Adornment.BANNER)).shows(BANNER);
        assertThat(pictureCells(story)).isZero();
        story.tell(able(Adornment.NONE)).hides(BANNER).shows("dong4j");
    }

    @Test
    void theFaceGivesWayToWhatIsTyped() {
        Story story = FaceCard.visit(FaceCard.BOTH, Lang.EN, 80, 24);
        story.type("/").shows("/help").shows("\u203A /").shows("Looking for");
        ViewFits.check(story.model());
        story.press(Key.ESCAPE).shows(BANNER);
        assertThat(pictureCells(story)).isEqualTo(200);
    }

    @Test
    void withAPortraitALongMenuStandsInColumns() {
        Story story = FaceCard.twelveItems(Lang.EN, 80, 24);
        assertThat(pictureCells(story)).isPositive();
        story.shows("12 Help").shows("1 Ask the assistant").press(Key.RIGHT).shows("\u203A 7");
    }

    @Test
    void whateverStandsAboveThePromptItSaysWhatHappensWithWords() {
        for (Size size : Size.ROOMY) {
            for (Lang lang : Lang.values()) {
                FaceCard.visit(FaceCard.BOTH, lang, size.columns, size.rows)
                        .shows("/privacy")
                        .type("w")
                        .shows("/privacy");
                FaceCard.twelveItems(lang, size.columns, size.rows).shows("/privacy");
            }
        }
    }

    private static Msg able(Adornment adornment) {
        return new Msg.Able(new Abilities(false, false, true, false, adornment));
    }

    private static long pictureCells(Story story) {
        return story.screen().chars().filter(c -> c >= 0xE000 && c <= 0xF8FF).count();
    }
}
