package ink.dong4j.card.server.assistant.model;

import ink.dong4j.card.server.limit.Reservation;
import ink.dong4j.card.server.metrics.GatewayFigures;
import ink.dong4j.card.talk.AnswerEvent;
import java.time.Duration;
import java.util.Optional;

/**
 * What one request to the gateway costs: its tokens as the gateway reports them, else as they are
 * guessed. Of an answer that did not end well and was not reported nobody knows what it cost, since a
 * gateway reads a provider to the end even when nobody listens: it keeps all that was set aside for
 * it. Used by one thread.
 */
public final class Bill {
    private final GatewayFigures figures;
    private final int promptTokens;
    private final Reservation reservation;
    private final Patience patience;
    private final Tokens answer = new Tokens();
    private Optional<Usage> usage = Optional.empty();
    private boolean begun;
    private boolean finished;
    private boolean total;
    private boolean free;

    /**
     * @param promptTokens of the request, guessed
     * @param reservation what was set aside for it
     * @param patience knows whether and when it went out
     */
    public Bill(
            GatewayFigures figures, int promptTokens, Reservation reservation, Patience patience) {
        this.figures = figures;
        this.promptTokens = promptTokens;
        this.reservation = reservation;
        this.patience = patience;
    }

    void add(Piece piece) {
        if (piece.token() && !begun) {
            begun = true;
            figures.firstToken(Duration.ofNanos(patience.sinceSentNanos()));
        }
        answer.add(piece.thought());
        answer.add(piece.text());
        if (piece.usage().isPresent()) {
            // Some gateways report after each piece what it came to so far.
            usage = piece.usage();
            total = piece.total() || piece.finish().isPresent();
        }
    }

    /** Whether an answer is longer than it was to be, by a quarter at least. */
    boolean exceeds(int maxTokens) {
        return answer.atLeast() > maxTokens + maxTokens / 4;
    }

    boolean reported() {
        return usage.isPresent();
    }

    /** The model has said that it is at its end, or has said enough. */
    void finished() {
        finished = true;
    }

    /** The request was refused, or never arrived. */
    void free() {
        free = true;
    }

    /** What the answer cost so far; empty when none came. */
    public Optional<AnswerEvent.Cost> cost() {
        return known().map(told -> new AnswerEvent.Cost(told.total(), true))
                .or(
                        () ->
                                begun
                                        ? Optional.of(new AnswerEvent.Cost(guessed(), false))
                                        : Optional.empty());
    }

    /** The request is over. */
    public void close() {
        if (usage.isPresent()) {
            figures.reported(usage.get().prompt(), usage.get().completion());
        } else if (begun) {
            figures.estimated(promptTokens, answer.count());
        }
        if (known().isPresent()) {
            reservation.settle(known().get().total());
        } else if (finished) {
            reservation.settle(Math.max(guessed(), usage.map(Usage::total).orElse(0)));
        } else if (free || !patience.isSent()) {
            reservation.settle(0);
        } else {
            reservation.keep();
        }
    }

    /** What was reported of a part of the answer is not what it will have cost. */
    private Optional<Usage> known() {
        return usage.filter(_ -> total);
    }

    private int guessed() {
        return promptTokens + answer.count();
    }
}
