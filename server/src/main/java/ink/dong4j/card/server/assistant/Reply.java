package ink.dong4j.card.server.assistant;

import ink.dong4j.card.program.AnswerSink;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.ui.Aside;
import java.util.Optional;

/**
 * The text of one answer on its way to the visitor: made safe, without blank space before its first
 * word, and bounded. Used by one thread.
 */
final class Reply {
    private static final int LIMIT_CHARS = 64 << 10;

    private final AnswerSink sink;
    private final Safe safe = new Safe();
    private final Optional<Aside.Support> support;
    private int chars;

    /**
     * @param support is told before the first text
     */
    Reply(AnswerSink sink, Optional<Aside.Support> support) {
        this.sink = sink;
        this.support = support;
    }

    void add(String text) {
        show(safe.accept(text));
    }

    /** No more text comes; what was held back for its second half is settled. */
    void end() {
        show(safe.finish());
    }

    boolean begun() {
        return chars > 0;
    }

    boolean full() {
        return chars >= LIMIT_CHARS;
    }

    private void show(String text) {
        String shown = begun() ? text : text.stripLeading();
        if (!shown.isEmpty() && !full()) {
            if (!begun()) {
                support.ifPresent(sink::aside);
            }
            chars += shown.length();
            sink.delta(shown);
        }
    }
}
