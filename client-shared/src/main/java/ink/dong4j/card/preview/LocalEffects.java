package ink.dong4j.card.preview;

import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.program.EffectRunner;
import ink.dong4j.card.program.Mailbox;
import ink.dong4j.card.program.Turn;
import ink.dong4j.card.talk.Answerer;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Msg;
import java.util.Optional;
import java.util.function.Consumer;

/** The effects of a preview: questions go straight to the answerer, without limits. */
final class LocalEffects implements EffectRunner {
    private final Answerer answerer;
    private final Mailbox mailbox;
    private final Consumer<Throwable> broken;
    private Optional<Turn> turn = Optional.empty();

    LocalEffects(Answerer answerer, Mailbox mailbox, Consumer<Throwable> broken) {
        this.answerer = answerer;
        this.mailbox = mailbox;
        this.broken = broken;
    }

    @Override
    public void run(Effect.OnTurn effect) {
        switch (effect) {
            case Effect.Ask ask -> {
                close();
                turn =
                        Optional.of(
                                Turn.start(
                                        ask.turn(),
                                        ask.question(),
                                        answerer,
                                        mailbox,
                                        () -> {},
                                        broken));
            }
            case Effect.CancelTurn cancel ->
                    turn.filter(t -> t.number() == cancel.turn()).ifPresent(Turn::cancel);
        }
    }

    /** Here is no server. */
    @Override
    public void call(Request request) {
        mailbox.post(new Msg.Came(new Reply.Refused(request, new Refusal.Unavailable())));
    }

    @Override
    public void close() {
        turn.ifPresent(Turn::cancel);
    }
}
