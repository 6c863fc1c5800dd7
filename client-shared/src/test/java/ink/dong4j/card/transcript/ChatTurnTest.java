package ink.dong4j.card.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.transcript.ChatTurn.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChatTurnTest {
    private static final Instant START = Instant.EPOCH;
    private static final int LONGEST = 100_000;

    @Test
    void aContinuedAnswerIsWhatItWouldHaveBeenInOneGo() {
        ChatTurn whole = turn().append("1. one\n2. **two and three**\n", LONGEST, START);
        ChatTurn cut = ended(turn().append("1. one\n2. **two", LONGEST, START));
        ChatTurn joined =
                cut.continued(7, new State.Running(START)).append(" and three**\n", LONGEST, START);

        assertThat(cut.isCut()).isTrue();
        assertThat(lines(joined)).isEqualTo(lines(whole));
        assertThat(joined.answer()).isEqualTo(whole.answer());
    }

    @Test
    void aContinuedAnswerWaitsForItsNextWord() {
        ChatTurn cut = ended(turn().append("one", LONGEST, START));
        ChatTurn joined = cut.continued(7, new State.Running(START));

        assertThat(joined.isWaiting()).isTrue();
        assertThat(joined.append(" two", LONGEST, START).isWaiting()).isFalse();
    }

    @Test
    void whatBothPartsCostIsToldTogether() {
        ChatTurn cut =
                ended(
                        turn().append("one", LONGEST, START)
                                .told(new AnswerEvent.Cost(30, true), START));
        ChatTurn joined =
                cut.continued(7, new State.Running(START))
                        .append(" two", LONGEST, START)
                        .told(new AnswerEvent.Cost(12, false), START);

        assertThat(joined.remarks().cost()).contains(new AnswerEvent.Cost(42, false));
        assertThat(ended(joined).remarks().took()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void thoughtsOfAModelThatGaveUpAreForgotten() {
        ChatTurn turn =
                turn().told(new AnswerEvent.Thought("hm"), START)
                        .told(new AnswerEvent.Speaks(new Speaker.Model(1)), START);

        assertThat(turn.remarks().thoughts().isEmpty()).isTrue();
    }

    @Test
    void thoughtsAreTimedUntilTheFirstWord() {
        ChatTurn turn =
                turn().told(new AnswerEvent.Thought("hm"), START)
                        .append("So", LONGEST, START.plusSeconds(12));

        assertThat(turn.remarks().thoughts().time(START.plusSeconds(99)))
                .isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void thoughtsThatAreSeenGrowAsIfTheyHadComeAtOnce() {
        String all = "one two three four\n\nfive six \uD83D\uDE00 seven\neight";
        Thoughts seen = Thoughts.NONE.toggled(9);
        for (int i = 0; i < all.length(); i++) {
            seen = seen.and(all.substring(i, i + 1), START);
            WrappedText whole = WrappedText.of(all.substring(0, i + 1), 9 - Thoughts.INDENT);
            assertThat(seen.shown().map(WrappedText::lines)).contains(whole.lines());
        }
    }

    @Test
    void thoughtsHaveALongestLength() {
        Thoughts thoughts = Thoughts.NONE.and("x".repeat(Thoughts.LONGEST - 1), START);

        assertThat(thoughts.and("\uD83D\uDE00", START).text()).hasSize(Thoughts.LONGEST - 1);
        assertThat(thoughts.and("\uD83D\uDE00", START).and("more", START).cut()).isTrue();
    }

    private static ChatTurn turn() {
        return ChatTurn.asked(1, "what?", false, 0, new State.Running(START), 40);
    }

    private static ChatTurn ended(ChatTurn turn) {
        Outcome cut = new Outcome.Failed(Trouble.CUT_SHORT);
        return turn.with(new State.Ended(cut, START.plusSeconds(2)));
    }

    private static List<String> lines(ChatTurn turn) {
        ChatTurn last = turn.with(new State.Ended(new Outcome.Answered(), START));
        return IntStream.range(0, last.answered().size())
                .mapToObj(i -> last.answered().line(i).text())
                .toList();
    }
}
