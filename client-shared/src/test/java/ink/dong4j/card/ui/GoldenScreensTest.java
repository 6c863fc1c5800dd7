package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import ink.dong4j.card.golden.GoldenFolder;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.text.View;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenScreensTest {
    private static final GoldenFolder FOLDER = new GoldenFolder("screens");
    private static final String LEGEND = "looks";

    /** Every screen that is kept. */
    static List<KeptScreen> screens() {
        return Stream.of(
                        MenuStates.all(),
                        FaceStates.all(),
                        PageStates.all(),
                        SectionStates.all(),
                        GuestbookStates.all(),
                        DinoStates.all(),
                        ChatStates.all(),
                        CompanyStates.all(),
                        WritingStates.all(),
                        AnswerStates.all(),
                        ProviderStates.all(),
                        FitStates.all(),
                        LobbyStates.all(),
                        DeskStates.all())
                .flatMap(List::stream)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> screensLookAsTheyAreKept() {
        return screens().stream()
                .map(
                        screen ->
                                DynamicTest.dynamicTest(
                                        screen.name(),
                                        () ->
                                                FOLDER.check(
                                                        screen.name(),
                                                        GoldenText.of(screen, new Looks()))));
    }

    @Test
    void everyLookIsPaintedAsItIsKept() throws IOException {
        Looks looks = new Looks();
        screens().forEach(screen -> GoldenText.of(screen, looks));
        FOLDER.check(LEGEND, looks.legend());
    }

    @Test
    void everyScreenHasAFileAndEveryFileAScreen() throws IOException {
        List<String> names = screens().stream().map(KeptScreen::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        FOLDER.holdsOnly(Stream.concat(names.stream(), Stream.of(LEGEND)).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyScreenFitsEverySize() {
        return screens().stream()
                .map(screen -> DynamicTest.dynamicTest(screen.name(), () -> assertFits(screen)));
    }

    private static void assertFits(KeptScreen screen) {
        for (Size size : Size.values()) {
            for (Lang lang : Lang.values()) {
                View view = screen.view(lang, size);
                ViewFits.check(view, size.columns, size.rows);
                view.lines().forEach(line -> assertWidthsAreUndisputed(line.text()));
                Msg wide =
                        new Msg.Able(
                                new Abilities(
                                        false, false, true, true, Abilities.Adornment.BANNER));
                ViewFits.check(App.update(screen.model(lang, size), wide).model());
            }
        }
    }

    /** Terminals of the Far East may draw ambiguous characters in two cells. */
    private static void assertWidthsAreUndisputed(String shown) {
        // No picture is shown where they do.
        String text = Painted.withoutPicture(shown);
        // The dash before a page's name is a part of the answer; nothing stands behind that name.
        // A code for a camera has no other cells; the arrow and the sign for a guess have only a
        // few letters behind them.
        boolean code = text.chars().anyMatch(c -> c >= '\u2580' && c <= '\u2588');
        String last = "(?s).*(\u2193|\u2248 [0-9]+ ).{0,8}";
        if (text.strip().matches("\u2014 \\w+") || code || text.matches(last)) {
            return;
        }
        assertThat(text.codePoints())
                .as(text)
                .noneMatch(
                        codePoint ->
                                UCharacter.getIntPropertyValue(
                                                codePoint, UProperty.EAST_ASIAN_WIDTH)
                                        == UCharacter.EastAsianWidth.AMBIGUOUS);
    }
}
