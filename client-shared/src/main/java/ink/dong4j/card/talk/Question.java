package ink.dong4j.card.talk;

import ink.dong4j.card.i18n.Lang;
import java.util.List;

/**
 * What a visitor asks the assistant.
 *
 * @param words the visitor's words and nothing else
 * @param history earlier exchanges of this visit, oldest first
 * @param lang the language of the interface; an answer follows the language of the words
 * @param begun the part of its answer that the visitor has already and that shall go on where it ends;
 *     empty for a new answer
 * @param model the place of the model in {@link Terms#models()} that the visitor chose; 0 for the
 *     usual one
 * @param anew whether another answer is wanted than the one that was given before
 * @param fit whether the words describe a job or project, and the answer tells how well it fits
 * @param about the name of the post that it is about; empty for none
 */
public record Question(
        String words,
        List<Exchange> history,
        Lang lang,
        String begun,
        int model,
        boolean anew,
        boolean fit,
        String about) {
    public Question {
        history = List.copyOf(history);
    }

    /** One that is about no post. */
    public Question(
            String words,
            List<Exchange> history,
            Lang lang,
            String begun,
            int model,
            boolean anew,
            boolean fit) {
        this(words, history, lang, begun, model, anew, fit, "");
    }

    /** A new question to the usual model. */
    public Question(String words, List<Exchange> history, Lang lang) {
        this(words, history, lang, "", 0);
    }

    /** One that was not asked before. */
    public Question(String words, List<Exchange> history, Lang lang, String begun, int model) {
        this(words, history, lang, begun, model, false, false);
    }
}
