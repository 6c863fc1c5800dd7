package ink.dong4j.card.form;

import ink.dong4j.card.draft.Composer;
import ink.dong4j.card.draft.DraftKeys;
import ink.dong4j.card.draft.DraftRows;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A form that is being filled in. Immutable.
 *
 * @param at the field that has the caret, 0 first
 */
public record FormState(List<Field> fields, int at) {
    public FormState {
        fields = List.copyOf(fields);
        if (at < 0 || at >= fields.size()) {
            throw new IllegalArgumentException("no field at " + at);
        }
    }

    public static FormState of(FieldKind... kinds) {
        return new FormState(Arrays.stream(kinds).map(Field::empty).toList(), 0);
    }

    public Field field() {
        return fields.get(at);
    }

    /** What was written into a field, as it is sent. */
    public String value(int index) {
        return fields.get(index).value();
    }

    public boolean isEmpty() {
        return fields.stream().allMatch(field -> field.draft().isEmpty());
    }

    public boolean isAtLast() {
        return at == fields.size() - 1;
    }

    public FormState at(int index) {
        return new FormState(fields, index);
    }

    /** The first field that must not stay empty and is. */
    public Optional<FormState> atMissing() {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).kind().wanted() && fields.get(i).value().isEmpty()) {
                return Optional.of(at(i));
            }
        }
        return Optional.empty();
    }

    /** With a text in place of what a field held; empty where it is too long for it. */
    public Optional<FormState> with(int index, String text) {
        return Field.empty(fields.get(index).kind()).typed(text).map(next -> with(index, next));
    }

    /** With more text at the caret; empty where that is too much. */
    public Optional<FormState> typed(String text) {
        return field().typed(text).map(next -> with(at, next));
    }

    /**
     * After a key; empty where the text would be too long. Tab and the arrows go from field to field.
     *
     * @param columns that a field has
     */
    public Optional<FormState> press(Key key, int columns, Phrases phrases) {
        Field field = field();
        DraftRows rows = rows(field, columns, phrases);
        int row = rows.rowOf(field.draft().caret());
        boolean forth = key == Key.TAB || (key == Key.DOWN && row == rows.count() - 1);
        boolean back = key == Key.BACK_TAB || (key == Key.UP && row == 0);
        if (forth || back) {
            boolean around = key == Key.TAB || key == Key.BACK_TAB;
            int next = at + (forth ? 1 : -1);
            int last = fields.size() - 1;
            return Optional.of(
                    at(around ? Math.floorMod(next, last + 1) : Math.clamp(next, 0, last)));
        }
        Composer draft = DraftKeys.pressed(field.draft(), key, () -> rows);
        return field.with(draft).map(next -> with(at, next));
    }

    static DraftRows rows(Field field, int columns, Phrases phrases) {
        return field.draft().laid().of(field.draft().marked(), columns, phrases);
    }

    private FormState with(int index, Field next) {
        List<Field> changed = new ArrayList<>(fields);
        changed.set(index, next);
        return new FormState(changed, at);
    }
}
