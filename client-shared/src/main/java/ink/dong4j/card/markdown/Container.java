package ink.dong4j.card.markdown;

import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;

/** What blocks stand in: a quote or an item of a list. */
sealed interface Container {
    /** Whether a line of it stands on the sheet. */
    boolean shown();

    Container asShown();

    /** What a line in it begins with. */
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
     * An item of a list.
     *
     * @param indent columns of the source that its lines begin with
     * @param kind the character that its list is told by: a bullet, or what follows a number
     * @param marker what its first line begins with
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
