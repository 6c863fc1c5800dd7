package ink.dong4j.card.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.property.Url;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.reading.CardReader;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an address book makes of the card. */
class CardVcardTest {
    private static final Card CARD =
            new Card(
                    "王小明, Ming; \\ Wang",
                    new Localized("Engineer", "工程师".repeat(60)),
                    new Localized("London; UK", "伦敦"),
                    new Localized("I write,\nand I read.", "我写程序。"),
                    Localized.same(""),
                    "card.example.org",
                    List.of(
                            link("site", "https://example.org/a?b=c"),
                            link("mail", "mailto:other@example.org")),
                    List.of());

    @Test
    void everyFieldIsReadAsTheOwnerWroteIt() {
        VCard read = read(withContact(), Lang.EN);

        assertThat(read.validate(VCardVersion.V3_0).isEmpty()).isTrue();
        assertThat(read.getFormattedName().getValue()).isEqualTo(CARD.name());
        assertThat(read.getStructuredName().getGiven()).isEqualTo(CARD.name());
        assertThat(read.getTitles().getFirst().getValue()).isEqualTo("Engineer");
        assertThat(read.getOrganization().getValues()).containsExactly("London; UK");
        assertThat(read.getEmails().getFirst().getValue()).isEqualTo("me@example.org");
        assertThat(read.getTelephoneNumbers().getFirst().getText()).isEqualTo("+49-30-1");
        assertThat(read.getUrls())
                .extracting(Url::getValue)
                .containsExactly("https://example.org/a?b=c", "https://u.wechat.com/x");
        assertThat(read.getExtendedProperties("X-ABLabel"))
                .extracting(label -> label.getGroup() + " " + label.getValue())
                .containsExactly("item1 site", "item2 WeChat");
        assertThat(read.getNotes().getFirst().getValue())
                .isEqualTo("I write,\nand I read.\n\nssh card.example.org");
    }

    @Test
    void linesAreOfTheStandardsLengthAndEndAsItHasThem() {
        String text = new String(CardVcard.of(withContact(), Lang.ZH), UTF_8);

        assertThat(text).startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n").endsWith("END:VCARD\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThan(76));
        assertThat(read(withContact(), Lang.ZH).getTitles().getFirst().getValue())
                .isEqualTo("工程师".repeat(60));
    }

    @Test
    void withoutAContactItHasWhatTheCardHas() {
        VCard read = read(CARD, Lang.EN);

        assertThat(read.getEmails().getFirst().getValue()).isEqualTo("other@example.org");
        assertThat(read.getTelephoneNumbers()).isEmpty();
    }

    private static VCard read(Card card, Lang lang) {
        return Ezvcard.parse(new String(CardVcard.of(card, lang), UTF_8)).first();
    }

    private static Card withContact() {
        String file =
                """
                name = a, title = b, pitch = c, host = d
                contact {
                  email = "me@example.org"
                  phone = "+49 30 1"
                  wechat = "https://u.wechat.com/x"
                  meeting = "https://example.org/a?b=c"
                }
                """;
        Config config = ConfigFactory.parseString(file);
        return CARD.with(CardReader.read(Settings.of(config, new Problems(""))).sections());
    }

    private static Link link(String id, String address) {
        return new Link(id, Localized.same(id), URI.create(address));
    }
}
