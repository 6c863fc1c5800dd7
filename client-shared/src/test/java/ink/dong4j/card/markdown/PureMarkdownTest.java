package ink.dong4j.card.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PureMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '"',
            textBlock =
                    """
                    p<br>q                          ¦ p⏎q
                    p<br/>⏎q                        ¦ p⏎q
                    | p<br>q | r |                  ¦ | p q | r |
                    H<sub>2</sub>O, x<sup>2</sup>   ¦ H₂O, x²
                    a <b>bold</b> <i>word</i>       ¦ a **bold** *word*
                    <u>u</u> <kbd>Ctrl</kbd>&nbsp;x ¦ u `Ctrl` x
                    <a href='https://h.example'>h</a> ¦ [h](https://h.example)
                    <summary>More</summary>text     ¦ **More**text
                    half \\(\\frac{a}{b}\\) of      ¦ half a/b of
                    \\[E=mc^2\\]                    ¦ E=mc²
                    $$x$$ and $x^2$ end             ¦ x and x² end
                    $x^2$                           ¦ x²
                    $5 and $10, $HOME, C:\\dir      ¦ $5 and $10, $HOME, C:\\dir
                    List<String> a < b && c <T>     ¦ List<String> a < b && c <T>
                    `p<br>q` and `\\(x^2\\)` <br>r  ¦ `p<br>q` and `\\(x^2\\)` ⏎r
                    ```html⏎a<br>b⏎```⏎p<br>q       ¦ ```html⏎a<br>b⏎```⏎p⏎q
                    **a** _b_ [c](d) \\* ~~e~~      ¦ **a** _b_ [c](d) \\* ~~e~~
                    an open ` mark⏎⏎p<br>q          ¦ an open ` mark⏎⏎p⏎q
                    a <br                           ¦ a <br
                    """)
    void tagsAndFormulasAreReadHoweverTheTextIsCut(String source, String expected) {
        String text = source.replace('⏎', '\n');
        for (int piece = 1; piece <= text.length(); piece++) {
            PureMarkdown markdown = new PureMarkdown();
            StringBuilder out = new StringBuilder();
            for (int at = 0; at < text.length(); at += piece) {
                out.append(
                        markdown.accept(text.substring(at, Math.min(text.length(), at + piece))));
            }
            out.append(markdown.finish());
            assertThat(out.toString())
                    .as("in pieces of %d", piece)
                    .isEqualTo(expected.replace('⏎', '\n'));
        }
    }
}
