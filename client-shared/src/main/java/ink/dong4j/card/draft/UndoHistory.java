package ink.dong4j.card.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a draft that can be taken back and made again, the newest last, of bounded number and
 * size. Immutable.
 *
 * @param chars of the changes that can be taken back
 * @param open whether the last change may still grow
 */
record UndoHistory(List<Edit> done, List<Edit> undone, int chars, boolean open) {
    static final UndoHistory NONE = new UndoHistory(List.of(), List.of(), 0, false);

    private static final int MOST_CHANGES = 200;
    private static final int MOST_CHARS = 48 * 1024;

    UndoHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    UndoHistory with(Edit change) {
        List<Edit> next = new ArrayList<>(done);
        boolean grows = open && !done.isEmpty() && done.getLast().growsBy(change);
        next.add(grows ? next.removeLast().grown(change) : change);
        int left = chars + change.chars();
        int from = 0;
        while (from < next.size() - 1 && (next.size() - from > MOST_CHANGES || left > MOST_CHARS)) {
            left -= next.get(from).chars();
            from++;
        }
        return new UndoHistory(next.subList(from, next.size()), List.of(), left, true);
    }

    /** What follows is a change of its own. */
    UndoHistory closed() {
        return open ? new UndoHistory(done, undone, chars, false) : this;
    }

    Optional<Edit> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    Optional<Edit> lastUndone() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast());
    }

    boolean isKilling() {
        return open && last().filter(change -> change.kind() == Edit.Kind.KILL).isPresent();
    }

    UndoHistory back() {
        return moved(done, undone, true);
    }

    UndoHistory again() {
        return moved(undone, done, false);
    }

    private UndoHistory moved(List<Edit> from, List<Edit> to, boolean back) {
        List<Edit> less = from.subList(0, from.size() - 1);
        List<Edit> more = new ArrayList<>(to);
        more.add(from.getLast());
        int moved = from.getLast().chars();
        return back
                ? new UndoHistory(less, more, chars - moved, false)
                : new UndoHistory(more, less, chars + moved, false);
    }
}
