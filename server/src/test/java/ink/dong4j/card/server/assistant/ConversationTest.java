package ink.dong4j.card.server.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.assistant.model.Tokens;
import ink.dong4j.card.talk.Exchange;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {
    private static final Exchange FIRST = new Exchange("first?", "x".repeat(300));
    private static final Exchange SECOND = new Exchange("second?", "y".repeat(300));
    private static final Exchange THIRD = new Exchange("third?", "z".repeat(300));
    private static final List<Exchange> HISTORY = List.of(FIRST, SECOND, THIRD);

    @Test
    void historyThatFitsStays() {
        assertThat(Conversation.recent(HISTORY, 2000)).isEqualTo(HISTORY);
    }

    @Test
    void theOldestExchangesGoFirstAndWhole() {
        assertThat(Conversation.recent(HISTORY, 240)).containsExactly(SECOND, THIRD);
        assertThat(Conversation.recent(HISTORY, 150)).containsExactly(THIRD);
        assertThat(Conversation.recent(HISTORY, 50)).isEmpty();
    }

    @Test
    void tokensAreRatherOvercounted() {
        assertThat(Tokens.in("The quick brown fox jumps over the lazy dog.")).isBetween(10, 20);
        assertThat(Tokens.in("你好，世界")).isEqualTo(5);
        assertThat(Tokens.in("")).isZero();
    }
}
