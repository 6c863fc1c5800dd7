package ink.dong4j.card.transcript;

import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Speaker;
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
 * @param busyFor how long no model takes a question; empty where that is not known
 */
public record AnswerDetails(
        int wanted,
        Optional<Speaker> speaker,
        Thoughts thoughts,
        Optional<List<String>> support,
        Optional<AnswerEvent.Cost> cost,
        Duration took,
        Optional<Duration> busyFor) {
    static final AnswerDetails NONE =
            new AnswerDetails(
                    0,
                    Optional.empty(),
                    Thoughts.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Duration.ZERO,
                    Optional.empty());

    public AnswerDetails {
        support = support.map(List::copyOf);
    }

    AnswerDetails told(AnswerEvent event, Instant now) {
        return switch (event) {
            case AnswerEvent.Speaks(Speaker next) ->
                    new AnswerDetails(
                            wanted,
                            Optional.of(next),
                            thoughts.begun(),
                            support,
                            cost,
                            took,
                            busyFor);
            case AnswerEvent.Thought(String text) -> with(thoughts.and(text, now));
            case AnswerEvent.WasThought _, AnswerEvent.MayBeThought _ -> this;
            case AnswerEvent.BusyFor(Duration time) ->
                    new AnswerDetails(
                            wanted, speaker, thoughts, support, cost, took, Optional.of(time));
            case AnswerEvent.Support(List<String> pages) ->
                    new AnswerDetails(
                            wanted, speaker, thoughts, Optional.of(pages), cost, took, busyFor);
            case AnswerEvent.Cost more ->
                    new AnswerDetails(
                            wanted,
                            speaker,
                            thoughts,
                            support,
                            Optional.of(and(more)),
                            took,
                            busyFor);
        };
    }

    AnswerDetails with(Thoughts next) {
        return new AnswerDetails(wanted, speaker, next, support, cost, took, busyFor);
    }

    public AnswerDetails wanting(int model) {
        return new AnswerDetails(model, speaker, thoughts, support, cost, took, busyFor);
    }

    AnswerDetails tookMore(Duration time) {
        return new AnswerDetails(
                wanted, speaker, thoughts, support, cost, took.plus(time), busyFor);
    }

    /** What is thought from now on is about what follows. */
    AnswerDetails continued() {
        return with(thoughts.begun());
    }

    private AnswerEvent.Cost and(AnswerEvent.Cost more) {
        return cost.map(
                        before ->
                                new AnswerEvent.Cost(
                                        before.tokens() + more.tokens(),
                                        before.exact() && more.exact()))
                .orElse(more);
    }
}
