package ink.dong4j.card.linear;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Screen;
import java.util.List;
import java.util.Optional;

/**
 * The interface read out line by line: it tells what each message has changed in the model that a full
 * screen would show, and writes the prompt when it is the visitor's turn. Texts end their lines with
 * {@code \n}. Confined to the loop's thread.
 */
public final class LinearView {
    private Optional<SpokenAnswer> answer = Optional.empty();

    /** Whether the cursor stands behind the prompt and the draft. */
    private boolean prompted;

    /** What a visit begins with: its screen, what there is to say first, and the prompt. */
    public String opening(Model model) {
        String notice = model.notice().sentence(Phrases.of(model.lang()));
        String first = notice.isEmpty() ? "" : notice + "\n";
        return lines(model.screen(), model) + first + prompt(model);
    }

    /**
     * What a message changed, as text to be written.
     *
     * @param over whether the visit has ended, so that only a draft is worth a prompt
     */
    public String changed(Model before, Msg msg, Model after, boolean over) {
        StringBuilder said = new StringBuilder(answered(before, msg, after));
        said.append(inPerson(msg, after));
        said.append(opened(before, after));
        if (!over) {
            // What ends a visit is told by its last words.
            said.append(noticed(before, msg, after));
        }
        boolean entered = msg.equals(Msg.press(Key.ENTER));
        if (prompted && (entered || !said.isEmpty())) {
            said.insert(0, "\n");
            prompted = false;
        }
        if (isBusy(after) || (over && !prompted && after.composer().isEmpty())) {
            return said.toString();
        }
        if (prompted) {
            return said.append(Echo.of(before.composer().text(), after.composer().text()))
                    .toString();
        }
        return said.append(prompt(after)).toString();
    }

    /** The prompt on a line of its own, as after the terminal's lines were lost. */
    public String again(Model model) {
        return isBusy(model) ? "" : (prompted ? "\n" : "") + prompt(model);
    }

    /** What ends the prompt's line before the visit's last words. */
    public String closing() {
        return prompted ? "\n" : "";
    }

    /** Whether the visitor has to wait: an answer runs, or one that was stopped has not let go. */
    static boolean isBusy(Model model) {
        return model.isAnswering() || model.transcript().inFlight() != 0;
    }

    private String answered(Model before, Msg msg, Model after) {
        StringBuilder said = new StringBuilder();
        answer.ifPresent(spoken -> said.append(spoken.update(msg, after)));
        long asked = after.transcript().inFlight();
        if (asked != 0 && asked != before.transcript().inFlight()) {
            Optional<ChatTurn> turn = after.transcript().turn(asked);
            turn.filter(ChatTurn::fit).ifPresent(_ -> said.append(judged(after)));
            answer = turn.map(found -> new SpokenAnswer(found, after));
        }
        if (answer.filter(spoken -> hasEnded(spoken, after)).isPresent()) {
            answer = Optional.empty();
        }
        return said.toString();
    }

    private static String inPerson(Msg msg, Model after) {
        return msg instanceof Msg.Came(ThreadReply.OwnerSaid(String words))
                ? LinearVoice.owner(
                        Plain.lines(words), after.card().name(), Phrases.of(after.lang()))
                : "";
    }

    private static String judged(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        return LinearVoice.card(List.of(phrases.fitByPages()), phrases);
    }

    private static boolean hasEnded(SpokenAnswer spoken, Model model) {
        return model.transcript().turn(spoken.number()).filter(turn -> !turn.hasEnded()).isEmpty();
    }

    /** A screen that was opened, or the first one in another language. */
    @SuppressWarnings("ReferenceEquality")
    private static String opened(Model before, Model after) {
        Screen screen = after.screen();
        if (before.lang() != after.lang()) {
            return lines(screen.staysInLines() ? screen : after.screens().home(), after);
        }
        boolean talks = screen.isChat() && after.transcript() != before.transcript();
        boolean left = before.screen().getClass() != screen.getClass();
        boolean returns = left && before.screen().staysInLines() && !screen.staysInLines();
        String returned = returns ? Phrases.of(after.lang()).forAssistantAgain() + "\n" : "";
        return talks ? "" : returned + LinearVoice.screen(screen.readOut(after, before.screen()));
    }

    private static String noticed(Model before, Msg msg, Model after) {
        Phrases phrases = Phrases.of(after.lang());
        if (after.transcript().isEmpty() && !before.transcript().isEmpty()) {
            return phrases.forgotten() + "\n";
        }
        boolean fresh = msg instanceof Msg.Entered || !after.notice().equals(before.notice());
        String announcement = after.announcement();
        if (!announcement.equals(before.announcement()) && !announcement.isEmpty()) {
            return phrases.fromOwner(after.card().name(), announcement) + "\n";
        }
        Notice notice = after.notice();
        String sentence = notice.sentence(phrases);
        return fresh && !sentence.isEmpty() ? sentence + "\n" : "";
    }

    private static String lines(Screen screen, Model model) {
        List<String> lines = screen.lines(model);
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    private String prompt(Model model) {
        prompted = true;
        return Phrases.of(model.lang()).you() + model.composer().text();
    }
}
