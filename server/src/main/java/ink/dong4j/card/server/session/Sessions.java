package ink.dong4j.card.server.session;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.ui.Farewell;

/** The registry of all visits, and where they begin. Thread-safe. */
public final class Sessions {
    private final Services services;

    public Sessions(Services services) {
        this.services = requireNonNull(services, "services is null");
    }

    /**
     * Begins a visit on a virtual thread of its own. May be called from an event loop.
     *
     * @return where the channel puts what arrives
     */
    public Visit open(Visitor visitor, Wire wire) {
        requireNonNull(visitor, "visitor is null");
        requireNonNull(wire, "wire is null");
        throw new IllegalStateException("no visits for " + services.card().name());
    }

    /** How many visits go on now. */
    public int count() {
        return 0;
    }

    /** Tells every visit to end and waits for them, a few seconds at most. */
    public void close(Farewell farewell) {
        requireNonNull(farewell, "farewell is null");
    }
}
