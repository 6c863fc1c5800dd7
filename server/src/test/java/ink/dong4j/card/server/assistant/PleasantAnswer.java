package ink.dong4j.card.server.assistant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** An answer of some sixty tokens in the language of the question. */
final class PleasantAnswer {
    static final Duration BETWEEN = Duration.ofMillis(40);
    private static final String ENGLISH =
            """
            Good question. This is what a model behind the gateway would say: a few sentences that \
            come one token at a time, so that you can watch them arrive.

            - The first words come at once.
            - The others follow at the pace of a calm reader.

            Ask something else, or press Esc while an answer is still coming, and see that it stops \
            right there.""";
    private static final String CHINESE =
            """
            问得好。网关后面的模型大概会这样回答：几句话，一个词一个词地到来，你可以看着它们出现。

            - 第一个词马上就到。
            - 其余的按从容阅读的速度跟上。

            再问点别的，或者在回答还没结束时按 Esc，看看它是不是立刻停下。""";

    private PleasantAnswer() {}

    /**
     * Reports what it cost: the prompt as it was counted, and its own tokens.
     *
     * @param pace 1 as fast as a person reads, 0 at once
     */
    static Script to(String words, long promptTokens, double pace) {
        List<String> tokens = tokens(text(words));
        Duration between = Duration.ofNanos((long) (BETWEEN.toNanos() * pace));
        return Script.tokens(tokens, between).then(Script.finish(promptTokens, tokens.size()));
    }

    static Script endless(Duration between) {
        Script.Step[] one = {Script.Send.of(Script.event("on and on ")), new Script.Wait(between)};
        return Script.tokens(List.of(), between)
                .then(
                        Collections.nCopies(5_000, one).stream()
                                .flatMap(Arrays::stream)
                                .toArray(Script.Step[]::new));
    }

    static String text(String words) {
        return hasHan(words) ? CHINESE : ENGLISH;
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= text.length(); end++) {
            boolean han = end - start >= 2 && hasHan(text.substring(start, end));
            if (end == text.length() || han || text.charAt(end) == ' ') {
                tokens.add(text.substring(start, end));
                start = end;
            }
        }
        return tokens;
    }
}
