package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.listing.ListScreen;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.PlainText;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A list of ways: each one in full, {@code c} copies it, and {@code q} and Enter show its code. */
interface WayScreen extends ListScreen {
    List<Way> ways(Model model);

    @Override
    default Step typed(Model model, String text) {
        return switch (text) {
            case "c" -> way(model).map(way -> way.copied(model)).orElseGet(() -> Step.of(model));
            case "q" -> Step.of(opened(model));
            case "k" -> moved(model, -1);
            case "j" -> moved(model, 1);
            case "?" -> Step.of(model.with(new Help(0, this)));
            default -> Step.of(model);
        };
    }

    @Override
    default KeyHints hints(Model model) {
        return KeyHints.back(model).add(Action.COPY, Action.CODE, Action.MOVE);
    }

    @Override
    default int count(Model model) {
        return ways(model).size();
    }

    @Override
    default List<List<Line>> entries(Model model, Layout layout) {
        List<Way> ways = ways(model);
        int labels = ways.stream().mapToInt(way -> Width.of(way.label(model))).max().orElse(0) + 2;
        return IntStream.range(0, ways.size())
                .mapToObj(
                        index -> ways.get(index).entry(model, layout, labels, index == selected()))
                .toList();
    }

    /** Shows the code of the marked way. */
    @Override
    default Model opened(Model model) {
        return way(model).map(way -> model.with(new Qr(way, this))).orElse(model);
    }

    @Override
    default List<String> lines(Model model) {
        List<Hint> lines = new ArrayList<>();
        for (Way way : ways(model)) {
            lines.add(new Hint(way.label(model), way.shown()));
            String note = way.note().in(model.lang());
            if (!note.isEmpty()) {
                lines.add(new Hint("", note));
            }
        }
        return PlainText.table(lines);
    }

    private Optional<Way> way(Model model) {
        return ways(model).stream().skip(selected()).findFirst();
    }
}
