package ink.dong4j.card.server.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that no other one is like, so that its way can be followed. Its answer begins with a word
 * that is known by its first letter, and ends with one: a word may come to the screen in two parts.
 */
record Question(Answer answer, int number) {
    /** What shows that an answer has begun; nothing else on a screen holds it. */
    static final String BEGUN = "Z";

    /** What shows that an answer has come to its last word. */
    static final String COMPLETE = "Q";

    private static final AtomicInteger ASKED = new AtomicInteger();
    private static final Pattern WORDS = Pattern.compile("(HELLO|STREAM|ONCE) q(\\d+)x");

    /** What the gateway answers: so many tokens, at once or twenty a second. */
    enum Answer {
        HELLO(3),
        STREAM(60),
        /** 17 KB in one piece. */
        ONCE(2000);

        private final int tokens;

        Answer(int tokens) {
            this.tokens = tokens;
        }

        int tokens() {
            return tokens;
        }
    }

    static Question next(Answer answer) {
        return new Question(answer, ASKED.incrementAndGet());
    }

    /** The question that a request's body ends with. */
    static Question in(String body) {
        Matcher words = WORDS.matcher(body);
        Question question = new Question(Answer.HELLO, 0);
        while (words.find()) {
            question =
                    new Question(Answer.valueOf(words.group(1)), Integer.parseInt(words.group(2)));
        }
        return question;
    }

    /** What the visitor types. */
    String words() {
        return answer + " q" + number + "x";
    }

    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        tokens.add("Zebra ");
        for (int i = 2; i < answer.tokens; i++) {
            tokens.add("word" + i + " ");
        }
        tokens.add("Quagga");
        return tokens;
    }
}
