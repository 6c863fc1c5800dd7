package ink.dong4j.card.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Company;
import ink.dong4j.card.talk.Exchange;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Question;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.ChatTurn.State;
import ink.dong4j.card.transcript.Transcript;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Questions, their answers as they come, and how they end. */
final class Asking {
    private static final String FIT = Command.FIT.word() + " ";

    private Asking() {}

    /** Asks what stands in the prompt. */
    static Step submit(Model model) {
        String words = model.composer().text().strip();
        if (words.isEmpty()) {
            boolean goesOn =
                    model.composer().isEmpty() && model.editing() == 0 && !model.describing();
            return goesOn && mayGoOn(model) ? goOn(model) : Step.of(model);
        }
        return asked(model, words, model.describing());
    }

    /** Makes the prompt one for a description that is to be judged. */
    static Step describe(Model model) {
        Model empty = model.withoutDraft().withDescribing(true);
        return Step.of(
                model.abilities().fullScreen()
                        ? inChat(empty)
                        : empty.with(Notice.of(Phrases::describeNext)));
    }

    /** Has a description judged. */
    static Step judge(Model model, String description) {
        return asked(model.withDescribing(false), description.strip(), true);
    }

    private static Step asked(Model model, String words, boolean fit) {
        if (model.transcript().running().isPresent()) {
            return busy(model);
        }
        if (words.getBytes(UTF_8).length > model.bounds().draftBytes()) {
            return Step.of(model.with(Notice.of(Phrases::tooLong)));
        }
        if (model.company() == Company.OWNER) {
            return InPerson.say(model, words);
        }
        return model.transcript()
                .last()
                .filter(last -> last.number() == model.editing() || isRetry(last, words, fit))
                .map(last -> again(model, last, words, fit))
                .orElseGet(() -> ask(model, model.transcript(), words, fit, 0));
    }

    /** Asks the last question again; its new answer takes the place of the old one when it comes. */
    static Step retry(Model model) {
        Optional<ChatTurn> last = model.transcript().last();
        if (last.isEmpty()) {
            return Step.of(model.with(Notice.of(Phrases::noQuestionYet)));
        }
        if (last.get().isRunning() || isClosed(model)) {
            return busy(model);
        }
        if (last.get().isInPerson() && last.get().answered().length() > 0) {
            return Step.of(model.with(Notice.of(Phrases::saidInPerson)));
        }
        return again(model, last.get(), last.get().question(), last.get().fit());
    }

    /** Brings the last question back into the prompt; the answer to it that runs is stopped. */
    static Step edit(Model model) {
        Optional<ChatTurn> last = model.transcript().last();
        if (last.isEmpty()) {
            return Step.of(model.with(Notice.of(Phrases::noQuestionYet)));
        }
        if (isClosed(model)) {
            return busy(model);
        }
        ChatTurn turn = last.get();
        if (turn.isInPerson()) {
            return Step.of(model.with(Notice.of(Phrases::saidInPerson)));
        }
        Step stopped = turn.isRunning() ? stop(model, turn) : Step.of(model);
        return new Step(
                inChat(stopped.model())
                        .with(model.composer().restored(written(turn)))
                        .withEditing(turn.number()),
                stopped.effects());
    }

    /** Whether the newest answer broke off and may go on. */
    static boolean mayGoOn(Model model) {
        boolean room =
                model.transcript()
                        .last()
                        .filter(turn -> turn.isCut() && !turn.wasDeclined())
                        .filter(turn -> turn.answered().length() < model.bounds().answerChars())
                        .isPresent();
        return room && !isClosed(model);
    }

    /** Lets the newest answer go on where it broke off. */
    static Step goOn(Model model) {
        if (model.isAnswering() || isClosed(model)) {
            return busy(model);
        }
        return mayGoOn(model)
                ? askQueued(
                        model.with(model.screens().chat())
                                .with(model.transcript().continued(new State.Queued(model.now()))))
                : Step.of(model.with(Notice.of(Phrases::nothingToContinue)));
    }

    /** Whether the assistant takes no question at all. */
    private static boolean isClosed(Model model) {
        return model.stopping() || model.company() == Company.OWNER;
    }

    private static Step busy(Model model) {
        String name = model.card().name();
        return Step.of(
                model.with(
                        model.stopping()
                                ? Notice.of(Phrases::closedStopping)
                                : model.company() == Company.OWNER
                                        ? Notice.of(phrases -> phrases.isHere(name))
                                        : Notice.of(Phrases::oneAtATime)));
    }

    /** Asks in the place of the last question, whose answer stays until there is another. */
    private static Step again(Model model, ChatTurn last, String words, boolean fit) {
        boolean answered = last.answered().length() > 0;
        return answered
                ? ask(model, model.transcript(), words, fit, last.number())
                : ask(model, model.transcript().without(last.number()), words, fit, last.again());
    }

    private static Step ask(Model model, Transcript kept, String words, boolean fit, long again) {
        ChatTurn turn =
                ChatTurn.asked(
                        kept.nextNumber(),
                        words,
                        fit,
                        again,
                        new State.Queued(model.now()),
                        model.layout().text());
        return askQueued(
                model.with(model.screens().chat())
                        .with(model.composer().asked(model.describing() ? FIT : ""))
                        .withEditing(0)
                        .withDescribing(false)
                        .with(kept.add(turn, model.bounds())));
    }

