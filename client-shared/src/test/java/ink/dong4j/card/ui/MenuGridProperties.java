package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Home;
import ink.dong4j.card.text.Width;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A menu of twelve items, in windows of any size in which there are pages. */
class MenuGridProperties {
    private static final List<Key> ARROWS = List.of(Key.UP, Key.DOWN, Key.LEFT, Key.RIGHT);

    @Property(tries = 60)
    void arrowsReachEveryItem(
            @ForAll Lang lang,
            @ForAll @IntRange(min = 30, max = 130) int columns,
            @ForAll @IntRange(min = 10, max = 42) int rows) {
        Model first = TwelveItems.visit(lang, columns, rows).model();
        Set<MenuItem> reached = new HashSet<>();
        Deque<Model> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            Model model = open.pop();
            if (model.screen() instanceof Home home && reached.add(home.selected())) {
                ARROWS.forEach(key -> open.add(App.update(model, Msg.press(key)).model()));
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(first.menu());
    }

    @Property(tries = 60)
    void aClickOnAnItemOpensIt(
            @ForAll Lang lang,
            @ForAll @IntRange(min = 30, max = 130) int columns,
            @ForAll @IntRange(min = 10, max = 42) int rows) {
        Model first = TwelveItems.visit(lang, columns, rows).model();
        List<String> lines = App.view(first).lines().stream().map(line -> line.text()).toList();
        for (int number = 2; number <= first.menu().size(); number++) {
            // A clipped name keeps its number and at least one letter.
            String name = first.menu().get(number - 1).hint(Phrases.of(lang)).key();
            String start = "  " + number + " " + name.substring(0, 1);
            int row = lineWith(lines, start);
            int column = Width.of(lines.get(row).substring(0, lines.get(row).indexOf(start)));
            Msg click = new Msg.Entered(new Input.Click(column + 2, row));
            assertThat(opened(first, click)).isEqualTo(number);
        }
    }

    @Property(tries = 60)
    void nothingOfThePageIsCutWhateverStandsInThePrompt(
            @ForAll Lang lang,
            @ForAll @IntRange(min = 30, max = 130) int columns,
            @ForAll @IntRange(min = 10, max = 42) int rows,
            @ForAll @IntRange(min = 0, max = 8) int draftRows) {
        Story story = TwelveItems.visit(lang, columns, rows);
        String draft = "a" + "\nb".repeat(draftRows);
        story.tell(new Msg.Entered(new Input.Paste(draft)));
        ViewFits.check(story.model());
        story.shows("12 ");
        story.shows("b".repeat(Math.min(1, draftRows)));
        Story commands = TwelveItems.visit(lang, columns, rows).type("/");
        ViewFits.check(commands.model());
        commands.shows("12 ").shows("/help").shows("\u203A /");
    }

    private static int opened(Model model, Msg click) {
        return ((TwelveItems.Opened) App.update(model, click).model().screen()).number();
    }

    private static int lineWith(List<String> lines, String start) {
        for (int row = 0; row < lines.size(); row++) {
            if (lines.get(row).contains(start)) {
                return row;
            }
        }
        throw new AssertionError("no " + start + " in\n" + String.join("\n", lines));
    }
}
