package ink.dong4j.card.server.assistant;

import ink.dong4j.card.server.assistant.model.Mark;
import ink.dong4j.card.server.config.assistant.BreakerConfig;
import ink.dong4j.card.server.metrics.GatewayFigures;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The circuit breaker of one model: when too many of its last requests failed, it is not asked for a
 * while, and then by one request at first. Thread-safe.
 */
final class Breaker {
    private static final Logger LOG = LoggerFactory.getLogger(Breaker.class);

    private final String model;
    private final BreakerConfig config;
    private final GatewayFigures figures;
    private final CircuitBreaker circuit;

    Breaker(String model, BreakerConfig config, GatewayFigures figures) {
        this.model = model;
        this.config = config;
        this.figures = figures;
        circuit = made();
    }

    private CircuitBreaker made() {
        CircuitBreaker breaker =
                CircuitBreaker.of(
                        model,
                        CircuitBreakerConfig.custom()
                                .slidingWindowType(
                                        CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                                .slidingWindowSize(config.calls())
                                .minimumNumberOfCalls(config.calls())
                                .failureRateThreshold(config.failureRatePercent())
                                .waitDurationInOpenState(config.openFor())
                                .permittedNumberOfCallsInHalfOpenState(1)
                                .recordResult(Mark.FAILED::equals)
                                .build());
        breaker.getEventPublisher().onStateTransition(this::changed);
        return breaker;
    }

    private void changed(CircuitBreakerOnStateTransitionEvent event) {
        State from = event.getStateTransition().getFromState();
        State to = event.getStateTransition().getToState();
        if (from == State.CLOSED && to == State.OPEN) {
            figures.rests(true);
            LOG.warn(
                    "The model {} rests for {} s after failures",
                    model,
                    config.openFor().toSeconds());
        } else if (to == State.CLOSED) {
            figures.rests(false);
            LOG.info("The model {} answers again", model);
        }
    }

    /** A permission to ask the model once; empty while the circuit is open. */
    Optional<Leave> leave() {
        return circuit.tryAcquirePermission()
                ? Optional.of(new Leave(circuit, circuit.getState()))
                : Optional.empty();
    }

    /**
     * A permission for one request. The result of a request that began in another state of the
     * circuit is not counted.
     */
    static final class Leave {
        private final CircuitBreaker circuit;
        private final State given;

        private Leave(CircuitBreaker circuit, State given) {
            this.circuit = circuit;
            this.given = given;
        }

        /** The request is over; called once. */
        void ended(Mark mark) {
            if (circuit.getState() != given) {
                return;
            }
            switch (mark) {
                case WORKED, FAILED -> circuit.onResult(0, TimeUnit.NANOSECONDS, mark);
                case NEITHER -> circuit.releasePermission();
            }
        }
    }
}
