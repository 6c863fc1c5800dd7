package ink.dong4j.card.server.assistant.pages;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.assistant.PagesConfig;
import ink.dong4j.card.talk.Question;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a card's pages answer without a model to a list of questions, each with the page that it should
 * be answered from.
 */
public final class Trial {
    /** In a list, the page of a question that no page answers. */
    private static final String NO_PAGE = "-";

    private final Map<Result, Integer> counts = new EnumMap<>(Result.class);
    private final CardPages pages;

    public Trial(Card card, PagesConfig lines) {
        pages = new CardPages(card, lines);
    }

    /** What came of one question. */
    public enum Result {
        /** The right page was quoted plainly. */
        PLAIN,
        /** The right page was quoted as the closest. */
        CLOSEST,
        /** Only other pages were quoted. */
        WRONG,
        /** Nothing was found, though a page answers. */
        NOTHING,
        /** Nothing was found, and no page answers. */
        RIGHTLY_NOTHING,
        /** A page was quoted as the closest, though none answers. */
        FALSE_CLOSEST,
        /** A page was quoted plainly, though none answers. */
        FALSE_PLAIN
    }

    /**
     * One question of a list.
     *
     * @param page the names of the pages that answer it, with spaces between; {@code -} for none
     * @param quoted the pages that were quoted
     */
    public record Answered(String page, String question, Result result, List<String> quoted) {}

    /** Tries a line: the page, a tab and the question; empty for a blank line or a comment. */
    public Optional<Answered> ask(String line) {
        String[] cells = line.split("\t", 2);
        if (line.isBlank() || line.startsWith("#") || cells.length < 2) {
            return Optional.empty();
        }
        String page = cells[0].strip();
        String words = cells[1].strip();
        Found found = pages.lookUp(new Question(words, List.of(), Lang.EN));
        Result result = result(page, found);
        counts.merge(result, 1, Integer::sum);
        return Optional.of(new Answered(page, words, result, found.pages()));
    }

    private static Result result(String page, Found found) {
        boolean none = page.equals(NO_PAGE);
        boolean right = Arrays.stream(page.split(" ", -1)).anyMatch(found.pages()::contains);
        return switch (found.support()) {
            case PLAIN -> none ? Result.FALSE_PLAIN : right ? Result.PLAIN : Result.WRONG;
            case CLOSEST -> none ? Result.FALSE_CLOSEST : right ? Result.CLOSEST : Result.WRONG;
            case NOTHING -> none ? Result.RIGHTLY_NOTHING : Result.NOTHING;
        };
    }

    /** How many questions ended so. */
    public int count(Result result) {
        return counts.getOrDefault(result, 0);
    }
}
