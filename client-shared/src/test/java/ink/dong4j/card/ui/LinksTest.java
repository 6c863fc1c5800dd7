package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Help;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Links;
import ink.dong4j.card.screen.Qr;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {
    @Test
    void aCardWithoutLinksHasNoPageForThem() {
        Card card = SampleCard.card();
        Card without =
                new Card(
                        card.name(),
                        card.title(),
                        card.place(),
                        card.pitch(),
                        card.biography(),
                        card.host(),
                        List.of(),
                        card.documents());
        Story.given(Visits.start(without, Lang.EN, 80, 24, Story.START))
                .hides("Links")
                .ask("/links")
                .isOn(Home.class)
                .shows("There is no command /links");
        assertThat(String.join("\n", PlainText.card(without, Lang.EN))).doesNotContain("\n\n\n");
    }

    @Test
    void everyAddressIsShownInFull() {
        Story.visit()
                .ask("/links")
                .shows("https://github.com/dong4j")
                .shows("https://linkedin.com/in/dong4j")
                .shows("dong4j@gmail.com")
                .hides("mailto:");
    }

    @Test
    void aTerminalMayOpenThem() {
        View view = App.view(Story.visit().ask("/links").model());
        assertThat(view.lines().stream().flatMap(line -> line.spans().stream()).map(Span::href))
                .contains("https://github.com/dong4j", "mailto:dong4j@gmail.com");
    }

    @Test
    void onANarrowScreenTheAddressStandsBelowItsLabel() {
        Story.visit(Lang.EN, 36, 20)
                .ask("/links")
                .shows("\n  LinkedIn\n    https://linkedin.com/in/dong4j");
    }

    @Test
    void arrowsAndLettersChoose() {
        Story.visit()
                .ask("/links")
                .shows("\u203A GitHub")
                .press(Key.DOWN)
                .shows("\u203A Blog")
                .type("j")
                .shows("\u203A LinkedIn")
                .type("k")
                .press(Key.UP, Key.UP, Key.UP)
                .shows("\u203A GitHub");
    }

    @Test
    void lettersThatComeTogetherAreKeysOneByOne() {
        Story.visit().ask("/links").type("jj").shows("\u203A LinkedIn").type("kkj?");
        Story.visit().ask("/links").type("cjjjc").does(new Effect.Copy("dong4j@gmail.com"));
        Story.visit().ask("/links").type("j?").isOn(Help.class).type("?q").isOn(Qr.class);
        Story.visit().ask("/help").type("qhello").isOn(Home.class).drafts("hello");
    }

    @Test
    void escAndBackspaceGoBackToWhereOneCameFrom() {
        Story.visit().ask("/links").press(Key.ESCAPE).isOn(Home.class);
        Story.visit().ask("hi").answer("hello").ask("/links").press(Key.BACKSPACE).isOn(Chat.class);
        Story.visit().ask("/help").type("q").isOn(Home.class);
    }

    @Test
    void anAddressIsCopied() {
        Story.visit()
                .ask("/links")
                .press(Key.END)
                .type("c")
                .does(new Effect.Copy("dong4j@gmail.com"))
                .shows("Sent dong4j@gmail.com to your terminal's clipboard, if it allows that");
    }

    @Test
    void aClickShowsTheCodeOfALink() {
        Story.visit()
                .ask("/links")
                .mouse(true)
                .tell(new Msg.Entered(new Input.Click(70, 3)))
                .shows("blog.dong4j");
        Story.visit().ask("/links").tell(new Msg.Entered(new Input.Click(3, 3))).isOn(Qr.class);
        Story.visit().ask("/links").tell(new Msg.Entered(new Input.Click(3, 9))).isOn(Links.class);
        Story.visit().ask("/links").tell(new Msg.Entered(new Input.Wheel(3))).shows("\u203A Blog");
    }

    @Test
    void theChosenOneStaysInSightOnALowScreen() {
        Story.visit(Lang.EN, 34, 10)
                .ask("/links")
                .press(Key.END)
                .shows("dong4j@gmail.com")
                .press(Key.HOME)
                .shows("https://github.com/dong4j");
    }
}
