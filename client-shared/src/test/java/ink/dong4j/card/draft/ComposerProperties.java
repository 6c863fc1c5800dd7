package ink.dong4j.card.draft;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Editing;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.SampleCard;
import ink.dong4j.card.ui.Story;
import ink.dong4j.card.ui.ViewFits;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** Whatever is typed, pasted, cut and taken back in whatever order. */
class ComposerProperties {
    private static final int COLUMNS = 24;
    private static final int BOUND = 300;

    private static final List<String> TEXTS =
            List.of(
                    "a",
                    "word ",
                    "/",
                    "你好，世界。",
                    "e\u0301",
                    "\u0301",
                    "\u3099",
                    "\u200D",
                    "\uFE0F",
                    "\u0600",
                    "\u1100",
                    "\u1161",
                    "\u11A8",
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "\uD83C\uDDE8",
                    "\uD83C\uDDF3",
                    "\u0E01\u0E33",
                    "one\ntwo\tthree",
                    "1\n2\n3\n4\n5\n6");

    @Property(tries = 500)
    void theCaretStandsBetweenCharactersAndHasACellOfItsOwn(@ForAll("deeds") List<Object> deeds) {
        Composer draft = Composer.EMPTY;
        for (Object deed : deeds) {
            draft = done(draft, deed);
            assertThat(stops(draft.marked())).as("%s in %s", deed, draft).contains(draft.caret());
            DraftRows rows = rows(draft);
            int row = rows.rowOf(draft.caret());
            assertThat(row).isBetween(0, rows.count() - 1);
            // Behind a full line that a line break ends, it stands in the margin.
            assertThat(rows.columnOf(draft.caret())).isBetween(0, COLUMNS);
            for (int i = 0; i < rows.count(); i++) {
                int width = rows.spans(i).stream().mapToInt(s -> Width.of(s.text())).sum();
                assertThat(width).isLessThanOrEqualTo(COLUMNS);
            }
        }
    }

    @Property(tries = 500)
    void undoneToTheEndAndDoneAgainEveryDraftComesBack(@ForAll("deeds") List<Object> deeds) {
        Composer draft = Composer.EMPTY;
        for (Object deed : deeds) {
            draft = done(draft, deed);
        }
        String last = draft.marked();
        List<String> seen = new ArrayList<>();
        int steps = draft.undo().done().size();
        Composer back = draft;
        for (int i = 0; i < steps; i++) {
            seen.add(back.marked());
            back = back.undone();
        }
        assertThat(back.undone()).isEqualTo(back);
        for (int i = steps; i-- > 0; ) {
            back = back.redone();
            assertThat(back.marked()).isEqualTo(seen.get(i));
        }
        assertThat(back.marked()).isEqualTo(last);
    }

    @Property(tries = 500)
    void whatWasCutComesBackWhereItWas(
            @ForAll("deeds") List<Object> deeds,
            @ForAll @IntRange(min = 1, max = 4) int times,
            @ForAll("cuts") Key cut) {
        Composer draft = Composer.EMPTY;
        for (Object deed : deeds) {
            draft = done(draft, deed);
        }
        Composer before = draft.left().right();
        Composer after = before;
        for (int i = 0; i < times; i++) {
            after = done(after, cut);
            // Where the cut joins two characters to one, the caret cannot stay between them.
            String left = after.marked().substring(0, after.caret());
            String right = after.marked().substring(after.caret());
            Assume.that(before.marked().startsWith(left) && before.marked().endsWith(right));
        }
        if (!after.marked().equals(before.marked())) {
            assertThat(after.yank().marked()).isEqualTo(before.marked());
        }
    }

    @Property(tries = 300)
    void aDraftNeverOutgrowsItsBoundNorItsViewTheWindow(
            @ForAll("deeds") List<Object> deeds,
            @ForAll Lang lang,
            @ForAll @IntRange(min = 30, max = 120) int columns,
            @ForAll @IntRange(min = 10, max = 40) int rows) {
        VisitBounds bounds = VisitBounds.DEFAULT.withDraftBytes(BOUND);
        Model model = Visits.start(SampleCard.card(), lang, bounds, columns, rows, Story.START);
        model = App.update(model, Msg.press(Key.ENTER)).model();
        for (Object deed : deeds) {
            Msg msg =
                    switch (deed) {
                        case Key key -> Msg.press(key);
                        case String text when text.indexOf('\n') < 0 -> Msg.typed(text);
                        default -> new Msg.Entered(new Input.Paste(deed.toString()));
                    };
            model = App.update(model, msg).model();
            assertThat(model.composer().bytes()).isLessThanOrEqualTo(BOUND);
            ViewFits.check(App.view(model), columns, rows);
        }
    }

    @Provide
    Arbitrary<Key> cuts() {
        return Arbitraries.of(
                Key.DELETE_WORD, Key.DELETE_TO_START, Key.DELETE_TO_END, Key.DELETE_WORD_AFTER);
    }

    @Provide
    Arbitrary<List<Object>> deeds() {
        Arbitrary<Object> texts = Arbitraries.of(TEXTS).map(text -> text);
        Arbitrary<Object> keys =
                Arbitraries.of(Key.class)
                        .filter(key -> key != Key.ENTER && key != Key.ESCAPE)
                        .filter(key -> key != Key.INTERRUPT && key != Key.END_OF_INPUT)
                        .map(key -> key);
        return Arbitraries.frequencyOf(Tuple.of(3, texts), Tuple.of(2, keys)).list().ofMaxSize(40);
    }

    private static Composer done(Composer draft, Object deed) {
        return switch (deed) {
            case Key key -> pressed(draft, key);
            case String text when text.indexOf('\n') < 0 -> draft.type(text);
            default -> draft.paste(deed.toString());
        };
    }

    private static Composer pressed(Composer draft, Key key) {
        Model model =
                Visits.start(SampleCard.card(), Lang.EN, COLUMNS + 3, 24, Story.START).with(draft);
        return Editing.press(model, key).composer();
    }

    private static DraftRows rows(Composer draft) {
        return DraftRows.of(draft.marked(), COLUMNS, Phrases.of(Lang.EN));
    }

    private static List<Integer> stops(String marked) {
        List<Integer> stops = new ArrayList<>(List.of(0));
        CaretStops walk = new CaretStops(marked, 0);
        while (walk.next()) {
            stops.add(walk.end());
        }
        return stops;
    }
}
