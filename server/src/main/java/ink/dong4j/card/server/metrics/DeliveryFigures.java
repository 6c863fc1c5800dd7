package ink.dong4j.card.server.metrics;

/** What is counted of the ways to the owner. Thread-safe. */
public final class DeliveryFigures {
    private final Each<ChannelKind, Each<DeliveryOutcome, Tally>> attempts;

    DeliveryFigures(Registry registry) {
        attempts =
                Each.of(
                        ChannelKind.values(),
                        kind ->
                                Each.of(
                                        DeliveryOutcome.values(),
                                        outcome -> tally(registry, kind, outcome)));
    }

    /** One attempt ended. */
    public void ended(ChannelKind kind, DeliveryOutcome outcome) {
        attempts.get(kind).get(outcome).add(1);
    }

    private static Tally tally(Registry registry, ChannelKind kind, DeliveryOutcome outcome) {
        return new Tally(
                registry,
                "card_deliveries",
                "Attempts to reach the owner, by the kind of channel and by what came of them.",
                "channel",
                Figures.label(kind),
                "outcome",
                Figures.label(outcome));
    }
}