    /** Stops the answer that runs. */
    static Step stop(Model model, ChatTurn running) {
        boolean asked = running.number() == model.transcript().inFlight();
        State next =
                asked
                        ? new State.Stopping(begun(running, model))
                        : new State.Ended(new Outcome.Cancelled(), model.now());
        Model stopped = change(model, running.number(), turn -> turn.with(next));
        return asked ? Step.of(stopped, new Effect.CancelTurn(running.number())) : Step.of(stopped);
    }

    private static Instant begun(ChatTurn turn, Model model) {
        return turn.state() instanceof State.Running(Instant since) ? since : model.now();
    }

    /** Forgets the conversation. */
    static Step forget(Model model) {
        Transcript transcript = model.transcript();
        Screen screen = model.screen().isChat() ? model.screens().chat() : model.screen();
        Model empty = model.with(transcript.cleared()).with(screen).withAbout("");
        if (transcript.isEmpty()) {
            return Step.of(empty.with(Notice.of(Phrases::forgotten)));
        }
        return transcript
                .running()
                .filter(turn -> turn.number() == transcript.inFlight())
                .map(turn -> Step.of(empty, new Effect.CancelTurn(turn.number())))
                .orElse(Step.of(empty));
    }

    static Model told(Model model, long number, AnswerEvent event) {
        return change(model, number, turn -> turn.told(event, model.now()));
    }

    static Model delta(Model model, long number, String text) {
        int longest = model.bounds().answerChars();
        Model told =
                change(
                        model,
                        number,
                        turn -> turn.isRunning() ? turn.append(text, longest, model.now()) : turn);
        return told.transcript()
                .running()
                .filter(turn -> turn.again() != 0 && turn.answered().length() > 0)
                .map(turn -> told.with(told.transcript().without(turn.again())))
                .orElse(told);
    }

    static Step ended(Model model, long number, Outcome outcome) {
        if (number != model.transcript().inFlight()) {
            return Step.of(model);
        }
        Model free = model.with(model.transcript().withInFlight(0));
        Optional<ChatTurn> turn = free.transcript().turn(number);
        Model ended =
                turn.map(
                                found -> {
                                    Model told = ended(free, found, outcome);
                                    return told.screen().answered(told, found);
                                })
                        .orElse(free);
        return askQueued(ended);
    }

    private static Model ended(Model model, ChatTurn turn, Outcome outcome) {
        Outcome told = turn.isRunning() ? outcome : new Outcome.Cancelled();
        Model ended =
                change(
                        model,
                        turn.number(),
                        found -> found.with(new State.Ended(told, model.now())));
        boolean back = turn.answered().length() == 0 && isWorthAnotherTry(turn, told);
        return back && model.composer().isEmpty()
                ? ended.with(ended.composer().restored(written(turn)))
                        .withEditing(isEdited(ended, turn) ? turn.number() : 0)
                : ended;
    }

    /** Sends the question that waits, if none is under way. */
    private static Step askQueued(Model model) {
        Transcript transcript = model.transcript();
        Optional<ChatTurn> queued =
                transcript.last().filter(turn -> turn.state() instanceof State.Queued);
        if (transcript.inFlight() != 0 || queued.isEmpty()) {
            return Step.of(model);
        }
        ChatTurn turn = queued.get();
        List<Exchange> history =
                transcript.without(turn.again()).history(model.bounds().historyExchanges());
        Model asked =
                change(
                        model,
                        turn.number(),
                        found ->
                                found.with(new State.Running(model.now()))
                                        .with(found.remarks().wanting(model.choice())));
        return Step.of(
                asked.with(asked.transcript().withInFlight(turn.number())),
                new Effect.Ask(
                        turn.number(),
                        new Question(
                                turn.question(),
                                history,
                                model.lang(),
                                turn.answer(),
                                model.choice(),
                                transcript.isAnew(turn),
                                turn.fit(),
                                turn.fit() ? "" : model.about())));
    }

    private static Model inChat(Model model) {
        return model.screen().isChat() ? model : model.with(model.screens().chat());
    }

    /** What a turn asks as it may be typed anywhere. */
    private static String written(ChatTurn turn) {
        return (turn.fit() ? FIT : "") + turn.question();
    }

    private static Model change(Model model, long number, UnaryOperator<ChatTurn> change) {
        return model.with(model.transcript().change(number, model.bounds(), change));
    }

    /** The same question again after it got no answer takes the place of the first. */
    private static boolean isRetry(ChatTurn last, String words, boolean fit) {
        return last.answered().length() == 0
                && last.asks(words, fit)
                && last.state() instanceof State.Ended(Outcome outcome, Instant _)
                && isWorthAnotherTry(last, outcome);
    }

    /** The turn took the place of another question, which is still there. */
    private static boolean isEdited(Model model, ChatTurn turn) {
        return model.transcript().turns().stream()
                .anyMatch(old -> old.number() == turn.again() && !old.asksAs(turn));
    }

    private static boolean isWorthAnotherTry(ChatTurn turn, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Limited _ -> true;
            case Outcome.Failed(Trouble trouble) ->
                    switch (trouble) {
                        case DECLINED -> false;
                        // The pages know no more next time. A gateway that failed may answer then,
                        // but not before tomorrow once the budget is spent.
                        case NOTHING_FOUND ->
                                turn.isBecauseOfTrouble()
                                        && !turn.isBecauseOf(Trouble.BUDGET_SPENT);
                        default -> true;
                    };
            case Outcome.Answered _, Outcome.Shortened _, Outcome.Quoted _, Outcome.Cancelled _ ->
                    false;
        };
    }
}
