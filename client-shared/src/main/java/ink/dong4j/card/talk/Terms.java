package ink.dong4j.card.talk;

import static java.util.Objects.requireNonNull;

import ink.dong4j.card.i18n.Phrases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a visitor can be told about the server truly: how the assistant of this card deals with his words, and what
 * the server is known by.
 *
 * @param provider whether questions go to a model provider
 * @param keepsConversations whether the owner keeps what is asked and answered
 * @param keepsQuestions whether questions are kept, without who asked, that no page answers
 * @param models the names of the models that a visitor may choose from; none when there is no choice
 * @param fingerprint of the host key, as {@code ssh} shows it; empty without a server
 * @param remembersFor how long a visitor who proved a key is remembered after a visit; empty where none is
 */
public record Terms(
        boolean provider,
        boolean keepsConversations,
        boolean keepsQuestions,
        List<String> models,
        Optional<String> fingerprint,
        Optional<Duration> remembersFor) {
    /** Nothing leaves the place, and nothing is kept. */
    public static final Terms PAGES_ONLY = new Terms(false, false, false, List.of());

    public Terms {
        models = List.copyOf(models);
        requireNonNull(fingerprint, "fingerprint is null");
        requireNonNull(remembersFor, "remembersFor is null");
    }

    /** The terms where no server is involved. */
    public Terms(
            boolean provider,
            boolean keepsConversations,
            boolean keepsQuestions,
            List<String> models) {
        this(
                provider,
                keepsConversations,
                keepsQuestions,
                models,
                Optional.empty(),
                Optional.empty());
    }

    /** What a model is called: by its name where visitors may choose one, else by what it is for. */
    public String model(int place, Phrases phrases) {
        if (place < models.size()) {
            return phrases.namedModel(models.get(place));
        }
        return place == 0 ? phrases.aiModel() : phrases.spareModel();
    }

    /** That another model answers than was asked for; empty where it is that one. */
    public Optional<String> steppedIn(int place, int wanted, Phrases phrases) {
        if (place == wanted) {
            return Optional.empty();
        }
        boolean named = place < models.size() && wanted < models.size();
        return Optional.of(
                named
                        ? phrases.otherModelAnswers(models.get(place), models.get(wanted))
                        : phrases.spareModelAnswers());
    }

    /** The place of a model that is told by its name, or by its number as it is listed. */
    public OptionalInt placeOf(String words) {
        String wanted = words.strip();
        for (int place = 0; place < models.size(); place++) {
            boolean named = models.get(place).equalsIgnoreCase(wanted);
            if (named || wanted.equals(Integer.toString(place + 1))) {
                return OptionalInt.of(place);
            }
        }
        return OptionalInt.empty();
    }
}
