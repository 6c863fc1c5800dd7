package ink.dong4j.card.draft;

import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.text.Width;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one draft, kept once they were made, since keys and frames ask for them again and again.
 * No part of the draft's value: all are equal. Confined to the loop's thread.
 */
public final class LaidRows {
    private @Nullable DraftRows last;
    private boolean ambiguousWide;

    public DraftRows of(String marked, int columns, Phrases phrases) {
        DraftRows rows = last;
        boolean measure = Width.isAmbiguousWide();
        if (rows == null
                || ambiguousWide != measure
                || rows.columns() != columns
                || !rows.phrases().equals(phrases)) {
            rows = DraftRows.of(marked, columns, phrases);
            last = rows;
            ambiguousWide = measure;
        }
        return rows;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LaidRows;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
