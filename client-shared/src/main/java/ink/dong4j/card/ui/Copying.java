package ink.dong4j.card.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.transcript.ChatTurn;
import java.util.List;
import java.util.Optional;

/** What is offered to the terminal's clipboard. */
public final class Copying {
    private Copying() {}

    /** The last answer, or with {@code code} a block of its code: the last, or the one numbered. */
    static Step answer(Model model, String what) {
        Optional<ChatTurn> last = model.transcript().lastAnswered();
        if (last.isEmpty()) {
            return Step.of(model.with(Notice.of(Phrases::noAnswerYet)));
        }
        String answer = last.get().answer();
        if (!what.matches("code( .*)?")) {
            return text(model, answer, Notice.of(Phrases::copied));
        }
        List<String> blocks = last.get().answered().codeBlocks();
        String number = what.substring("code".length()).strip();
        int which = number.isEmpty() ? blocks.size() : number(number);
        return which >= 1 && which <= blocks.size()
                ? text(model, blocks.get(which - 1), Notice.of(Phrases::copied))
                : Step.of(model.with(Notice.of(phrases -> phrases.noSuchCode(blocks.size()))));
    }

    /** A text with the sentence that tells of it; one that is too long is not sent at all. */
    public static Step text(Model model, String text, Notice told) {
        return text.getBytes(UTF_8).length > model.abilities().longestCopy()
                ? Step.of(model.with(Notice.of(Phrases::tooLongToCopy)))
                : Step.of(model.with(told), new Effect.Copy(text));
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }
}
