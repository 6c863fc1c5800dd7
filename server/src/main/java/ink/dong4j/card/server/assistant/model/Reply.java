package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.server.assistant.guard.Censor;
import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.pages.Citations;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.text.Safe;

/**
 * The text of one answer, and what was thought before it, on its way to the visitor: made safe, without
 * secrets, without blank space before its first word, and bounded. Used by one thread.
 */
public final class Reply {
    private static final int LIMIT_CHARS = 64 << 10;
    private static final int THOUGHT_LIMIT_CHARS = 16 << 10;
    private static final int OK = 200;

    private final AnswerSink sink;
    private final Citations citations;
    private final boolean continues;
    private final boolean thinksFirst;
    private final ThinkTags tags;

    /** What a model thinks of which it is not certain yet that it is no answer. */
    private final StringBuilder uncertain = new StringBuilder();

    private final Safe safe = new Safe();
    private final Censor censor;
    private final Safe safeThought = new Safe();
    private final Censor thoughtCensor;
    private int chars;
    private int thoughtChars;

    /**
     * @param citations takes them out of the text; what they come to is told at its end
     * @param continues whether it goes on with an answer of which the visitor has a part
     * @param thinksFirst whether the model is known to write the end of its thoughts alone
     */
    public Reply(
            AnswerSink sink,
            Secrets secrets,
            Citations citations,
            boolean continues,
            boolean thinksFirst) {
        this.sink = sink;
        this.citations = citations;
        this.continues = continues;
        this.thinksFirst = thinksFirst;
        tags = new ThinkTags(thinksFirst);
        censor = new Censor(secrets);
        thoughtCensor = new Censor(secrets);
    }

    /**
     * More of what the model writes: its answer, and its thoughts where it puts tags around them.
     *
     * @throws Refusal where it tells a secret; what came before was shown, and nothing more will be
     */
    void add(String text) throws Refusal {
        for (ThinkTags.Part part : tags.accept(text)) {
            add(part);
        }
        if (censor.isCut()) {
            throw new Refusal(
                    Trouble.DECLINED,
                    Refusal.Kind.STOPPED_WORDS,
                    OK,
                    RequestId.NONE,
                    "it told a secret, and was cut");
        }
    }

    private void add(ThinkTags.Part part) {
        switch (part) {
            case ThinkTags.Part.Text(String text) -> answer(text);
            case ThinkTags.Part.Thought(String text) -> {
                if (thinksFirst && tags.isWithoutTags() && uncertain.length() < LIMIT_CHARS) {
                    uncertain.append(text);
                }
                thought(text);
            }
            case ThinkTags.Part.AllWasThought _ -> {
                finishText();
                chars = 0;
                sink.event(new AnswerEvent.WasThought());
            }
        }
    }

    private void answer(String text) {
        if (!text.isEmpty() && !begun()) {
            think(thoughtCensor.finish());
        }
        show(citations.accept(censor.accept(safe.accept(text))));
    }

    /** What was held back of the answer so far. */
    private void finishText() {
        show(citations.accept(censor.accept(safe.finish()) + censor.finish()));
        show(citations.finish());
    }

    /** Whether the model wrote the end of its thoughts alone, as it may do again. */
    public boolean hasLoneEnd() {
        return tags.hasLoneEnd();
    }

    /** More of what is thought before the answer; from a secret on, no more of it is shown. */
    void thought(String text) {
        if (text.isEmpty()) {
            return;
        }
        think(thoughtCensor.accept(safeThought.accept(text)));
    }

    /** No more text comes; what was held back is settled. */
    void end() {
        tags.finish().forEach(this::add);
        think(thoughtCensor.finish());
        if (thinksFirst && tags.isWithoutTags()) {
            // This time it was no thought.
            answer(uncertain.toString());
        }
        finishText();
        if (begun()) {
            citations.support().ifPresent(sink::event);
        }
    }

    boolean begun() {
        return chars > 0;
    }

    /** Whether it is an answer when it ends now; one that goes on may have nothing to add. */
    boolean complete() {
        return begun() || continues;
    }

    boolean full() {
        return chars >= LIMIT_CHARS;
    }

    private void show(String text) {
        String shown = begun() || continues ? text : text.stripLeading();
        if (!shown.isEmpty() && !full()) {
            chars += shown.length();
            sink.delta(shown);
        }
    }

    private void think(String text) {
        int end = Math.min(text.length(), THOUGHT_LIMIT_CHARS - thoughtChars);
        boolean halved = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        String shown = text.substring(0, halved ? end - 1 : end);
        if (!shown.isEmpty()) {
            thoughtChars += shown.length();
            sink.event(new AnswerEvent.Thought(shown));
        }
    }
}
