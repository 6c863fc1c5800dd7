package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.e2e.ScreenPicture.Colours;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The codes of the contact and of the links, as a camera reads them from what a real ssh shows. */
class QrCodesIT {
    private static final String WECHAT = "https://u.wechat.com/AbCdEfGhIjKlMnOpQrStUvW";
    private static final String MEETING = "https://meet.example.org/dong4j/half-an-hour";

    /** In the order of the list. */
    private static final List<String> CONTACT =
            List.of(
                    "mailto:dong4j@gmail.com",
                    WECHAT,
                    MEETING,
                    "MECARD:N:dong4j;EMAIL:dong4j@gmail.com;URL:https\\://home.dong4j.site;;",
                    "ssh://card.dong4j.ink");

    private static final String BACKSPACE = "\u007f";

    private static final List<int[]> SIZES =
            List.of(new int[] {80, 24}, new int[] {120, 40}, new int[] {40, 20});

    private static TestServer server;

    @BeforeAll
    static void start() throws Exception {
        server =
                TestServer.start(
                        "card.contact.wechat=\"%s\"".formatted(WECHAT),
                        "card.contact.meeting=\"%s\"".formatted(MEETING));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    /** Every number of colours, on both backgrounds and in both languages. */
    static Stream<Arguments> terminals() {
        return Stream.of("xterm", "xterm-256color", "xterm-direct", "xterm-mono", "vt220")
                .flatMap(
                        term ->
                                Stream.of(
                                        Arguments.of(term, "en", Named.of("dark", Colours.DARK)),
                                        Arguments.of(
                                                term, "zh", Named.of("light", Colours.LIGHT))));
    }

    @ParameterizedTest
    @MethodSource("terminals")
    void eachCodeIsReadFromAPictureInEverySize(String term, String user, Colours colours)
            throws Exception {
        try (PtySession visit = server.visit().on(term).as(user).open()) {
            visit.awaits("dong4j").type("/contact").enter().awaits(WECHAT);
            for (int[] size : SIZES) {
                visit.resize(size[0], size[1]);
                visit.type("\u001b[1~");
                for (String code : CONTACT) {
                    reads(visit.type("q"), code, colours, false);
                    visit.type(BACKSPACE).awaits("the list", QrCodesIT::isList).type("j");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("terminals")
    void soIsTheCodeOfALink(String term, String user, Colours colours) throws Exception {
        try (PtySession visit = server.visit().on(term).as(user).sized(40, 20).open()) {
            visit.awaits("dong4j").type("/links").enter().awaits("https://github.com/dong4j");
            reads(visit.type("q"), "https://home.dong4j.site", colours, false);
        }
    }

    @Test
    void aBackgroundThatIsToldMakesNoDifference() throws Exception {
        try (PtySession visit = server.visit().open()) {
            visit.awaits("dong4j");
            new FakeTerminal(visit).answerAll();
            visit.type("/contact").enter().awaits(WECHAT);
            visit.type("jq");
            reads(visit, WECHAT, Colours.DARK, false);
            reads(visit, WECHAT, Colours.LIGHT, false);
        }
    }

    /** The light parts are drawn as text is: they are light where text is, and else the code is inverted. */
    @Test
    void aTerminalThatKnowsNoColoursShowsTheCodeAsItShowsText() throws Exception {
        try (PtySession visit = server.visit().on("vt220").open()) {
            visit.awaits("dong4j").type("/contact").enter().awaits(WECHAT);
            visit.type("jq");
            reads(visit, WECHAT, Colours.DARK.asMonochrome(), false);
            reads(visit, WECHAT, Colours.LIGHT.asMonochrome(), true);
        }
    }

    @Test
    void whereACodeDoesNotFitItsAddressStandsThereInWords() throws Exception {
        try (PtySession visit = server.visit().sized(32, 12).open()) {
            visit.awaits("dong4j").type("/contact").enter().awaits("u.wechat.com");
            visit.type("jq").awaits("too small");
            assertThat(visit.screenText().replaceAll("\\s", "")).contains(WECHAT);
        }
    }

    private static boolean isList(String screen) {
        return screen.contains("u.wechat.com") && screen.contains("me.vcf");
    }

    private static void reads(PtySession visit, String code, Colours colours, boolean inverted)
            throws IOException, InterruptedException {
        visit.awaits(
                "a code of " + code,
                _ ->
                        ScreenPicture.read(visit.picture(colours), inverted)
                                .equals(Optional.of(code)));
    }
}
