package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Sections;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Contact;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Visits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The owner edits the card while a visitor looks at it. */
class RenewedCardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resume",
                "/contact",
                "/projects",
                "/stack",
                "/now",
                "/github",
                "/posts",
                "/quiz",
                "/dino"
            })
    void aVisitorLeavesAPageThatIsGoneWithTheNextKey(String command) {
        Story story = Story.full(Lang.EN, 80, 24).ask(command);
        Screen seen = story.model().screen();
        renew(story, SampleCard.withPages());
        assertThat(story.model().screen()).hasSameClassAs(seen);
        story.press(Key.DOWN).isOn(Home.class);
    }

    @Test
    void aLetterThatWasMeantForThePageIsNotTyped() {
        Story story = Story.full(Lang.EN, 80, 24).ask("/now");
        renew(story, SampleCard.withPages());
        story.type("x").isOn(Home.class).drafts("");
    }

    @Test
    void aPageIsLeftThatIsGoneBelowAQrCode() {
        Story story = Story.full(Lang.EN, 80, 24).ask("/contact").type("q");
        renew(story, SampleCard.withPages());
        story.press(Key.ESCAPE).isOn(Home.class);
    }

    @Test
    void theMarkStaysOnAListThatBecameShorter() {
        Story story = Story.full(Lang.EN, 80, 24).ask("/contact").press(Key.END);
        int last = ((Contact) story.model().screen()).selected();
        Card card = FullCard.card();
        Sections all = card.sections();
        Card fewer =
                card.with(
                        new Sections(
                                all.resume(),
                                SampleCard.card().sections().contact(),
                                all.projects(),
                                all.stack(),
                                all.now(),
                                all.quiz(),
                                all.dino(),
                                all.news(),
                                all.community()));
        renew(story, fewer);
        assertThat(((Contact) story.model().screen()).selected()).isLessThan(last);
    }

    private static void renew(Story story, Card card) {
        Screens screens = Visits.start(card, Lang.EN, 80, 24, Story.START).screens();
        story.tell(new Msg.Renewed(card, screens));
    }
}
