package ink.dong4j.card.card;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The owner's own answers, and the questions that a card offers. */
class FaqTest {
    @Test
    void headingsOfTheFaqAreItsQuestions() {
        Faq faq =
                Faq.of(
                        card(
                                page(
                                        "faq",
                                        """
                        # Questions

                        ## How do I use `/lang`?

                        Type it.

                        ```
                        # no heading
                        ```

                        ## Empty?

                        ## And *then*? ##
                        Nothing.
                        """),
                                page("about", "## Is this one? \nNo.")));
        assertThat(faq.entries())
                .containsExactly(
                        new Faq.Entry(
                                Lang.EN,
                                "How do I use /lang?",
                                "Type it.\n\n```\n# no heading\n```"),
                        new Faq.Entry(Lang.EN, "And then?", "Nothing."));
    }

    @Test
    void questionsOfAllPagesAreOfferedInTurn() {
        Card card =
                card(
                        page("about", "# About\nx\n## Who is he?\nHe.\n## What he does\ny"),
                        page("faq", "# F\n## How?\nSo.\n## Why?\nBecause."),
                        page("work", "# What does he do?\nz\n## Unanswered?\n"));
        assertThat(Suggestions.of(card, Lang.EN))
                .containsExactly(
                        new Suggestion("Who is he?", "about"),
                        new Suggestion("What does he do?", "work"),
                        new Suggestion("How?", "faq"),
                        new Suggestion("Why?", "faq"));
        assertThat(Suggestions.of(card, Lang.ZH)).isEmpty();
    }

    @Test
    void whatIsOfferedIsBounded() {
        StringBuilder markdown = new StringBuilder("## " + "long ".repeat(30) + "?\nx\n");
        IntStream.range(0, 100)
                .forEach(i -> markdown.append("## Is it ").append(i).append("?\nx\n"));
        assertThat(Suggestions.of(card(page("many", markdown.toString())), Lang.EN))
                .hasSize(Suggestions.MOST)
                .first()
                .isEqualTo(new Suggestion("Is it 0?", "many"));
    }

    private static OwnerPage page(String name, String markdown) {
        return new OwnerPage(name, Lang.EN, name, markdown);
    }

    private static Card card(OwnerPage... pages) {
        Localized words = Localized.same("x");
        return new Card("o", words, words, words, words, "h", List.of(), List.of(pages));
    }
}
