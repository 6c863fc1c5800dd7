package ink.dong4j.card.talk;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Phrases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is said beside an answer that comes as lines: who gives it, what it rests on, what it cost. For
 * one answer and one thread.
 */
public final class Attribution {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private final Card card;
    private final Phrases phrases;
    private final Supplier<Allowance> allowance;
    private final Terms terms;
    private final int wanted;
    private Speaker speaker;
    private Optional<List<String>> support = Optional.empty();
    private Optional<AnswerEvent.Cost> cost = Optional.empty();
    private Optional<Duration> busyFor = Optional.empty();

    /**
     * Knows nothing of the answer yet.
     *
     * @param card of the owner who is asked about
     * @param allowance what is left when it is asked
     * @param wanted the place of the model that was asked for
     */
    public Attribution(
            Card card, Phrases phrases, Supplier<Allowance> allowance, Terms terms, int wanted) {
        this.card = card;
        this.phrases = phrases;
        this.allowance = allowance;
        this.terms = terms;
        this.wanted = wanted;
        this.speaker = new Speaker.Model(wanted);
    }

    /** Records an event and returns the sentences to say at once; the usual model needs none. */
    public List<String> accept(AnswerEvent event) {
        return switch (event) {
            case AnswerEvent.Speaks(Speaker next) -> {
                speaker = next;
                yield who(next);
            }
            case AnswerEvent.Support(List<String> pages) -> {
                support = Optional.of(pages);
                yield List.of();
            }
            case AnswerEvent.Cost all -> {
                cost = Optional.of(all);
                yield List.of();
            }
            case AnswerEvent.BusyFor(Duration time) -> {
                busyFor = Optional.of(time);
                yield List.of();
            }
            case AnswerEvent.WasThought _ -> List.of(phrases.wasThought());
            case AnswerEvent.Thought _, AnswerEvent.MayBeThought _ -> List.of();
        };
    }

    /** What an answer rests on, to be said behind it; a quotation has named its page itself. */
    public List<String> grounds(Outcome outcome) {
        boolean answers =
                switch (outcome) {
                    case Outcome.Answered _,
                            Outcome.Shortened _,
                            Outcome.Quoted _,
                            Outcome.Cancelled _ ->
                            true;
                    case Outcome.Failed(Trouble trouble) -> trouble == Trouble.CUT_SHORT;
                    case Outcome.Limited _ -> false;
                };
        if (!answers || speaker instanceof Speaker.Pages) {
            return List.of();
        }
        return support.map(this::named).orElse(List.of());
    }

    /** A trouble's sentence; with the time when it is over, where that is known. */
    public String sentence(Trouble trouble) {
        return trouble.sentence(phrases, card, allowance.get().day(), busyFor);
    }

    /** Whether an AI model speaks now. */
    public boolean isModel() {
        return speaker instanceof Speaker.Model;
    }

    /** Who gave an answer and what it took; nothing where no model did and it took no time. */
    public List<String> cost(Duration took) {
        List<String> parts = new ArrayList<>();
        if (speaker instanceof Speaker.Model(int place)) {
            parts.add(terms.model(place, phrases));
        }
        if (isModel() || took.compareTo(AT_ONCE) > 0) {
            parts.add(phrases.took(took));
        }
        cost.filter(all -> all.tokens() > 0)
                .ifPresent(all -> parts.add(phrases.tokens(all.tokens(), all.exact())));
        return parts.isEmpty() ? List.of() : List.of(phrases.listed(parts));
    }

    private List<String> who(Speaker next) {
        return switch (next) {
            case Speaker.Model(int place) ->
                    terms.steppedIn(place, wanted, phrases).stream().toList();
            case Speaker.Owner() -> List.of(phrases.inOwnWords(card.name()));
            case Speaker.Person() -> List.of(phrases.inPerson(card.name()));
            case Speaker.Pages(Optional<Trouble> because, boolean closest) -> {
                List<String> sentences = new ArrayList<>();
                because.ifPresent(trouble -> sentences.add(sentence(trouble)));
                // Where they hold nothing that is told before, and they are not quoted.
                if (support.filter(List::isEmpty).isEmpty()) {
                    sentences.add(phrases.fromPages());
                }
                if (closest) {
                    sentences.add(phrases.closest());
                }
                yield sentences;
            }
        };
    }

    private List<String> named(List<String> pages) {
        return List.of(pages.isEmpty() ? phrases.modelsOwnAnswer() : phrases.pages(pages));
    }
}
