package ink.dong4j.card.guestbook;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.GuestbookPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.people.GuestbookEntry;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What visitors wrote, page by page, the newest first.
 *
 * @param page the page that was asked for, 1 first
 * @param contents what came of that
 * @param top the first visible line of the page's entries
 * @param back the screen that this one was opened from
 */
public record Entries(int page, Contents contents, int top, Screen back) implements Screen {
    public static final MenuItem ITEM =
            MenuItem.page(
                    Command.GUESTBOOK,
                    phrases -> phrases.guestbook().menu(),
                    card -> card.sections().community().guestbook().isPresent(),
                    (_, from) -> at(1, from));

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final int LONGEST_NUMBER = 5;

    /** What is known of the page. */
    sealed interface Contents {
        record Loading() implements Contents {}

        record Read(GuestbookReply.Page page) implements Contents {}

        /** The server could not say. */
        record Unavailable() implements Contents {}
    }

    static Entries at(int page, Screen back) {
        return new Entries(page, new Contents.Loading(), 0, back);
    }

    /** {@code /guestbook}, and a page of it by its number. */
    public static Step command(Model model, String argument) {
        String number = argument.strip();
        if (number.isEmpty()) {
            return Step.of(model.withoutDraft().with(at(1, model.screen())));
        }
        if (number.length() <= LONGEST_NUMBER && number.matches("[0-9]+")) {
            int page = Math.max(1, Integer.parseInt(number));
            return Step.of(model.withoutDraft().with(at(page, model.screen())));
        }
        String shown = Width.clip(number, 20);
        return Step.of(
                model.refused().with(Notice.of(phrases -> phrases.guestbook().noSuchPage(shown))));
    }

    @Override
    public Presence presence() {
        return new Presence(List.of(new GuestbookRequest.Read(page)), List.of());
    }

    @Override
    public Step came(Model model, Reply reply) {
        if (reply instanceof GuestbookReply.Page read) {
            boolean same = contents instanceof Contents.Read(var before) && before.equals(read);
            return Step.of(
                    same ? model : model.with(new Entries(page, new Contents.Read(read), 0, back)));
        }
        boolean failed =
                reply instanceof Reply.Refused refused
                        && refused.request() instanceof GuestbookRequest.Read;
        return Step.of(
                failed
                        ? model.with(new Entries(page, new Contents.Unavailable(), 0, back))
                        : model);
    }

