package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsAreWhatAShellWouldMakeOfThem() {
        assertThat(Words.of("  scp  -f a.md ")).containsExactly("scp", "-f", "a.md");
        assertThat(Words.of("\"my page.md\" 'it''s' a\\ b c\"d e\"f \"\""))
                .containsExactly("my page.md", "its", "a b", "cd ef", "");
        assertThat(Words.of("'a\\' \\")).containsExactly("a\\", "\\");
        assertThat(Words.of("'not closed; `id` $HOME *"))
                .containsExactly("not closed; `id` $HOME *");
        assertThat(Words.of(" \t")).isEmpty();
    }
}
