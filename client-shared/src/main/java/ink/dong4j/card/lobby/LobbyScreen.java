package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.LobbyPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.LobbyRoom;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Editing;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.MenuItem;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Prompt;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The live room above a prompt whose words go to everyone in it. While it is in sight the visitor is a
 * member.
 *
 * @param entering what makes him one
 * @param back the screen that this one was opened from
 * @param here how many members there are
 * @param from the number of the first line that the visitor may read
 * @param top the first row in sight; empty where the newest stays in sight
 * @param seen the number of the last line that there was when the visitor left the newest
 */
public record LobbyScreen(
        LobbyRequest.Enter entering,
        Screen back,
        Stay stay,
        int here,
        long from,
        RoomText text,
        Optional<RoomText.Place> top,
        long seen)
        implements Screen {
    public static final MenuItem ITEM =
            MenuItem.page(
                    Command.LOBBY,
                    phrases -> phrases.lobby().menu(),
                    card -> card.sections().community().lobby(),
                    LobbyScreen::opened);

    static LobbyScreen opened(Model model, Screen back) {
        return new LobbyScreen(
                new LobbyRequest.Enter(model.lang()),
                back,
                new Stay.Entering(),
                0,
                0,
                RoomText.empty(LineLook.of(model, LocalDate.EPOCH, 0)),
                Optional.empty(),
                0);
    }

    @Override
    public Presence presence() {
        return new Presence(List.of(entering), List.of(new LobbyRequest.Leave()));
    }

    @Override
    public Request printing(Request request) {
        return request.equals(entering) ? new LobbyRequest.Look() : request;
    }

    @Override
    public boolean staysInLines() {
        return true;
    }

    @Override
    public Step line(Model model, String words) {
        return said(model, words);
    }

    @Override
    public boolean hasPrompt() {
        return true;
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(ITEM)).filter(_ -> model.menu().contains(ITEM));
    }

    @Override
    public Screen fitted(Model model) {
        LineLook look = LineLook.of(model, text.laid().look().today(), stay.self());
        return look.equals(text.laid().look()) ? this : with(text.in(look));
    }

    @Override
    public Step typed(Model model, String typed) {
        return Step.of(Editing.insert(model, typed));
    }

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(model.with(scrolled(model, lines)));
    }

    @Override
    public Step press(Model model, Key key) {
        boolean empty = model.composer().isEmpty();
        int page = Math.max(1, room(model, model.layout()) - 1);
        return switch (key) {
            case ENTER ->
                    Editing.enter(model, draft -> said(draft, draft.composer().text().strip()));
            case ESCAPE ->
                    Step.of(empty ? model.with(back) : model.with(model.composer().become("")));
            case PAGE_UP -> wheel(model, -page);
            case PAGE_DOWN -> wheel(model, page);
            case UP -> empty ? wheel(model, -1) : Step.of(Editing.press(model, key));
            case DOWN -> empty ? wheel(model, 1) : Step.of(Editing.press(model, key));
            case HOME -> empty ? wheel(model, -Pager.FAR) : Step.of(Editing.press(model, key));
            case END -> empty ? wheel(model, Pager.FAR) : Step.of(Editing.press(model, key));
            default -> Step.of(Editing.press(model, key));
        };
    }

    /** Says words to everyone, or tries to enter again. */
    private Step said(Model model, String words) {
        if (stay instanceof Stay.Outside) {
            return Step.of(model.with(with(new Stay.Entering())), new Effect.Call(entering));
        }
        int most = LobbyRequest.Say.MOST_CHARACTERS;
        if (words.codePointCount(0, words.length()) > most) {
            return Step.of(model.with(Notice.of(phrases -> phrases.lobby().tooLong(most))));
        }
        return words.isEmpty() || !(stay instanceof Stay.Inside)
                ? Step.of(model)
                : Step.of(
                        model.with(model.composer().emptied()).with(scrolled(model, Pager.FAR)),
                        new Effect.Call(new LobbyRequest.Say(words)));
    }

    @Override
    public Step came(Model model, Reply reply) {
        return Step.of(new LobbyNews(this, model).after(reply));
    }

    /** With the room as it stands now, for a member with a number. */
    LobbyScreen in(LobbyRoom room, long first, Stay next, Model model) {
        LocalDate today = LocalDate.ofInstant(room.at(), model.zone());
        RoomText now = text.in(LineLook.of(model, today, next.self())).with(room.lines(), first);
        return new LobbyScreen(entering, back, next, room.here(), first, now, top, seen);
    }

    LobbyScreen with(Stay next) {
        return new LobbyScreen(entering, back, next, here, from, text, top, seen);
    }

    private LobbyScreen with(RoomText next) {
        return new LobbyScreen(entering, back, stay, here, from, next, top, seen);
    }

    @Override
    public View view(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        LobbyPhrases lobby = phrases.lobby();
        List<Line> head = head(model, layout);
        int room = room(model, layout);
        RoomText.Window window = window(room);
        String whole = lobby.placeholder();
        boolean fits = Prompt.fits(whole, model, layout);
        Prompt prompt = Prompt.of(model, layout, fits ? whole : lobby.placeholderShort());
        List<Line> footer = Footer.of(model, layout, hints(model, window));

        List<Line> above = new ArrayList<>(head);
        above.addAll(introduction(phrases, layout, window, room));
        if (!(stay instanceof Stay.Outside)) {
            above.addAll(window.rows());
        }
        List<Line> bottom = new ArrayList<>();
        bottom.add(rule(phrases, layout, window));
        bottom.addAll(prompt.lines());
        bottom.addAll(footer);
        int caretRow = layout.rows() - footer.size() - prompt.lines().size() + prompt.caretRow();
        return new View(
                Page.fill(above, bottom, layout.rows()), prompt.caretColumn(), caretRow, true);
    }

    private List<Line> head(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        LobbyPhrases lobby = phrases.lobby();
        if (!(stay instanceof Stay.Inside(long _, String name))) {
            return Page.title(model, layout, lobby.title());
        }
        String end = phrases.listed(List.of(lobby.here(here), lobby.youAre(name)));
        boolean fits = Page.endFits(model, layout, lobby.title(), end);
        return Page.title(model, layout, lobby.title(), fits ? end : lobby.youAre(name));
    }

    /** What the room is for, as long as there is room for it; or why the visitor is not in it. */
    private List<Line> introduction(
            Phrases phrases, Layout layout, RoomText.Window window, int room) {
        return switch (stay) {
            case Stay.Outside(var why) -> {
                String words = why.apply(phrases) + phrases.lobby().enterTriesAgain();
                yield Paint.paragraph(words, layout.text(), Tone.WARN);
            }
            case Stay.Inside _ -> {
                List<Line> lines = welcome(phrases, layout);
                int rows = window.rows().size();
                boolean fits = window.isWhole() && lines.size() + rows <= room;
                yield fits || rows == 0 ? lines : List.of();
            }
            case Stay.Entering _, Stay.Looking _ -> List.of();
        };
    }

    private static List<Line> welcome(Phrases phrases, Layout layout) {
        String words = phrases.lobby().introduction();
        List<Line> lines = new ArrayList<>(Paint.paragraph(words, layout.text(), Tone.MUTED));
        lines.add(Paint.indented(Layout.MARKER, commands(phrases, layout)));
        lines.add(Line.EMPTY);
        return lines;
    }

    private static Line commands(Phrases phrases, Layout layout) {
        return Paint.hints(
                List.of(
                        new Hint(Command.NICK.word(), phrases.lobby().nick()),
                        new Hint(Command.WHO.word(), phrases.lobby().who())),
                layout.text());
    }

    /** The rule above the prompt; it says what is below. */
    private Line rule(Phrases phrases, Layout layout, RoomText.Window window) {
        if (window.below() == 0) {
            return Paint.ruled(layout);
        }
        int fresh = text.newer(seen);
        String more = fresh > 0 ? phrases.newLines(fresh) : phrases.linesBelow(window.below());
        String shown = Width.clip(more, layout.text() - 1);
        return Line.of(
                Span.of(Paint.NO_MARKER),
                Paint.rule(layout.text() - Width.of(shown)),
                Span.of(shown, Style.of(Tone.ACCENT).asUnderlined()));
    }

    private int room(Model model, Layout layout) {
        int others =
                head(model, layout).size()
                        + 1
                        + Prompt.height(model, layout)
                        + Footer.rows(model, layout);
        return Math.max(2, layout.rows() - others);
    }

    private RoomText.Window window(int room) {
        return top.map(place -> text.from(place, room)).orElseGet(() -> text.newest(room));
    }

    private LobbyScreen scrolled(Model model, int by) {
        int room = room(model, model.layout());
        RoomText.Window moved = text.from(text.moved(window(room).first(), by), room);
        boolean atEnd = moved.below() == 0;
        Optional<RoomText.Place> next = atEnd ? Optional.empty() : Optional.of(moved.first());
        long last = top.isPresent() && !atEnd ? seen : text.last();
        return new LobbyScreen(entering, back, stay, here, from, text, next, last);
    }

    private List<Hint> hints(Model model, RoomText.Window window) {
        boolean empty = model.composer().isEmpty();
        return KeyHints.command(model)
                .orElseGet(
                        () ->
                                new KeyHints(model)
                                        .add(
                                                stay instanceof Stay.Outside
                                                        ? Action.AGAIN
                                                        : Action.SAY)
                                        .addIf(model.composer().isAtChip(), Action.UNFOLD)
                                        .add(
                                                model.isAnswering()
                                                        ? Action.STOP
                                                        : empty ? Action.BACK : Action.DROP)
                                        .addIf(empty && top.isPresent(), Action.NEWEST)
                                        .addIf(!window.isWhole() || window.below() > 0, Action.PAGE)
                                        .add(Action.COMMANDS, Action.NEW_LINE)
                                        .all());
    }

    @Override
    public List<String> lines(Model model) {
        return new SpokenLobby(Phrases.of(model.lang())).opened();
    }

    @Override
    public List<String> readOut(Model model, Screen before) {
        SpokenLobby spoken = new SpokenLobby(Phrases.of(model.lang()));
        return before instanceof LobbyScreen earlier
                ? spoken.changed(earlier, this)
                : Screen.super.readOut(model, before);
    }

    @Override
    public List<String> printed(Model model) {
        return new SpokenLobby(Phrases.of(model.lang())).printed(this);
    }
}
