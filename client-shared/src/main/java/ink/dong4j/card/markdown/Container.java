package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;

/** A container of blocks: a quote or a list item. Immutable. */
sealed interface Container {
    /** Whether a line of it is on the sheet already. */
    boolean shown();

    Container asShown();

    /** What the next line in it begins with. */
    Span prefix();

    /** A quote. */
    record Quote(boolean plain, boolean shown) implements Container {
        @Override
        public Quote asShown() {
            return new Quote(plain, true);
        }

        @Override
        public Span prefix() {
            return plain ? Span.of("> ") : Span.of("| ", Tone.MUTED);
        }
    }

    /**
     * A list item.
     *
     * @param indent spaces that a line of the source needs to belong to it
     * @param kind the bullet, or the character after the number; one list has one kind
     * @param number 0 for a bullet
     * @param marker what its first line is shown with
     */
    record Item(int indent, char kind, long number, String marker, boolean shown)
            implements Container {
        @Override
        public Item asShown() {
            return new Item(indent, kind, number, marker, true);
        }

        Item marked(String next) {
            return new Item(indent, kind, number, next, shown);
        }

        boolean isOrdered() {
            return kind == '.' || kind == ')';
        }

        @Override
        public Span prefix() {
            return shown
                    ? Span.of(" ".repeat(Width.of(marker)))
                    : Span.of(marker, isOrdered() ? Tone.PLAIN : Tone.MUTED);
        }
    }
}
