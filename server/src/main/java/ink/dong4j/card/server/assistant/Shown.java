package ink.dong4j.card.server.assistant;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;

/**
 * What the visitor has read of one attempt. Words that repeat the begun part of an answer do not count
 * and do not pass. Used by one thread.
 */
final class Shown implements AnswerSink {
    private final AnswerSink sink;
    private final Joint joint;
    private boolean any;

    Shown(AnswerSink sink, String begun) {
        this.sink = sink;
        joint = new Joint(begun);
    }

    /** Whether he has read a word of it. */
    boolean any() {
        return any;
    }

    /** No more text comes. */
    void end() {
        show(joint.finish());
    }

    @Override
    public void event(AnswerEvent event) {
        any &= !(event instanceof AnswerEvent.WasThought);
        sink.event(event);
    }

    @Override
    public void delta(String text) {
        show(joint.accept(text));
    }

    private void show(String text) {
        if (!text.isEmpty()) {
            any = true;
            sink.delta(text);
        }
    }
}
