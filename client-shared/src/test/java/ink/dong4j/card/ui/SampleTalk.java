package ink.dong4j.card.ui;

import ink.dong4j.card.talk.Allowance;
import java.time.Duration;

/** What a visitor and the assistant say to each other on kept screens. */
final class SampleTalk {
    static final String QUESTION = "What does he work on? 他做什么？";

    static final String ANSWER =
            """
            dong4j builds tools in Java and Node.js. Before this card there was another one, \
            which ran as a Node.js program on the visitor's own machine.

            他写过一篇文章，讲怎样用 one-api 给名片加上聊天：令牌留在服务器上，不会发到访客的机器里。""";

    private SampleTalk() {}

    static Story allowed(Story story) {
        return story.tell(new Msg.AllowanceChanged(new Allowance(8, 20, Duration.ofMinutes(10))));
    }

    static Story asked(Story story) {
        return allowed(story).ask(QUESTION);
    }

    static Story answered(Story story) {
        return asked(story).answer(ANSWER);
    }

    /** The answer has begun. */
    static Story begun(Story story) {
        return story.tell(new Msg.Delta(story.turn(), ANSWER.substring(0, 60)));
    }
}
