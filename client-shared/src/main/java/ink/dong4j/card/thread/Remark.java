package ink.dong4j.card.thread;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.talk.Exchange;
import java.util.ArrayList;
import java.util.List;

/** Something that somebody said in a conversation. */
record Remark(Voice voice, String text) {
    enum Voice {
        VISITOR,
        ASSISTANT,
        OWNER
    }

    /** What was said in an exchange: a question, an answer, or both. */
    static List<Remark> of(Exchange exchange) {
        List<Remark> remarks = new ArrayList<>();
        if (!exchange.question().isBlank()) {
            remarks.add(new Remark(Voice.VISITOR, exchange.question()));
        }
        if (!exchange.answer().isBlank()) {
            Voice voice = exchange.inPerson() ? Voice.OWNER : Voice.ASSISTANT;
            remarks.add(new Remark(voice, exchange.answer()));
        }
        return remarks;
    }

    /** Who says it, as a label before it. */
    String label(Phrases phrases) {
        return switch (voice) {
            case VISITOR -> phrases.visitor();
            case ASSISTANT -> phrases.assistant();
            case OWNER -> phrases.you();
        };
    }

    /** The text as plain lines; only an answer of the assistant's is Markdown. */
    List<String> lines() {
        return voice == Voice.ASSISTANT ? Plain.lines(text) : text.lines().toList();
    }
}
