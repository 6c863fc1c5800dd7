package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Find;
import ink.dong4j.card.screen.Help;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Pages;
import ink.dong4j.card.screen.Reader;
import org.junit.jupiter.api.Test;

class ReaderTest {
    private static Story page() {
        return Story.reading(Lang.EN, 80, 24).ask("/pages").press(Key.ENTER).isOn(Reader.class);
    }

    @Test
    void theMenuHasThePagesBetweenLinksAndHelp() {
        Story story = Story.reading(Lang.EN, 80, 24).shows("3 Pages").shows("4 Help");
        story.ask("3").isOn(Pages.class).shows("\u203A Work").shows("Talks");
        Story.visit().hides("Pages").shows("3 Help").ask("/pages").shows("has no pages");
    }

    @Test
    void aPageIsOpenedByEnterOrAClickAndLeftByEsc() {
        Story story = Story.reading(Lang.EN, 80, 24).ask("/pages").press(Key.DOWN, Key.ENTER);
        story.isOn(Reader.class).shows("None yet").press(Key.ESCAPE).isOn(Pages.class);
        story.tell(new Msg.Entered(new Input.Click(60, 2))).shows("A paragraph about work 1");
        story.press(Key.LEFT, Key.LEFT).isOn(Home.class);
    }

    @Test
    void everyWayToScrollScrolls() {
        String start = page().screen();
        assertThat(page().press(Key.DOWN, Key.UP).screen()).isEqualTo(start);
        assertThat(page().type("j").type("k").screen()).isEqualTo(start);
        assertThat(page().type(" ").press(Key.PAGE_UP).screen()).isEqualTo(start);
        assertThat(page().press(Key.END).shows("work 30").press(Key.HOME).screen())
                .isEqualTo(start);
        page().type("G").shows("work 30").type("g").shows("work 1");
    }

    @Test
    void lettersThatComeTogetherScrollAndLook() {
        String two = page().type("j").type("j").screen();
        assertThat(page().type("jj").screen()).isEqualTo(two);
        page().type("G/work 1").isOn(Find.class).shows("Find: work 1").press(Key.ENTER);
        page().type("/work 1").press(Key.ENTER).shows("1 of 11").type("nn").shows("3 of 11");
        page().type("j\uD83D\uDE00q").isOn(Pages.class);
    }

    @Test
    void aPageIsInTheVisitorsLanguageAndSwitchesWithIt() {
        Story story = Story.reading(Lang.ZH, 80, 24).ask("/pages").shows("工作").hides("Work");
        story.press(Key.ENTER).shows("这里写的是他的工作").press(Key.ESCAPE, Key.ESCAPE);
        story.ask("/lang").ask("/pages").shows("Work");
    }

    @Test
    void otherColumnsKeepTheBlockAtTheTop() {
        Story story = page().type(" ").type(" ");
        String before = story.screen();
        story.tell(new Msg.Resized(40, 20), new Msg.Resized(120, 40), new Msg.Resized(80, 24));
        assertThat(story.screen()).isEqualTo(before);
    }

    @Test
    void aQuestionMarkOpensTheHelp() {
        page().type("?").isOn(Help.class).press(Key.ESCAPE).isOn(Reader.class);
    }
}
