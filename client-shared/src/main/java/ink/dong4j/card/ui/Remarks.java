package ink.dong4j.card.ui;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was told about an answer beside its text. Immutable.
 *
 * @param wanted the place of the model that was asked for
 * @param speaker who speaks; empty before it is told
 * @param support the pages that it rests on; empty where nothing was looked up
 * @param cost of all requests for it together
 * @param took how long all of them took
 */
record Remarks(
        int wanted,
        Optional<Speaker> speaker,
        Thoughts thoughts,
        Optional<List<String>> support,
        Optional<Aside.Cost> cost,
        Duration took) {
    static final Remarks NONE =
            new Remarks(
                    0,
                    Optional.empty(),
                    Thoughts.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ZERO);

    Remarks {
        requireNonNull(speaker, "speaker is null");
        requireNonNull(thoughts, "thoughts is null");
        support = support.map(List::copyOf);
        requireNonNull(cost, "cost is null");
        requireNonNull(took, "took is null");
    }

    Remarks told(Aside aside, Instant now) {
        return switch (aside) {
            case Aside.Speaks(Speaker next) ->
                    new Remarks(wanted, Optional.of(next), thoughts.begun(), support, cost, took);
            case Aside.Thought(String text) -> with(thoughts.and(text, now));
            case Aside.Support(List<String> pages) ->
                    new Remarks(wanted, speaker, thoughts, Optional.of(pages), cost, took);
            case Aside.Cost more ->
                    new Remarks(wanted, speaker, thoughts, support, Optional.of(and(more)), took);
        };
    }

    Remarks with(Thoughts next) {
        return new Remarks(wanted, speaker, next, support, cost, took);
    }

    Remarks wanting(int model) {
        return new Remarks(model, speaker, thoughts, support, cost, took);
    }

    Remarks tookMore(Duration time) {
        return new Remarks(wanted, speaker, thoughts, support, cost, took.plus(time));
    }

    /** What is thought from now on is about what follows. */
    Remarks continued() {
        return with(thoughts.begun());
    }

    private Aside.Cost and(Aside.Cost more) {
        return cost.map(
                        before ->
                                new Aside.Cost(
                                        before.tokens() + more.tokens(),
                                        before.exact() && more.exact()))
                .orElse(more);
    }
}
