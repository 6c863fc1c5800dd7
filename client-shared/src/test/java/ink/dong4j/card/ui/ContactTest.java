package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Contact;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.screen.Qr;
import ink.dong4j.card.text.Span;
import org.junit.jupiter.api.Test;

class ContactTest {
    @Test
    void everyWayIsShownInFullAndATerminalMayOpenAddresses() {
        Story story = contact().shows("dong4j@gmail.com").shows("+1-555-0100");
        story.shows("https://u.wechat.com/AbCdEfGhIjKlMnOpQrStUvW")
                .shows("ssh card.dong4j.ink vcard > me.vcf");
        assertThat(App.view(story.model()).lines().stream().flatMap(line -> line.spans().stream()))
                .extracting(Span::href)
                .contains("mailto:dong4j@gmail.com", "tel:+1-555-0100")
                .noneMatch(href -> href.startsWith("ssh"));
    }

    @Test
    void eachIsCopiedAndShownAsACode() {
        contact().type("c").does(new Effect.Copy("dong4j@gmail.com"));
        contact().press(Key.DOWN).type("c").does(new Effect.Copy("+1-555-0100"));
        contact().press(Key.DOWN).press(Key.ENTER).isOn(Qr.class).type("q").isOn(Contact.class);
        contact()
                .press(Key.END, Key.UP)
                .type("c")
                .does(copied("ssh card.dong4j.ink vcard > me.vcf"));
        contact().press(Key.ESCAPE).isOn(Home.class);
    }

    @Test
    void withoutAServerThereIsNoHostKey() {
        contact().shows("ssh card.dong4j.ink").hides("Host key");
    }

    @Test
    void aCardWithoutAContactHasNoneInItsMenu() {
        Story.visit().hides("Contact").ask("/contact").isOn(Home.class);
    }

    private static Effect copied(String text) {
        return new Effect.Copy(text);
    }

    private static Story contact() {
        return Story.full(Lang.EN, 80, 24).ask("/contact").isOn(Contact.class);
    }
}
