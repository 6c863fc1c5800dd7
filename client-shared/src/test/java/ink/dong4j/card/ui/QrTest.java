package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.client.result.AddressBookParsedResult;
import com.google.zxing.client.result.ParsedResult;
import com.google.zxing.client.result.ResultParser;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Link;
import ink.dong4j.card.card.Localized;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.reading.CardReader;
import ink.dong4j.card.reading.Problems;
import ink.dong4j.card.reading.Settings;
import ink.dong4j.card.screen.Links;
import ink.dong4j.card.screen.Qr;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A camera reads from the painted cells what the link says. */
class QrTest {
    private static final int PIXELS = 4;
    private static final int WHITE = 0xFFFFFF;
    private static final int GREY = 0x808080;

    static Stream<String> addresses() {
        return Stream.of(20, 44, 70, 90, 130, 200, 400)
                .map(length -> "https://example.org/" + "x".repeat(length - 20));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void whatIsPaintedIsRead(String address) throws ReaderException {
        View view = App.view(shown(address, 200, 100).model());
        assertThat(read(view)).isEqualTo(address);
    }

    /** The pattern that codes of these are usually mixed with keeps readers from finding them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://u.wechat.com/BDK8Ecum68rySzHqclm12cP",
                "https://u.wechat.com/UUpeSzoCjYKa3OF5vCkA82W",
                "https://u.wechat.com/sJ4VH2hz5Lg3twBe8EXqDzZ"
            })
    void aCodeThatReadersDoNotFindIsMixedWithAnotherPattern(String address) throws ReaderException {
        assertThat(read(App.view(shown(address, 80, 24).model()))).isEqualTo(address);
    }

    @Test
    void everyLinkOfTheCardIsReadOnAPhoneAndOnADesktop() throws ReaderException {
        for (Link link : SampleCard.card().links()) {
            for (int[] size : new int[][] {{80, 24}, {40, 20}, {56, 17}, {120, 40}}) {
                String address = link.address().toString();
                assertThat(read(App.view(shown(address, size[0], size[1]).model())))
                        .isEqualTo(address);
            }
        }
    }

    @Test
    void whereItDoesNotFitTheAddressIsShown() {
        String address = "https://example.org/" + "x".repeat(100);
        shown(address, 40, 20).shows("too small for this QR").shows("https://example.org/xxx");
    }

    @Test
    void theAddressIsCopiedAndTheListComesBack() {
        Story story = Story.visit().ask("/links").type("q").isOn(Qr.class);
        story.type("c").does(new Effect.Copy("https://github.com/dong4j"));
        story.press(Key.ESCAPE).isOn(Links.class).press(Key.ENTER).isOn(Qr.class);
    }

    @Test
    void aPhoneReadsTheOwnerAsAContact() throws ReaderException {
        Card card = FullCard.card();
        AddressBookParsedResult contact = contact(card);
        assertThat(contact.getNames()).containsExactly("dong4j");
        assertThat(contact.getEmails()).containsExactly("dong4j@gmail.com");
        assertThat(contact.getPhoneNumbers()).containsExactly("+1-555-0100");
        assertThat(contact.getURLs()).containsExactly("https://github.com/dong4j");
    }

    @Test
    void aNameBeyondAsciiIsReadAsItIsWritten() throws ReaderException {
        Card card = SampleCard.card();
        Card chinese =
                new Card(
                        "\u738B\u5C0F\u660E; \\ Zo\u00EB: x",
                        card.title(),
                        card.place(),
                        card.pitch(),
                        card.biography(),
                        card.host(),
                        card.links(),
                        List.of());
        assertThat(contact(chinese.with(FullCard.card().sections())).getNames())
                .containsExactly(chinese.name());
    }

    @Test
    void withoutAPageOfTheOwnersTheCodeOfTheCardLeadsToTheCard() throws ReaderException {
        Story story = Story.full(Lang.EN, 80, 24).ask("/contact").press(Key.END).type("q");
        assertThat(read(App.view(story.model()))).isEqualTo("ssh://card.dong4j.ink");
        story.shows("ssh card.dong4j.ink").type("c").does(new Effect.Copy("ssh card.dong4j.ink"));
    }

    @Test
    void whereTheOwnerHasAPageItLeadsThere() throws ReaderException {
        String page = "https://card.example.org/";
        String file = "name=a, title=b, pitch=c, host=d, contact.share=\"" + page + "\"";
        Config config = ConfigFactory.parseString(file);
        Card card = CardReader.read(Settings.of(config, new Problems("card.conf")));
        Story story =
                Story.given(Visits.start(card, Lang.EN, 80, 24, Story.START))
                        .ask("/contact")
                        .press(Key.END)
                        .type("q");
        assertThat(read(App.view(story.model()))).isEqualTo(page);
    }

    private static AddressBookParsedResult contact(Card card) throws ReaderException {
        Story story =
                Story.given(Visits.start(card, Lang.EN, 120, 40, Story.START))
                        .ask("/contact")
                        .press(Key.END, Key.UP)
                        .type("q");
        String text = read(App.view(story.model()));
        ParsedResult parsed = ResultParser.parseResult(new Result(text, null, null, null));
        assertThat(parsed).as(text).isInstanceOf(AddressBookParsedResult.class);
        return (AddressBookParsedResult) parsed;
    }

    private static Story shown(String address, int columns, int rows) {
        Card card = SampleCard.card();
        Link link = new Link("x", Localized.same("X"), URI.create(address));
        Card one =
                new Card(
                        card.name(),
                        card.title(),
                        card.place(),
                        card.pitch(),
                        card.biography(),
                        card.host(),
                        List.of(link),
                        List.of());
        return Story.given(Visits.start(one, Lang.EN, columns, rows, Story.START))
                .ask("/links")
                .type("q");
    }

    /** Cells as a camera sees them; what is not forced to a colour is neither black nor white. */
    private static String read(View view) throws ReaderException {
        int columns = view.lines().stream().mapToInt(Line::width).max().orElseThrow();
        int width = columns * PIXELS;
        int height = view.lines().size() * 2 * PIXELS;
        int[] pixels = new int[width * height];
        for (int row = 0; row < view.lines().size(); row++) {
            int column = 0;
            for (Span span : view.lines().get(row).spans()) {
                for (char cell : span.text().toCharArray()) {
                    boolean paper = span.style().equals(Style.of(Tone.PAPER));
                    fill(pixels, width, column, 2 * row, colour(paper, cell, '\u2580'));
                    fill(pixels, width, column, 2 * row + 1, colour(paper, cell, '\u2584'));
                    column++;
                }
            }
            for (; column < columns; column++) {
                fill(pixels, width, column, 2 * row, GREY);
                fill(pixels, width, column, 2 * row + 1, GREY);
            }
        }
        RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static int colour(boolean paper, char cell, char half) {
        if (!paper) {
            return GREY;
        }
        return cell == '\u2588' || cell == half ? WHITE : 0;
    }

    private static void fill(int[] pixels, int width, int x, int y, int colour) {
        for (int i = 0; i < PIXELS * PIXELS; i++) {
            pixels[(y * PIXELS + i / PIXELS) * width + x * PIXELS + i % PIXELS] = colour;
        }
    }
}
