package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.guard.Secrets;
import ink.dong4j.card.server.assistant.model.Attempt;
import ink.dong4j.card.server.assistant.model.Bill;
import ink.dong4j.card.server.assistant.model.Gateway;
import ink.dong4j.card.server.assistant.model.Mark;
import ink.dong4j.card.server.assistant.model.Patience;
import ink.dong4j.card.server.assistant.model.QuestionTime;
import ink.dong4j.card.server.assistant.model.Reply;
import ink.dong4j.card.server.assistant.pages.Citations;
import ink.dong4j.card.server.config.assistant.BreakerConfig;
import ink.dong4j.card.server.config.assistant.ModelConfig;
import ink.dong4j.card.server.limit.Advance;
import ink.dong4j.card.server.limit.Purse;
import ink.dong4j.card.server.limit.Reservation;
import ink.dong4j.card.server.metrics.GatewayFigures;
import ink.dong4j.card.server.metrics.GatewayOutcome;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.AnswerSink;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Trouble;
import java.time.Duration;
import java.util.Optional;

/** One model of the chain, with its own timers and its own {@link Breaker}. Thread-safe. */
final class ModelLink {
    private final ModelConfig model;
    private final int place;
    private final Gateway gateway;
    private final Secrets secrets;
    private final GatewayFigures figures;
    private final Breaker breaker;
    private volatile Trouble lastTrouble = Trouble.UNREACHABLE;

    private volatile Optional<Rest> rest = Optional.empty();

    private volatile Manner manner = Manner.UNKNOWN;

    /**
     * @param place in the owner's list
     */
    ModelLink(
            ModelConfig model,
            int place,
            Gateway gateway,
            Secrets secrets,
            BreakerConfig breaker,
            GatewayFigures figures) {
        this.model = model;
        this.place = place;
        this.gateway = gateway;
        this.secrets = secrets;
        this.figures = figures;
        this.breaker = new Breaker(model.name(), breaker, figures);
    }

    /** How its text began when it last ended an answer by itself. */
    private enum Manner {
        UNKNOWN,
        ANSWERS,
        /** With thoughts that had an end only. */
        THINKS
    }

    /** A time without questions, which the gateway asked for. */
    private record Rest(long sinceNanos, Duration length) {
        long leftNanos() {
            return length.toNanos() - (System.nanoTime() - sinceNanos);
        }
    }

    /**
     * Asks the model once, unless it rests or the purse is empty.
     *
     * @param time bounds all requests for the question
     */
    Tried ask(
            Conversation.Request request,
            AnswerSink sink,
            boolean continues,
            Purse purse,
            QuestionTime time)
            throws InterruptedException {
        if (restsFor().isPositive()) {
            return new Tried.Rests(Trouble.BUSY);
        }
        Optional<Breaker.Leave> leave = breaker.leave();
        if (leave.isEmpty()) {
            return new Tried.Rests(lastTrouble);
        }
        Mark mark = Mark.NEITHER;
        try {
            Advance advance = purse.reserve(request.tokens() + model.maxTokens());
            return switch (advance) {
                case Advance.Refused(Trouble because) -> new Tried.Unpaid(because);
                case Advance.Granted(Reservation reservation) -> {
                    sink.event(new AnswerEvent.Speaks(new Speaker.Model(place)));
                    if (manner == Manner.UNKNOWN) {
                        sink.event(new AnswerEvent.MayBeThought());
                    }
                    Reply reply =
                            new Reply(
                                    sink,
                                    secrets,
                                    new Citations(request.pages()),
                                    continues,
                                    manner == Manner.THINKS);
                    Attempt attempt = sent(request, reply, sink, reservation, time);
                    mark = attempt.mark();
                    remember(attempt);
                    if (reply.hasLoneEnd()) {
                        manner = Manner.THINKS;
                    } else if (attempt.outcome() instanceof Outcome.Answered) {
                        manner = Manner.ANSWERS;
                    }
                    yield new Tried.Asked(attempt);
                }
            };
        } finally {
            leave.get().ended(mark);
        }
    }

    /** How long its gateway wants no question for it; zero when it takes one. */
    Duration restsFor() {
        return rest.filter(time -> time.leftNanos() > 0)
                .map(time -> Duration.ofNanos(time.leftNanos()))
                .orElse(Duration.ZERO);
    }

    private void remember(Attempt attempt) {
        if (attempt.rest().isPositive()) {
            rest = Optional.of(new Rest(System.nanoTime(), attempt.rest()));
        }
        if (attempt.mark() == Mark.FAILED
                && attempt.outcome() instanceof Outcome.Failed(Trouble trouble)) {
            lastTrouble = trouble == Trouble.CUT_SHORT ? Trouble.UNREACHABLE : trouble;
        }
    }

    private Attempt sent(
            Conversation.Request request,
            Reply reply,
            AnswerSink sink,
            Reservation reservation,
            QuestionTime time)
            throws InterruptedException {
        Patience patience = new Patience(model, time);
        Bill bill = new Bill(figures, request.tokens(), reservation, patience);
        GatewayOutcome ended = GatewayOutcome.BROKEN;
        try {
            Attempt attempt = gateway.ask(request.to(model), reply, patience, bill);
            ended = figure(attempt.outcome());
            return attempt.costing(bill.cost());
        } catch (InterruptedException e) {
            ended = GatewayOutcome.CANCELLED;
            bill.cost().ifPresent(sink::event);
            throw e;
        } finally {
            bill.close();
            figures.ended(ended);
        }
    }

    private static GatewayOutcome figure(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered _, Outcome.Quoted _ -> GatewayOutcome.ANSWERED;
            case Outcome.Shortened _ -> GatewayOutcome.SHORTENED;
            case Outcome.Cancelled _ -> GatewayOutcome.CANCELLED;
            case Outcome.Limited _ -> GatewayOutcome.BUSY;
            case Outcome.Failed(Trouble trouble) ->
                    switch (trouble) {
                        case BUSY -> GatewayOutcome.BUSY;
                        case NEEDS_OWNER -> GatewayOutcome.NEEDS_OWNER;
                        case CUT_SHORT -> GatewayOutcome.CUT_SHORT;
                        case DECLINED -> GatewayOutcome.DECLINED;
                        default -> GatewayOutcome.UNREACHABLE;
                    };
        };
    }
}
