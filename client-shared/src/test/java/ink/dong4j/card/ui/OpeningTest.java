package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Pages;
import ink.dong4j.card.screen.Reader;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.VisitBounds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages that an answer names, questions that a card suggests, and what it tells about words. */
class OpeningTest {
    private static Story cited(String... pages) {
        Story story = Story.suggested(Lang.EN, 80, 24).ask("one");
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Support(List.of(pages))));
        return story.answer("An answer.");
    }

    private static String page(Story story) {
        return ((Reader) story.isOn(Reader.class).model().screen()).page();
    }

    @Test
    void ctrlOOpensThePageThatTheAnswerNamesAndEscGoesBack() {
        Story story = cited("tools", "about").shows("^O page").press(Key.OPEN);
        assertThat(page(story)).isEqualTo("tools");
        assertThat(page(story.press(Key.OPEN))).isEqualTo("about");
        story.press(Key.ESCAPE).isOn(Chat.class).shows("An answer.");
    }

    @Test
    void onAPhoneNoNameOfAPageIsLost() {
        Story story = Story.suggested(Lang.EN, 40, 20).ask("A question?");
        story.tell(
                new Msg.Told(
                        story.turn(),
                        new AnswerEvent.Support(List.of("about", "contact", "card", "tools"))));
        story.answer("An answer.");
        story.shows("Pages: about, contact, card, tools").shows("  Ctrl-O opens");
    }

    @Test
    void aPageIsOpenedByItsNumberOrName() {
        assertThat(page(cited("tools", "about").ask("/open"))).isEqualTo("tools");
        assertThat(page(cited("tools", "about").ask("/open 2"))).isEqualTo("about");
        assertThat(page(cited("tools").ask("/open about"))).isEqualTo("about");
        assertThat(page(Story.suggested(Lang.EN, 80, 24).ask("/open work"))).isEqualTo("work");
        cited("tools").ask("/open nowhere").shows("There is no page nowhere").isOn(Chat.class);
    }

    @Test
    void theCardItselfIsAPageToo() {
        Story story = cited("card").press(Key.OPEN).shows("dong4j is a software engineer");
        story.press(Key.ESCAPE).isOn(Chat.class);
    }

    @Test
    void withoutASupportedAnswerAllPagesAreOffered() {
        Story.suggested(Lang.EN, 80, 24).ask("/open").isOn(Pages.class);
        Story.suggested(Lang.EN, 80, 24).press(Key.OPEN).isOn(Pages.class);
        Story.visit().press(Key.OPEN).isOn(Home.class).shows("This card has no pages");
    }

    @Test
    void completionOffersThePages() {
        cited("about").type("/open ").shows("\u203A /open about").shows("/open work");
        cited("about").type("/op").press(Key.TAB).drafts("/open ").type("to");
    }

    @Test
    void tabPutsSuggestionsIntoThePromptAndEnterAsks() {
        Story story = Story.suggested(Lang.EN, 80, 24).shows("What does he do?");
        story.press(Key.TAB).drafts("What does he do?").shows("Tab another");
        story.press(Key.TAB).drafts("Which tools does he build?");
        story.press(Key.BACK_TAB).drafts("What does he do?");
        story.press(Key.ENTER);
        assertThat(story.asked().question().words()).isEqualTo("What does he do?");
    }

    @Test
    void whatWasAskedIsNotSuggestedAndTheNamedPageComesFirst() {
        Story story = Story.suggested(Lang.EN, 80, 24).press(Key.TAB, Key.ENTER);
        story.tell(new Msg.Told(story.turn(), new AnswerEvent.Support(List.of("tools"))));
        story.answer("An answer.").shows("Which tools does he build?").press(Key.TAB, Key.TAB);
        story.drafts("Why in Java?").press(Key.TAB).drafts("Where did he study?");
        story.press(Key.TAB).drafts("Which tools does he build?");
    }

    @Test
    void tabKeepsItsOtherUses() {
        Story.suggested(Lang.EN, 80, 24).type("Who").press(Key.TAB).drafts("Who");
        Story.suggested(Lang.EN, 80, 24).type("/pr").press(Key.TAB).drafts("/privacy");
        Story.visit().press(Key.TAB).drafts("");
    }

    @Test
    void theNoticeStandsWhereWordsAreTyped() {
        String notice = "Your words stay on this server and are not kept here. /privacy";
        Story story = Story.visit().shows(notice).type("Who").shows(notice);
        story.press(Key.ENTER).shows(notice).answer("1").shows(notice).ask("two").hides(notice);
        Story.visit().press(Key.ENTER).shows(notice);
    }

    @Test
    void thePageOfPrivacySaysWhatIsSo() {
        Terms terms = new Terms(true, true, true, List.of());
        Model model =
                Visits.start(
                        SampleCard.card(),
                        Lang.EN,
                        VisitBounds.DEFAULT,
                        terms,
                        80,
                        50,
                        Story.START);
        Story.given(model)
                .press(Key.ENTER)
                .shows("go to a model provider")
                .ask("/privacy")
                .shows("goes to a model provider through a gateway")
                .shows("The owner of this card keeps conversations")
                .shows("when and how often")
                .press(Key.ESCAPE)
                .isOn(Chat.class);
        Story.visit().ask("/privacy").shows("no model provider is asked");
    }

    @Test
    void inALowWindowTheNoticeMakesRoomForTheAnswer() {
        Story story = Story.visit(Lang.EN, 30, 10).ask("one").shows("/privacy");
        story.answer("An answer.").shows("An answer.").hides("/privacy");
        Story.visit(Lang.EN, 40, 20).ask("one").answer("An answer.").shows("/privacy");
    }
}
