package ink.dong4j.card.server.assistant;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.talk.Question;

/**
 * What a model is told when the visitor has the first part of an answer already. A model that begins
 * with the last words again shows by them where it goes on, to the space.
 */
final class Continuation {
    private static final int SHOWN_CHARS = 2000;
    private static final String OPEN = "<begun>";
    private static final String CLOSE = "</begun>";

    private Continuation() {}

    /** Nothing for a new answer; else in the language of the question's words. */
    static String of(Question question, Lang lang) {
        if (question.begun().isEmpty()) {
            return "";
        }
        String begun = question.begun().replace(OPEN, "").replace(CLOSE, "");
        int start = Math.max(0, begun.length() - SHOWN_CHARS);
        if (start > 0 && Character.isLowSurrogate(begun.charAt(start))) {
            start++;
        }
        String text =
                switch (lang) {
                    case EN ->
                            """


                    Your answer to the question below was cut off. The visitor has already read \
                    what stands between %1$s and %2$s. Go on exactly where it ends: repeat its last \
                    few words so that the joint is clear, then write only what is still missing. Do \
                    not begin the answer again, and do not mention the cut.
                    %1$s
                    %3$s
                    %2$s""";
                    case ZH ->
                            """


                    你对下面这个问题的回答中途断了。访客已经读到 %1$s 与 %2$s 之间的内容。\
                    请从它结束的地方接着写：先重复最后几个字，让接缝清楚，然后只写还缺的部分。\
                    不要从头再答，也不要提到中断。
                    %1$s
                    %3$s
                    %2$s""";
                };
        return text.formatted(OPEN, CLOSE, begun.substring(start));
    }
}
