package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTest {
    @Test
    void aSentenceIsGivenOnceItIsWhole() {
        Plain plain = new Plain();
        assertThat(plain.accept("He writes **Ja")).isEmpty();
        assertThat(plain.accept("va**.")).isEmpty();
        assertThat(plain.accept(" And")).containsExactly("He writes Java.");
        assertThat(plain.accept(" Rust, e.g. for fun.\n\n- o"))
                .containsExactly("And Rust, e.g. for fun.");
        assertThat(plain.accept("ne\n- and two more")).containsExactly("", "- one");
        assertThat(plain.finish()).containsExactly("- and two more");
    }

    @Test
    void aChineseSentenceEndsWithItsQuotes() {
        Plain plain = new Plain();
        assertThat(plain.accept("他说：“好。”然后走了。再")).containsExactly("他说：“好。”", "然后走了。");
        assertThat(plain.finish()).containsExactly("再");
    }

    @Test
    void anAnswerIsLinesWithoutMarks() {
        assertThat(
                        Plain.lines(
                                """
                                # About
                                Some *words* and [a link](https://a.example).

                                1. one
                                2. two
                                   - deep

                                | Name | Age |
                                |------|-----|
                                | Ada  | 36  |

                                ```sh
                                ls  -l
                                ```
                                """))
                .containsExactly(
                        "About",
                        "Some words and a link (https://a.example).",
                        "",
                        "1. one",
                        "2. two",
                        "   - deep",
                        "",
                        "Name: Ada; Age: 36",
                        "",
                        "ls  -l");
    }
}
