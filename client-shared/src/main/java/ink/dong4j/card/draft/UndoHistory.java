package ink.dong4j.card.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a draft that can be taken back and made again, the newest last, of bounded number and
 * size. Immutable.
 *
 * @param open whether the last change may still grow
 */
record UndoHistory(List<Edit> done, List<Edit> undone, boolean open) {
    static final UndoHistory NONE = new UndoHistory(List.of(), List.of(), false);

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
        int chars = next.stream().mapToInt(Edit::chars).sum();
        int from = 0;
        while (from < next.size() - 1
                && (next.size() - from > MOST_CHANGES || chars > MOST_CHARS)) {
            chars -= next.get(from).chars();
            from++;
        }
        return new UndoHistory(next.subList(from, next.size()), List.of(), true);
    }

    /** What follows is a change of its own. */
    UndoHistory closed() {
        return open ? new UndoHistory(done, undone, false) : this;
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

    private static UndoHistory moved(List<Edit> from, List<Edit> to, boolean back) {
        List<Edit> less = from.subList(0, from.size() - 1);
        List<Edit> more = new ArrayList<>(to);
        more.add(from.getLast());
        return back ? new UndoHistory(less, more, false) : new UndoHistory(more, less, false);
    }
}
