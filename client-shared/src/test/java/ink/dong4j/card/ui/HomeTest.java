package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Help;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Links;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomeTest {
    @Test
    void theFirstScreenSaysWhoTheOwnerIs() {
        Story.visit()
                .shows("dong4j")
                .shows("Software Engineer, iHome")
                .shows("Looking for new opportunities")
                .shows("1 Ask the assistant")
                .shows("2 Links")
                .shows("3 Help");
        Story.visit(Lang.ZH, 80, 24).shows("软件工程师，iHome").shows("1 问问助手").shows("2 链接");
    }

    @Test
    void theWordsOfACardAreLaidOutAsMarkdown() {
        Model model =
                Visits.start(
                        SampleCard.withMarks(), Lang.EN, VisitBounds.DEFAULT, 120, 40, Story.START);
        List<Span> spans =
                App.view(model).lines().stream().flatMap(line -> line.spans().stream()).toList();
        assertThat(spans)
                .contains(
                        Span.of("build", Style.PLAIN.asBold()),
                        Span.of("npx dong4j", Style.of(Tone.CODE)),
                        Span.of("Before this there was ", Style.of(Tone.MUTED)))
                .noneSatisfy(span -> assertThat(span.text()).containsAnyOf("`", "*", "]("));
    }

    @Test
    void aClickAnywhereInARowOpensItsItem() {
        int row =
                Story.visit()
                        .screen()
                        .lines()
                        .toList()
                        .indexOf("  2 Links                 where to find me");
        Story.visit().tell(new Msg.Entered(new Input.Click(0, row))).isOn(Links.class);
        Story.visit().tell(new Msg.Entered(new Input.Click(79, row + 1))).isOn(Help.class);
        Story.visit().tell(new Msg.Entered(new Input.Click(5, row + 2))).isOn(Home.class);
        Story.visit(Lang.EN, 120, 40)
                .tell(new Msg.Entered(new Input.Click(20, 4)))
                .isOn(Chat.class);
        Story.visit(Lang.EN, 120, 40)
                .tell(new Msg.Entered(new Input.Click(60, 5)))
                .isOn(Home.class);
    }

    @Test
    void blankRowsGiveWayBeforeNamesOfTheMenuAreClipped() {
        for (int rows = 17; rows <= 20; rows++) {
            TwelveItems.visit(Lang.EN, 40, rows)
                    .shows("1 Ask the assistant")
                    .shows("12 Help")
                    .shows("/privacy");
        }
        TwelveItems.visit(Lang.EN, 40, 20).shows("answer.");
    }

    @Test
    void theWheelMovesTheMark() {
        Story.visit()
                .tell(new Msg.Entered(new Input.Wheel(3)))
                .shows("\u203A 2 Links")
                .tell(new Msg.Entered(new Input.Wheel(-3)));
    }

    @Test
    void aTypedSentenceStartsTheChat() {
        Effect.Ask ask = Story.visit().ask("who are you?").isOn(Chat.class).drafts("").asked();

        assertThat(ask.question()).isEqualTo(new Question("who are you?", List.of(), Lang.EN));
    }

    @Test
    void lettersAndDigitsAreNeverHotKeys() {
        Story.visit().type("q").type("2").type("j").isOn(Home.class).drafts("q2j");
    }

    @Test
    void arrowsAndEnterChooseWhileThePromptIsEmpty() {
        Story.visit().press(Key.DOWN, Key.ENTER).isOn(Links.class);
        Story.visit().press(Key.DOWN, Key.DOWN, Key.DOWN, Key.ENTER).isOn(Help.class);
        Story.visit().press(Key.DOWN, Key.UP, Key.UP, Key.ENTER).isOn(Chat.class).doesNothing();
    }

    @Test
    void aNumberMarksItsItemAndEnterOpensIt() {
        Story story = Story.visit().type("2").shows("\u203A 2 Links");
        story.press(Key.ENTER).isOn(Links.class).drafts("").doesNothing();
    }

    @Test
    void typingOnMakesANumberASentence() {
        Story story = Story.visit().type("2").type(" or 3 languages?").press(Key.ENTER);
        assertThat(story.isOn(Chat.class).asked().question().words())
                .isEqualTo("2 or 3 languages?");
    }

    @Test
    void aNumberThatNoItemHasIsAQuestion() {
        Story.visit().ask("42").isOn(Chat.class).asked();
    }

    @Test
    void blanksAreNoQuestion() {
        Story.visit().type("   ").press(Key.ENTER).isOn(Chat.class).doesNothing();
    }

    @Test
    void theDraftGoesAlongToTheChatAndBack() {
        Story.visit()
                .type("half a thou")
                .tell(new Msg.Entered(new Input.Paste("ght")))
                .press(Key.ESCAPE)
                .isOn(Home.class)
                .drafts("half a thought");
    }

    @Test
    void escClosesTheCommands() {
        Story.visit().type("/he").shows("/help").press(Key.ESCAPE).drafts("").hides("/help");
    }

    @Test
    void anEmptyPromptLeavesLeftAndRightToTheColumnsOfTheMenu() {
        Story story = TwelveItems.visit(Lang.EN, 80, 16).shows("\u203A 1 Ask the assistant");
        story.press(Key.RIGHT).shows("\u203A 7 GitHub");
        story.press(Key.RIGHT).shows("\u203A 7 GitHub");
        story.press(Key.DOWN, Key.LEFT).shows("\u203A 2 Resume");
        story.press(Key.UP, Key.LEFT).shows("\u203A 1 Ask the assistant");
        story.type("ab").press(Key.LEFT).type("c").drafts("acb");
    }

    @Test
    void downGoesOnAtTheTopOfTheNextColumn() {
        Story story = TwelveItems.visit(Lang.EN, 80, 14);
        story.press(Key.DOWN, Key.DOWN, Key.DOWN, Key.DOWN, Key.DOWN).shows("\u203A 6 Now");
        story.press(Key.DOWN).shows("\u203A 7 GitHub");
    }

    @Test
    void numbersOfTwoDigitsMarkTheirItem() {
        TwelveItems.visit(Lang.EN, 40, 20).type("1").shows("\u203A 1 Ask");
        TwelveItems.visit(Lang.EN, 40, 20).type("12").shows("\u203A 12 Help");
        TwelveItems.visit(Lang.EN, 40, 20).type("13").hides("\u203A 1 ").hides("\u203A 12");
    }

    @Test
    void everyRailShowsTheWholeMenu() {
        TwelveItems.visit(Lang.EN, 120, 40).shows("  6 Now      ").shows("  12 Help");
        TwelveItems.visit(Lang.EN, 112, 10).shows("  7 GitHub").shows("  12 Help");
    }
}
