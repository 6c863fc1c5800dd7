package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.talk.Company;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The owner in a visitor's conversation: he asks to join, the visitor lets him in, and while he is there
 * the two speak to each other and the assistant is silent.
 */
final class InPerson {
    private InPerson() {}

    /** What a reply does that is about this conversation; empty for any other. */
    static Optional<Step> came(Model model, Reply reply) {
        if (reply instanceof ThreadReply.ToVisitor told) {
            return Optional.of(Step.of(told(model, told)));
        }
        return reply instanceof Reply.Refused(ThreadRequest.FromVisitor request, Refusal refusal)
                ? Optional.of(Step.of(refused(model, request, refusal)))
                : Optional.empty();
    }

    private static Model told(Model model, ThreadReply.ToVisitor reply) {
        return switch (reply) {
            case ThreadReply.Wanted() -> noticed(model.with(Company.WANTED), Phrases::wantsToJoin);
            case ThreadReply.Withdrawn() -> alone(model, Phrases::joinsNoLonger);
            case ThreadReply.HandedBack() -> alone(model, Phrases::handedBack);
            case ThreadReply.OwnerSaid(String words) ->
                    model.screen().isChat()
                            ? model.with(heard(model, words))
                            : model.with(heard(model, words)).with(of(model, Phrases::wroteToYou));
        };
    }

    /** What the owner says belongs to what the visitor said last to him, if he did. */
    private static Transcript heard(Model model, String words) {
        Transcript transcript = model.transcript();
        int longest = model.bounds().answerChars();
        return transcript
                .last()
                .filter(ChatTurn::isInPerson)
                .filter(last -> last.answered().length() + words.length() < longest - 1)
                .map(
                        last ->
                                transcript.change(
                                        last.number(),
                                        model.bounds(),
                                        turn -> turn.said(words, longest, model.now())))
                .orElseGet(
                        () ->
                                transcript.add(
                                        turn(model, "").said(words, longest, model.now()),
                                        model.bounds()));
    }

    private static Model refused(Model model, ThreadRequest.FromVisitor request, Refusal refusal) {
        return switch (request) {
            case ThreadRequest.Say(String words) -> unsent(model, words, refusal);
            case ThreadRequest.Allow _ -> alone(model, Phrases::joinsNoLonger);
            case ThreadRequest.Decline() -> model;
        };
    }

    /** What did not reach the owner goes back into the prompt, if that is empty. */
    private static Model unsent(Model model, String words, Refusal refusal) {
        Optional<ChatTurn> unsent =
                model.transcript()
                        .last()
                        .filter(ChatTurn::isInPerson)
                        .filter(last -> last.asks(words, false))
                        .filter(last -> last.answered().length() == 0);
        Model without =
                unsent.map(turn -> model.with(model.transcript().without(turn.number())))
                        .orElse(model);
        Model kept =
                model.composer().isEmpty()
                        ? without.with(without.composer().restored(words))
                        : without;
        return refusal instanceof Refusal.Later(Duration after)
                ? kept.with(Notice.of(phrases -> phrases.tryAgainIn(after)))
                : alone(kept, Phrases::notSentTo);
    }

    /** Lets the owner in; an answer that runs is stopped. */
    static Step allow(Model model) {
        if (model.company() != Company.WANTED) {
            return Step.of(model.with(Notice.of(Phrases::nobodyWantsToJoin)));
        }
        Step silent =
                model.transcript()
                        .running()
                        .map(turn -> Asking.stop(model, turn))
                        .orElseGet(() -> Step.of(model));
        Model joined =
                silent.model()
                        .with(Company.OWNER)
                        .with(model.screens().chat())
                        .withEditing(0)
                        .withDescribing(false);
        List<Effect> effects = new ArrayList<>(silent.effects());
        effects.add(
                new Effect.Call(
                        new ThreadRequest.Allow(
                                joined.transcript().exchanges(model.bounds().historyExchanges()))));
        return new Step(noticed(joined, Phrases::isHere), effects);
    }

    /** Does not let the owner in, or has the assistant answer again. */
    static Step decline(Model model) {
        return switch (model.company()) {
            case NONE -> Step.of(model.with(Notice.of(Phrases::nobodyWantsToJoin)));
            case WANTED -> ended(alone(model, Phrases::notLetIn));
            case OWNER -> ended(alone(model, Phrases::handedBack));
        };
    }

    private static Step ended(Model model) {
        return Step.of(model, new Effect.Call(new ThreadRequest.Decline()));
    }

    /** Says something to the owner. */
    static Step say(Model model, String words) {
        ChatTurn turn = turn(model, words);
        Model said =
                model.with(model.screens().chat())
                        .with(model.composer().asked(""))
                        .withEditing(0)
                        .withDescribing(false)
                        .with(model.transcript().add(turn, model.bounds()));
        return Step.of(said, new Effect.Call(new ThreadRequest.Say(words)));
    }

    private static ChatTurn turn(Model model, String words) {
        return ChatTurn.inPerson(
                model.transcript().nextNumber(), words, model.now(), model.layout().text());
    }

    private static Model alone(Model model, BiFunction<Phrases, String, String> sentence) {
        return model.with(Company.NONE).with(of(model, sentence));
    }

    /** Told where it does not stand in the conversation, in sight. */
    private static Model noticed(Model model, BiFunction<Phrases, String, String> sentence) {
        boolean inSight = model.screen().isChat() && model.abilities().fullScreen();
        return inSight ? model : model.with(of(model, sentence));
    }

    private static Notice of(Model model, BiFunction<Phrases, String, String> sentence) {
        String name = model.card().name();
        return Notice.of(phrases -> sentence.apply(phrases, name));
    }
}
