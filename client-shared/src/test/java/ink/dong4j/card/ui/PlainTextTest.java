package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.screen.CardScreens;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.text.Width;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void theCardSaysEverythingInShortLines() {
        for (Lang lang : Lang.values()) {
            assertThat(PlainText.card(SampleCard.card(), lang))
                    .contains("dong4j")
                    .anySatisfy(line -> assertThat(line).contains("https://github.com/dong4j"))
                    .allSatisfy(line -> assertThat(Width.of(line)).isLessThanOrEqualTo(76))
                    .allSatisfy(line -> assertThat(line).doesNotContain("\u001B", "\n"));
        }
    }

    @Test
    void theWordsOfACardAreReadWithoutTheMarksOfMarkdown() {
        assertThat(PlainText.card(SampleCard.withMarks(), Lang.EN))
                .containsSubsequence(
                        "I build small tools.",
                        "",
                        "Before this there was npx dong4j.",
                        "",
                        "- a blog (https://a.org/b)",
                        "- tools");
    }

    @Test
    void addressesStandInOneColumn() {
        assertThat(PlainText.links(SampleCard.card(), Lang.ZH))
                .containsExactly(
                        "  GitHub    https://github.com/dong4j",
                        "  博客      https://blog.dong4j.site",
                        "  LinkedIn  https://linkedin.com/in/dong4j",
                        "  邮箱      dong4j@gmail.com");
    }

    @Test
    void theHelpNamesWhatMayStandAfterTheHost() {
        Card card = SampleCard.card();
        assertThat(PlainText.help(card, CardScreens.of(card).menu(), Terms.PAGES_ONLY, Lang.EN))
                .startsWith("Usage: ssh card.dong4j.ink [COMMAND]")
                .anySatisfy(line -> assertThat(line).contains("links "))
                .anySatisfy(line -> assertThat(line).contains("ask QUESTION"))
                .noneSatisfy(line -> assertThat(line).contains("fit < FILE"));
    }

    @Test
    void theHelpNamesWhatOnlyAModelCanDoWhereThereIsOne() {
        Card card = SampleCard.card();
        Terms terms = new Terms(true, false, false, List.of());
        assertThat(PlainText.help(card, CardScreens.of(card).menu(), terms, Lang.EN))
                .anySatisfy(line -> assertThat(line).contains("fit < FILE"));
    }
}
