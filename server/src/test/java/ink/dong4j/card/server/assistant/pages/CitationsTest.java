package ink.dong4j.card.server.assistant.pages;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.talk.AnswerEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citations in the forms in which models write them, in pieces of any size. */
class CitationsTest {
    private static final Set<String> PAGES = Set.of("about", "contact", "price-list");

    private static String shown(Citations citations, String text, int piece) {
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < text.length(); at += piece) {
            shown.append(citations.accept(text.substring(at, Math.min(text.length(), at + piece))));
        }
        return shown.append(citations.finish()).toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    She paints [about].                        | She paints.           | about
                    She paints [About].                        | She paints.           | about
                    She paints [about.md].                     | She paints.           | about
                    She paints【about】。                        | She paints。           | about
                    She paints [[about]].                      | She paints.           | about
                    She paints [about](about.md).              | She paints.           | about
                    She paints [the page](about.md#top).       | She paints.           | about
                    She paints (source: about).                | She paints.           | about
                    她画画（来源：about）。                       | 她画画。                | about
                    She paints (about.md).                     | She paints.           | about
                    She paints [about#style].                  | She paints.           | about
                    She paints [about: Style].                 | She paints.           | about
                    She paints [^about].                       | She paints.           | about
                    She paints [page: about].                  | She paints.           | about
                    She paints [about, contact].               | She paints.           | about contact
                    She paints [about], [contact].             | She paints.           | about contact
                    She paints [about][contact].               | She paints.           | about contact
                    It is 5 [price-list] and [about] more.     | It is 5 more.         | price-list about
                    It is 5 [price-list], or so.               | It is 5, or so.       | price-list
                    She paints [biography].                    | She paints.           |
                    She paints [about, biography].             | She paints.           | about
                    """)
    void aCitationIsTakenOutAndRemembered(String text, String shown, String pages) {
        for (int piece : List.of(1, 2, 3, 7, 100)) {
            Citations citations = new Citations(PAGES);
            assertThat(shown(citations, text, piece)).isEqualTo(shown);
            List<String> cited = pages == null ? List.of() : Arrays.asList(pages.split(" ", -1));
            assertThat(citations.support().map(AnswerEvent.Support::pages).orElse(List.of()))
                    .isEqualTo(cited);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See [his blog](https://blog.example/about) (see below).",
                "- [ ] open\n- [x] done [1] and [12]",
                "Type `[about]` or\n```\na[about]\n```\n",
                "A [two words] and (an aside about things) and f(x)[i].",
                "[about](https://example.org/about)",
                "Nested (he works at iHome (really)).",
                "An open [bracket and (another",
                "  indented\n\n    code [ ] end "
            })
    void otherTextStaysAsItIs(String text) {
        for (int piece : List.of(1, 2, 5, 100)) {
            Citations citations = new Citations(PAGES);
            assertThat(shown(citations, text, piece)).isEqualTo(text);
            assertThat(citations.support()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[no page]\nI do not know.", "[No page] I do not know.", "【no page】I do."})
    void thatThePagesDoNotSayIsToldAsSuch(String text) {
        Citations citations = new Citations(PAGES);
        assertThat(shown(citations, text, 1)).doesNotContain("page").contains("I do");
        assertThat(citations.support()).contains(new AnswerEvent.Support(List.of()));
    }

    @Test
    void longBracketsAreNotWaitedForWithoutEnd() {
        assertThat(new Citations(PAGES).accept("[" + "a".repeat(500))).hasSizeGreaterThan(400);
    }
}
