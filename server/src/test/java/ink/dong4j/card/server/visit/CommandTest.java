package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @ParameterizedTest
    @EnumSource
    void aKnownWordAloneIsItsCommand(Command.Print print) {
        assertThat(Command.of(" " + print.word() + "\n")).isEqualTo(print);
        assertThat(Command.of(print.word() + " more")).isEqualTo(new Command.Misused(print));
    }

    @Test
    void theQuestionIsTheRestOfTheLineAsItCame() {
        assertThat(Command.of("ask what's  \"new\" -x; $HOME `id` 你好"))
                .isEqualTo(new Command.Ask("what's  \"new\" -x; $HOME `id` 你好", false));
    }

    @Test
    void aLoneDashWaitsForTheInput() {
        assertThat(Command.of("ask -")).isEqualTo(new Command.Ask("", true));
        assertThat(Command.of("ask - why so?")).isEqualTo(new Command.Ask("why so?", true));
        assertThat(Command.of("ask -why")).isEqualTo(new Command.Ask("-why", false));
        assertThat(Command.of("ask")).isEqualTo(new Command.Ask("", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"uname -a", "CARD", "cards", "asking", "/bin/sh", "posts", "\u0007x"})
    void anythingElseIsUnknown(String line) {
        assertThat(Command.of(line)).isInstanceOf(Command.Unknown.class);
    }

    @Test
    void anEmptyLineAsksForTheCard() {
        assertThat(Command.of("  ")).isEqualTo(Command.Print.CARD);
    }
}
