package ink.dong4j.card.markdown;

import java.util.Arrays;

/**
 * A list that grows at its end. Immutable: the longer list shares what it has in common with the
 * shorter one, and growing costs the same however long the list is, but for its logarithm.
 */
final class Series<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;
    private static final Object[] NONE = {};
    private static final Series<?> EMPTY = new Series<>(0, BITS, NONE, NONE);

    private final int size;

    /** Bits of an index that the levels below the root take. */
    private final int shift;

    private final Object[] root;
    private final Object[] tail;

    private Series(int size, int shift, Object[] root, Object[] tail) {
        this.size = size;
        this.shift = shift;
        this.root = root;
        this.tail = tail;
    }

    @SuppressWarnings("unchecked")
    static <T> Series<T> empty() {
        return (Series<T>) EMPTY;
    }

    int size() {
        return size;
    }

    @SuppressWarnings("unchecked")
    T get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        if (index >= size - tail.length) {
            return (T) tail[index & MASK];
        }
        Object[] node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = (Object[]) node[(index >> level) & MASK];
        }
        return (T) node[index & MASK];
    }

    T last() {
        return get(size - 1);
    }

    Series<T> plus(T more) {
        if (tail.length < WIDTH) {
            return new Series<>(size + 1, shift, root, added(tail, more));
        }
        Object[] first = {more};
        if ((size >> BITS) > (1 << shift)) {
            Object[] top = {root, path(shift, tail)};
            return new Series<>(size + 1, shift + BITS, top, first);
        }
        return new Series<>(size + 1, shift, pushed(root, shift), first);
    }

    /** The nodes with the full tail as the last leaf. */
    private Object[] pushed(Object[] node, int level) {
        int at = ((size - 1) >> level) & MASK;
        if (level == BITS) {
            return added(node, tail);
        }
        if (at == node.length) {
            return added(node, path(level - BITS, tail));
        }
        Object[] copy = node.clone();
        copy[at] = pushed((Object[]) node[at], level - BITS);
        return copy;
    }

    private static Object[] path(int level, Object[] leaf) {
        if (level == 0) {
            return leaf;
        }
        Object[] node = {path(level - BITS, leaf)};
        return node;
    }

    private static Object[] added(Object[] array, Object last) {
        Object[] longer = Arrays.copyOf(array, array.length + 1);
        longer[array.length] = last;
        return longer;
    }
}
