package ink.dong4j.card.draft;

/**
 * A change of a draft: at one place one text went and another came.
 *
 * @param caretBefore where the caret stood
 */
record Edit(int at, String removed, String inserted, int caretBefore, Kind kind) {
    /** What made it; typing and deleting grow by what follows them. */
    enum Kind {
        TYPE,
        DELETE,
        KILL,
        REPLACE
    }

    String undone(String text) {
        return text.substring(0, at) + removed + text.substring(at + inserted.length());
    }

    String redone(String text) {
        return text.substring(0, at) + inserted + text.substring(at + removed.length());
    }

    int chars() {
        return removed.length() + inserted.length();
    }

    /** Whether a change that follows is undone together with this one: typed words, and deletions. */
    boolean growsBy(Edit next) {
        if (kind != next.kind) {
            return false;
        }
        return switch (kind) {
            case TYPE ->
                    next.removed.isEmpty()
                            && next.at == at + inserted.length()
                            && !WordBoundaries.meet(inserted, next.inserted);
            case DELETE -> next.at == at || next.at + next.removed.length() == at;
            case KILL, REPLACE -> false;
        };
    }

    /** Both as one. */
    Edit grown(Edit next) {
        boolean before = next.at < at;
        String both = before ? next.removed + removed : removed + next.removed;
        return new Edit(Math.min(at, next.at), both, inserted + next.inserted, caretBefore, kind);
    }
}
