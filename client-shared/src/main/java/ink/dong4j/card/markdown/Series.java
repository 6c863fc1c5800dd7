package ink.dong4j.card.markdown;

import java.util.Arrays;

/**
 * A persistent list that grows at its end: a tree of 32 children a node, and a tail of up to 32 elements.
 * A longer list shares the nodes of the shorter one, so that appending and reading take logarithmic time.
 * Immutable.
 */
final class Series<T> {
    private static final int BITS = 5;
    private static final int WIDTH = 1 << BITS;
    private static final int MASK = WIDTH - 1;
    private static final Object[] NONE = {};
    private static final Series<?> EMPTY = new Series<>(0, BITS, NONE, NONE);

    private final int size;

    /** The bits of an index that the levels below the root use. */
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

    /**
     * An element, from 0.
     *
     * @throws IndexOutOfBoundsException if there is no such element
     */
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

    /**
     * The last element.
     *
     * @throws IndexOutOfBoundsException if the list is empty
     */
    T last() {
        return get(size - 1);
    }

    /** The list with one more element at its end. */
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

    /** A copy of a node with the full tail as its last leaf. */
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

    /** The nodes from a level down to a leaf. */
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
