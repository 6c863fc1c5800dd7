package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.reading.CardReader;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Qr;
import ink.dong4j.card.screen.Reader;
import ink.dong4j.card.screen.Resume;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.View;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static final String ADDRESS = "https://resume.dong4j.site";

    @Test
    void firstItTellsHowItIsTakenAlong() {
        full().shows("ssh card.dong4j.ink resume.pdf > resume.pdf")
                .shows("scp card.dong4j.ink:resume.pdf .")
                .shows(ADDRESS)
                .shows("Software Engineer at iHome");
    }

    @Test
    void itsAddressIsALinkIsCopiedAndIsACode() {
        View view = App.view(full().model());
        assertThat(view.lines().stream().flatMap(line -> line.spans().stream()).map(Span::href))
                .contains(ADDRESS);
        full().type("c").does(new Effect.Copy(ADDRESS));
        full().type("q").isOn(Qr.class).press(Key.ESCAPE).isOn(Resume.class);
    }

    @Test
    void withoutAnAddressTheLetterOfTheCodeLeaves() {
        visit("text = Work")
                .shows("Work")
                .hides("q ")
                .type("c")
                .isOn(Resume.class)
                .type("q")
                .isOn(Home.class);
    }

    @Test
    void anAddressAloneIsAPage() {
        visit("url = \"" + ADDRESS + "\"").shows("On the web: " + ADDRESS).type("q").isOn(Qr.class);
    }

    @Test
    void anAnswerThatCitesItOpensItsText() {
        Story.full(Lang.EN, 80, 24)
                .ask("/open resume")
                .isOn(Reader.class)
                .shows("Software Engineer at iHome")
                .hides("resume.pdf");
    }

    private static Story full() {
        return Story.full(Lang.EN, 80, 24).ask("/resume").isOn(Resume.class);
    }

    private static Story visit(String resume) {
        String card = "name = a, title = b, pitch = c, host = d\nresume { " + resume + " }";
        Problems problems = new Problems("card.conf");
        Card read = CardReader.read(Settings.of(ConfigFactory.parseString(card), problems));
        return Story.given(Visits.start(read, Lang.EN, 80, 24, Story.START)).ask("/resume");
    }
}