    @Override
    public Step press(Model model, Key key) {
        if (Pager.leaves(key)) {
            return Step.of(model.with(back));
        }
        Pager pager = pager(model);
        boolean atEnd = pager.top() == pager.moved(Pager.FAR).top();
        if (key == Key.PAGE_DOWN && atEnd) {
            return Step.of(turned(model, 1));
        }
        if (key == Key.PAGE_UP && pager.top() == 0) {
            return Step.of(turned(model, -1));
        }
        return Step.of(scrolled(model, pager.by(key)));
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> model.screens().open(Command.HELP, model);
            case "s" -> Step.of(model.with(EntryForm.begun(this)));
            case "n" -> Step.of(turned(model, 1));
            case "p" -> Step.of(turned(model, -1));
            case "r" ->
                    contents instanceof Contents.Unavailable
                            ? Step.of(
                                    model.with(at(page, back)),
                                    new Effect.Call(new GuestbookRequest.Read(page)))
                            : Step.of(model);
            default -> Step.of(scrolled(model, pager(model).by(text)));
        };
    }

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(scrolled(model, lines));
    }

    /** Another page, where there is one; nothing while one is awaited. */
    private Model turned(Model model, int by) {
        return read().map(read -> Math.clamp(read.number() + by, 1, read.of()))
                .filter(next -> !next.equals(read().map(GuestbookReply.Page::number).orElse(0)))
                .map(next -> model.with(at(next, back)))
                .orElse(model);
    }

    private Model scrolled(Model model, int by) {
        int next = pager(model).moved(by).top();
        return by == 0 ? model : model.with(new Entries(page, contents, next, back));
    }

    private Optional<GuestbookReply.Page> read() {
        return contents instanceof Contents.Read(var read) ? Optional.of(read) : Optional.empty();
    }

    @Override
    public View view(Model model, Layout layout) {
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(pager(model).visible(text(model, layout)));
        boolean several = read().filter(read -> read.of() > 1).isPresent();
        boolean scrolls = pager(model).scrolls();
        KeyHints hints =
                KeyHints.back(model)
                        .add(Action.SIGN)
                        .addIf(contents instanceof Contents.Unavailable, Action.TRY_AGAIN)
                        .addIf(several, Action.NEXT_PAGE)
                        .addIf(several, Action.PAGE_BEFORE)
                        .addIf(scrolls, Action.SCROLL);
        return Page.view(model, layout, lines, hints, 0);
    }

    private List<Line> title(Model model, Layout layout) {
        GuestbookPhrases phrases = Phrases.of(model.lang()).guestbook();
        String place = read().map(read -> read.number() + "/" + read.of()).orElse("");
        return Page.title(model, layout, phrases.menu().key(), place);
    }

    private Pager pager(Model model) {
        Layout layout = model.layout();
        int room = Page.room(model, layout, title(model, layout).size());
        return new Pager(top, text(model, layout).size(), Math.max(2, room));
    }

    private List<Line> text(Model model, Layout layout) {
        GuestbookPhrases phrases = Phrases.of(model.lang()).guestbook();
        return switch (contents) {
            case Contents.Loading _ -> sentence(phrases.loading(), layout);
            case Contents.Unavailable _ -> sentence(phrases.unavailable(), layout);
            case Contents.Read(var read) ->
                    read.entries().isEmpty()
                            ? sentence(phrases.empty(), layout)
                            : entries(read.entries(), model, layout);
        };
    }

    private static List<Line> sentence(String sentence, Layout layout) {
        return Paint.paragraph(sentence, layout.text(), Tone.MUTED);
    }

    private static List<Line> entries(List<GuestbookEntry> entries, Model model, Layout layout) {
        List<Line> lines = new ArrayList<>();
        for (GuestbookEntry entry : entries) {
            if (!lines.isEmpty()) {
                lines.add(Line.EMPTY);
            }
            lines.addAll(entry(entry, model, layout));
        }
        return lines;
    }

    private static List<Line> entry(GuestbookEntry entry, Model model, Layout layout) {
        List<Line> lines = new ArrayList<>();
        String day = day(entry, model);
        String name = Width.clip(entry.name(), layout.text() - day.length() - 2);
        lines.add(Line.of(Span.of(Paint.NO_MARKER), Paint.bold(name), Paint.muted("  " + day)));
        entry.words()
                .lines()
                .forEach(line -> lines.addAll(Paint.paragraph(line, layout.text(), Tone.PLAIN)));
        return lines;
    }

    private static String day(GuestbookEntry entry, Model model) {
        return DAY.format(entry.written().atZone(model.zone()));
    }

    @Override
    public List<String> lines(Model model) {
        List<String> lines = new ArrayList<>(printed(model));
        if (contents instanceof Contents.Read) {
            lines.add(
                    Phrases.of(model.lang())
                            .guestbook()
                            .hint(Command.SIGN.word(), Command.GUESTBOOK.word()));
        }
        return lines;
    }

    @Override
    public List<String> printed(Model model) {
        GuestbookPhrases phrases = Phrases.of(model.lang()).guestbook();
        return switch (contents) {
            case Contents.Loading _ -> List.of(phrases.loading());
            case Contents.Unavailable _ -> List.of(phrases.unavailable());
            case Contents.Read(var read) -> printed(read, model, phrases);
        };
    }

    private static List<String> printed(
            GuestbookReply.Page read, Model model, GuestbookPhrases phrases) {
        if (read.entries().isEmpty()) {
            return List.of(phrases.empty());
        }
        List<String> lines = new ArrayList<>();
        if (read.of() > 1) {
            lines.add(phrases.menu().key() + " " + read.number() + "/" + read.of());
        }
        for (GuestbookEntry entry : read.entries()) {
            lines.add(entry.name() + "  " + day(entry, model));
            entry.words()
                    .lines()
                    .flatMap(line -> Paragraph.wrap(line, model.columns() - 2).stream())
                    .forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    /** What was asked for is read out when it is there. */
    @Override
    public boolean staysInLines() {
        return contents instanceof Contents.Loading;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(ITEM));
    }
}
