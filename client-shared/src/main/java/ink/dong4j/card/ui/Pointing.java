package ink.dong4j.card.ui;

import ink.dong4j.card.text.Line;
import java.util.OptionalInt;

/** What the wheel and the main button of the mouse do. */
final class Pointing {
    private Pointing() {}

    /** The wheel moves the mark where there is a list, and scrolls elsewhere. */
    static Step wheel(Model model, int lines) {
        if (Layout.of(model).isTiny()) {
            return Step.of(model);
        }
        int one = Integer.signum(lines);
        int links = model.card().links().size();
        return switch (model.screen()) {
            case Home home -> Home.wheel(home, model, lines);
            case Links list -> Step.of(model.with(list.moved(one, links)));
            case Pages pages -> Step.of(model.with(pages.moved(one, model)));
            case Chat chat -> Chat.wheel(chat, model, lines);
            case Help help -> Step.of(help.scrolled(model, lines));
            case Reader reader -> Step.of(model.with(reader.scrolled(model, lines)));
            case Find find -> Step.of(find.scrolled(model, lines));
            case Export export -> Step.of(export.scrolled(model, lines));
            case Qr _ -> Step.of(model);
        };
    }

    /** A click marks what it hits and opens it, anywhere in its row. */
    static Step click(Model model, int column, int row) {
        Layout layout = Layout.of(model);
        boolean whole = model.screen() instanceof Qr || model.screen() instanceof Export;
        if (layout.isTiny() || whole) {
            return Step.of(model);
        }
        return Page.railItem(model, layout, column, row)
                .map(item -> Step.of(model.with(item.opened(home(item)))))
                .orElseGet(() -> onPage(model, layout, column, row));
    }

    private static Step onPage(Model model, Layout layout, int column, int row) {
        return switch (model.screen()) {
            case Home home -> Home.click(home, model, row);
            case Links links -> {
                OptionalInt hit = links.listing(model, layout).at(row);
                yield Step.of(hit.isPresent() ? links.at(hit.getAsInt()).code(model) : model);
            }
            case Pages pages -> {
                OptionalInt hit = pages.listing(model, layout).at(row);
                yield Step.of(hit.isPresent() ? pages.at(hit.getAsInt()).opened(model) : model);
            }
            case Chat chat -> {
                int cell = column - layout.left() - layout.rail();
                Line line = Chat.lineAt(chat, model, layout, row);
                yield Step.of(
                        PageNames.at(line, cell, model)
                                .map(page -> model.with(Reader.of(page, model, chat)))
                                .orElse(model));
            }
            case Help _, Reader _, Find _, Qr _, Export _ -> Step.of(model);
        };
    }

    private static Screen home(MenuItem item) {
        return new Home(item);
    }
}
