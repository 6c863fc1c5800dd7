package ink.dong4j.card.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The changes of a draft that can be taken back and made again, the newest last, of bounded number and
 * size. Immutable.
 *
 * @param open whether the last change may still grow
 */
record Undo(List<Change> done, List<Change> undone, boolean open) {
    static final Undo NONE = new Undo(List.of(), List.of(), false);

    private static final int MOST_CHANGES = 200;
    private static final int MOST_CHARS = 48 * 1024;

    Undo {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    Undo with(Change change) {
        List<Change> next = new ArrayList<>(done);
        boolean grows = open && !done.isEmpty() && done.getLast().growsBy(change);
        next.add(grows ? next.removeLast().grown(change) : change);
        int chars = next.stream().mapToInt(Change::chars).sum();
        int from = 0;
        while (from < next.size() - 1
                && (next.size() - from > MOST_CHANGES || chars > MOST_CHARS)) {
            chars -= next.get(from).chars();
            from++;
        }
        return new Undo(next.subList(from, next.size()), List.of(), true);
    }

    /** What follows is a change of its own. */
    Undo closed() {
        return open ? new Undo(done, undone, false) : this;
    }

    Optional<Change> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.getLast());
    }

    Optional<Change> lastUndone() {
        return undone.isEmpty() ? Optional.empty() : Optional.of(undone.getLast());
    }

    boolean isKilling() {
        return open && last().filter(change -> change.kind() == Change.Kind.KILL).isPresent();
    }

    Undo back() {
        return moved(done, undone, true);
    }

    Undo again() {
        return moved(undone, done, false);
    }

    private static Undo moved(List<Change> from, List<Change> to, boolean back) {
        List<Change> less = from.subList(0, from.size() - 1);
        List<Change> more = new ArrayList<>(to);
        more.add(from.getLast());
        return back ? new Undo(less, more, false) : new Undo(more, less, false);
    }
}
