package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.ui.Composer.Mode;
import java.util.Locale;
import java.util.function.Predicate;

/** Looking for an earlier question by a part of it; the draft waits meanwhile. */
final class Searching {
    private static final int LONGEST_QUERY = 200;
    private static final String CUT = "...";

    private Searching() {}

    static Composer begun(Composer draft) {
        return draft.in(new Mode.Searching("", -1));
    }

    static Composer typed(Composer draft, Mode.Searching search, String text) {
        String query = search.query() + text.replace('\n', ' ').replace('\t', ' ');
        return query.length() > LONGEST_QUERY ? draft : with(draft, query, search.place());
    }

    static Composer pressed(Composer draft, Mode.Searching search, Key key) {
        Past past = draft.past();
        return switch (key) {
            case SEARCH, UP -> to(draft, search, past.older(from(draft, search), other(draft)));
            case DOWN -> to(draft, search, past.newer(search.place(), other(draft)));
            case BACKSPACE, DELETE -> {
                String query = search.query();
                yield query.isEmpty()
                        ? written(draft)
                        : with(
                                draft,
                                query.substring(0, Stops.before(query, query.length())),
                                past.size());
            }
            case DELETE_WORD, DELETE_TO_START -> with(draft, "", -1);
            case ENTER, TAB, LEFT, RIGHT, HOME, END -> taken(draft, search);
            case ESCAPE, INTERRUPT, END_OF_INPUT -> written(draft);
            case NEWLINE,
                    BACK_TAB,
                    PAGE_UP,
                    PAGE_DOWN,
                    WORD_LEFT,
                    WORD_RIGHT,
                    DELETE_TO_END,
                    DELETE_WORD_AFTER,
                    YANK,
                    TRANSPOSE,
                    UNDO,
                    REDO,
                    OPEN,
                    REDRAW ->
                    draft;
        };
    }

    /** The question that was found, empty for none. */
    static String found(Composer draft, Mode.Searching search) {
        return search.place() < 0 ? "" : draft.past().question(search.place());
    }

    /** The found question as a line, cut at its start where what is looked for stands far behind it. */
    static String foundLine(Composer draft, Mode.Searching search, int near, Phrases phrases) {
        String line = Chip.shown(found(draft, search), phrases).replace('\n', ' ');
        int at = small(line).indexOf(small(search.query()));
        return at < near ? line : CUT + line.substring(Stops.atOrAfter(line, at - near / 2));
    }

    private static Composer with(Composer draft, String query, int place) {
        Past past = draft.past();
        int from = place < 0 ? past.size() : Math.min(past.size(), place + 1);
        int found = query.isEmpty() ? -1 : past.older(from, fitting(query));
        return draft.in(new Mode.Searching(query, found));
    }

    private static int from(Composer draft, Mode.Searching search) {
        return search.place() < 0 ? draft.past().size() : search.place();
    }

    private static Composer to(Composer draft, Mode.Searching search, int place) {
        boolean exists = place >= 0 && place < draft.past().size();
        return exists ? draft.in(new Mode.Searching(search.query(), place)) : draft;
    }

    private static Composer taken(Composer draft, Mode.Searching search) {
        return search.place() < 0 ? written(draft) : written(draft).become(found(draft, search));
    }

    private static Composer written(Composer draft) {
        return draft.in(new Mode.Writing());
    }

    private static Predicate<String> other(Composer draft) {
        Mode.Searching search = (Mode.Searching) draft.mode();
        String shown = found(draft, search);
        return fitting(search.query()).and(question -> !question.equals(shown));
    }

    private static Predicate<String> fitting(String query) {
        String small = small(query);
        return question -> small(question).contains(small);
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
