package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Chat;
import ink.dong4j.card.screen.Find;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FindTest {
    private static Story talk() {
        Story story = Story.visit();
        story.ask("one").answer("The needle is here.\n\n" + "- hay\n".repeat(30));
        return story.ask("two").answer("hay ".repeat(17) + "a NEEDLE\nagain, \uFF4Eeedle 针。");
    }

    private static String marked(Story story) {
        return App.view(story.model()).lines().stream()
                .map(Line::spans)
                .flatMap(spans -> spans.stream().filter(span -> span.style().inverse()))
                .map(Span::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void theFirstPlaceFromWhereOneIsIsMarked() {
        Story story = talk().ask("/find needle").isOn(Find.class).drafts("");
        story.shows("2 of 3");
        assertThat(marked(story)).isEqualTo("NEEDLE");
    }

    @Test
    void aPlaceIsMarkedWhereItStandsAlsoBehindLettersThatGrowWhenTheyAreFolded() {
        Story story = Story.visit().ask("one").answer("\u0130".repeat(30) + "x \uFB03y");
        assertThat(marked(story.ask("/find x"))).isEqualTo("x");
        assertThat(marked(story.press(Key.ESCAPE).ask("/find y"))).isEqualTo("y");
        assertThat(marked(story.press(Key.ESCAPE).ask("/find ffi"))).isEqualTo("\uFB03");
    }

    @Test
    void enterAndArrowsJumpAround() {
        Story story = talk().ask("/find needle").press(Key.ENTER).shows("3 of 3");
        assertThat(marked(story)).isEqualTo("\uFF4Eeedle");
        story.type("n").shows("1 of 3").shows("The needle is here");
        assertThat(marked(story)).isEqualTo("needle");
        story.press(Key.UP).shows("3 of 3").press(Key.UP).shows("2 of 3").press(Key.DOWN);
        story.shows("3 of 3").type("N").shows("2 of 3");
    }

    @Test
    void escReturnsToThePlace() {
        Story story = talk().press(Key.PAGE_UP, Key.UP);
        String before = story.screen();
        story.ask("/find here.").shows("The needle").press(Key.ESCAPE).isOn(Chat.class);
        assertThat(story.screen()).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsToldAndTheWordsStay() {
        talk().ask("/find unicorn")
                .isOn(Chat.class)
                .shows("Nothing found for unicorn")
                .drafts("/find unicorn");
        talk().ask("/find").press(Key.ENTER).shows("/find words");
    }

    @Test
    void wordsAreFoundAcrossLinesAndBesideChinese() {
        talk().ask("/find needle again").shows("1 of 1");
        talk().ask("/find needle针").shows("1 of 1");
    }

    @Test
    void anAnswerThatComesMeanwhileIsFoundToo() {
        Story story = talk().ask("three");
        story.ask("/find needle").shows("of 3");
        story.tell(new Msg.Delta(story.turn(), "a fourth needle")).shows("of 4");
    }

    @Test
    void aPageIsLookedThroughWithASlash() {
        Story story = Story.reading(Lang.EN, 80, 24).ask("/pages").press(Key.ENTER);
        story.type("/").type("WORK").press(Key.BACKSPACE).type("K 1").shows("Find: WORK 1");
        story.press(Key.ENTER).shows("1 of 11").shows("Enter next").press(Key.ENTER);
        assertThat(marked(story)).isEqualTo("work 1");
        story.shows("2 of 11");
    }
}
