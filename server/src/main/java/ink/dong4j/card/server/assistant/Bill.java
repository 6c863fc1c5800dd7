package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.metrics.GatewayFigures;
import java.time.Duration;
import java.util.Optional;

/**
 * What one request to the gateway costs, for the figures: when its first token came, and its tokens
 * as the gateway reports them, else as they are guessed. Used by one thread.
 */
final class Bill {
    private final GatewayFigures figures;
    private final int promptTokens;
    private final long sentAt = System.nanoTime();
    private final Tokens answer = new Tokens();
    private Optional<Usage> usage = Optional.empty();
    private boolean begun;

    /**
     * @param promptTokens of the request, guessed
     */
    Bill(GatewayFigures figures, int promptTokens) {
        this.figures = figures;
        this.promptTokens = promptTokens;
    }

    void add(Piece piece) {
        if (piece.token() && !begun) {
            begun = true;
            figures.firstToken(Duration.ofNanos(System.nanoTime() - sentAt));
        }
        answer.add(piece.text());
        if (piece.usage().isPresent()) {
            // Some gateways report after each piece what it came to so far.
            usage = piece.usage();
        }
    }

    /** The request is over; one that never began is taken to cost nothing. */
    void close() {
        if (usage.isPresent()) {
            figures.reported(usage.get().prompt(), usage.get().completion());
        } else if (begun) {
            figures.estimated(promptTokens, answer.count());
        }
    }
}
