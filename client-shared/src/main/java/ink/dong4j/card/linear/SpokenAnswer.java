package ink.dong4j.card.linear;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.markdown.Plain;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Attribution;
import ink.dong4j.card.talk.HeldStart;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.PlainText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An answer as it is read out: its finished sentences, and what is said about it. One thread. */
final class SpokenAnswer {
    private final long number;
    private final Phrases phrases;
    private final Attribution attribution;
    private final HeldStart start = new HeldStart();
    private Plain plain = new Plain();
    private Model model;

    /** Characters of the answer that were taken in. */
    private int taken;

    /** Whether a line was said, behind the speaker's label. */
    private boolean begun;

    private boolean thinks;
    private boolean spoke;

    SpokenAnswer(ChatTurn turn, Model model) {
        this.number = turn.number();
        this.model = model;
        this.phrases = Phrases.of(model.lang());
        this.taken = turn.answer().length();
        this.attribution =
                new Attribution(
                        model.card(),
                        phrases,
                        () -> this.model.allowanceNow(),
                        model.terms(),
                        model.choice());
    }

    /** The number of its turn. */
    long number() {
        return number;
    }

    /** The text to write after a message. */
    String update(Msg msg, Model next) {
        model = next;
        Optional<ChatTurn> turn = next.transcript().turn(number);
        if (turn.isEmpty()) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        if (msg instanceof Msg.Told(long told, AnswerEvent event)
                && told == number
                && turn.get().isRunning()) {
            boolean settled = start.settles(event);
            if (event instanceof AnswerEvent.WasThought) {
                said.append(lines(plain.finish()));
                plain = new Plain();
                taken = turn.get().answer().length();
                begun = false;
            }
            said.append(settled ? "" : told(event));
        } else if (msg instanceof Msg.Told(long told, AnswerEvent.Cost cost) && told == number) {
            said.append(told(cost));
        }
        String text = turn.get().answer();
        if (text.length() > taken) {
            said.append(spoken(start.accept(text.substring(taken))));
            taken = text.length();
        }
        if (turn.get().state() instanceof ChatTurn.State.Ended(Outcome outcome, var _)) {
            said.append(spoken(start.finish())).append(lines(plain.finish()));
            said.append(LinearVoice.card(end(turn.get(), outcome), phrases));
        }
        return said.toString();
    }

    private String told(AnswerEvent event) {
        List<String> sentences = new ArrayList<>(attribution.accept(event));
        if (event instanceof AnswerEvent.Thought && !thinks && !spoke && attribution.isModel()) {
            thinks = true;
            sentences.add(phrases.modelThinks());
        }
        return LinearVoice.card(sentences, phrases);
    }

    private String spoken(String text) {
        spoke |= !text.isEmpty();
        return lines(plain.accept(text));
    }

    private String lines(List<String> lines) {
        String said = LinearVoice.answer(lines, !begun, phrases);
        begun |= !lines.isEmpty();
        return said;
    }

    private List<String> end(ChatTurn turn, Outcome outcome) {
        List<String> end = new ArrayList<>();
        String sentence = sentence(outcome);
        if (!sentence.isEmpty()) {
            end.add(sentence + (App.mayGoOn(model) ? phrases.enterContinues() : ""));
        }
        if (spoke) {
            end.addAll(attribution.grounds(outcome));
            end.addAll(attribution.cost(turn.remarks().took()));
        }
        if (attribution.isModel() && !(outcome instanceof Outcome.Limited)) {
            end.addAll(PlainText.little(model.allowanceNow(), model.lang()));
        }
        return end;
    }

    private String sentence(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Quoted _ -> "";
            case Outcome.Shortened _ -> phrases.shortened();
            case Outcome.Limited(Duration wait) -> phrases.tryAgainIn(wait);
            case Outcome.Failed(Trouble trouble) -> attribution.sentence(trouble);
            case Outcome.Cancelled _ -> phrases.stopped();
        };
    }
}
