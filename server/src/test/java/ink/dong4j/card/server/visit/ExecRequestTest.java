package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExecRequestTest {
    @ParameterizedTest
    @EnumSource
    void aKnownWordAloneIsItsCommand(ExecRequest.Print print) {
        assertThat(ExecRequest.of(" " + print.word() + "\n")).isEqualTo(print);
        assertThat(ExecRequest.of(print.word() + " more"))
                .isEqualTo(new ExecRequest.Misused(print));
    }

    @Test
    void theQuestionIsTheRestOfTheLineAsItCame() {
        assertThat(ExecRequest.of("ask what's  \"new\" -x; $HOME `id` 你好"))
                .isEqualTo(new ExecRequest.Ask("what's  \"new\" -x; $HOME `id` 你好", false, false));
    }

    @Test
    void commandsOnFilesTakeNamesInQuotes() {
        assertThat(ExecRequest.of("cat 'about me.md' card.json"))
                .isEqualTo(
                        new ExecRequest.Files(
                                ExecRequest.Files.Verb.CAT, List.of("about me.md", "card.json")));
        assertThat(ExecRequest.of("ls"))
                .isEqualTo(new ExecRequest.Files(ExecRequest.Files.Verb.LS, List.of()));
        assertThat(ExecRequest.of("resume.pdf")).isEqualTo(ExecRequest.of("cat resume.pdf"));
    }

    @Test
    void aLoneDashWaitsForTheInput() {
        assertThat(ExecRequest.of("ask -")).isEqualTo(new ExecRequest.Ask("", true, false));
        assertThat(ExecRequest.of("ask - why so?"))
                .isEqualTo(new ExecRequest.Ask("why so?", true, false));
        assertThat(ExecRequest.of("ask -why")).isEqualTo(new ExecRequest.Ask("-why", false, false));
        assertThat(ExecRequest.of("ask")).isEqualTo(new ExecRequest.Ask("", false, false));
    }

    @Test
    void aDescriptionIsTakenAsAQuestionIs() {
        assertThat(ExecRequest.of("fit")).isEqualTo(new ExecRequest.Ask("", false, true));
        assertThat(ExecRequest.of("fit  a \"Java\" job"))
                .isEqualTo(new ExecRequest.Ask("a \"Java\" job", false, true));
        assertThat(ExecRequest.of("fit - now")).isEqualTo(new ExecRequest.Ask("now", true, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"uname -a", "CARD", "cards", "asking", "fits", "/bin/sh", "post", "\u0007x"})
    void anythingElseIsUnknown(String line) {
        assertThat(ExecRequest.of(line)).isInstanceOf(ExecRequest.Unknown.class);
    }

    @Test
    void anEmptyLineAsksForTheCard() {
        assertThat(ExecRequest.of("  ")).isEqualTo(ExecRequest.Print.CARD);
    }
}
