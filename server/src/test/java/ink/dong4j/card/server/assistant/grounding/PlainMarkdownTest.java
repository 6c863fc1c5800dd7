package ink.dong4j.card.server.assistant.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlainMarkdownTest {
    private static String text(String markdown) {
        return PlainMarkdown.sections(markdown).getFirst().paragraphs().stream()
                .map(PlainMarkdown.Paragraph::text)
                .collect(Collectors.joining("|"));
    }

    @Test
    void marksGoAndWordsStay() {
        assertThat(text("**bold** and *slanted* and `code` and ~~gone~~"))
                .isEqualTo("bold and slanted and code and gone");
        assertThat(text("snake_case_name and 2 * 3 * 4"))
                .isEqualTo("snake_case_name and 2 * 3 * 4");
        assertThat(text("> quoted\n> twice")).isEqualTo("quoted\ntwice");
        assertThat(text("* one\n* two")).isEqualTo("- one\n- two");
    }

    @Test
    void aLinkShowsItsAddress() {
        assertThat(text("see [the blog](https://blog.example \"title\")"))
                .isEqualTo("see the blog (https://blog.example)");
        assertThat(text("<https://a.example> or [me@a.example](mailto:me@a.example)"))
                .isEqualTo("https://a.example or me@a.example");
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(text("```sh\nssh  host # *not* marks\n\nls\n```"))
                .isEqualTo("ssh  host # *not* marks\n\nls");
    }

    @Test
    void aTableKeepsItsCells() {
        assertThat(text("| a | b |\n|---|---|\n| 1 | 2 |")).isEqualTo("a | b\n1 | 2");
    }

    @Test
    void sectionsGoByHeadings() {
        List<PlainMarkdown.Section> sections =
                PlainMarkdown.sections(
                        "---\nx: 1\n---\n# Title\n\none\n\n## Sub ##\ntwo\n<!-- no -->");
        assertThat(sections)
                .containsExactly(
                        new PlainMarkdown.Section("Title", List.of(same("one"))),
                        new PlainMarkdown.Section("Sub", List.of(same("two"))));
    }

    @Test
    void aParagraphCanBeQuotedAsItStands() {
        String markdown = "Run *this*:\n```sh\nssh host\n\nls\n```";
        assertThat(PlainMarkdown.sections("# T\n" + markdown + "\n\nmore").getFirst().paragraphs())
                .extracting(PlainMarkdown.Paragraph::markdown)
                .containsExactly(markdown, "more");
    }

    private static PlainMarkdown.Paragraph same(String text) {
        return new PlainMarkdown.Paragraph(text, text);
    }
}
