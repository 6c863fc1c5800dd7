package ink.dong4j.card.screen;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.CardNotes;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.talk.Company;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.transcript.Anchor;
import ink.dong4j.card.transcript.ChatTurn;
import ink.dong4j.card.transcript.Transcript;
import ink.dong4j.card.turn.TurnFoot;
import ink.dong4j.card.turn.TurnHead;
import ink.dong4j.card.turn.TurnLines;
import ink.dong4j.card.ui.App;
import ink.dong4j.card.ui.Commands;
import ink.dong4j.card.ui.Editing;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.OpenablePages;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Prompt;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import ink.dong4j.card.ui.SuggestedQuestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The conversation above a live prompt.
 *
 * @param following whether the newest line stays in sight
 * @param top the first visible line, when not following
 * @param seen the last line that there was when the visitor left the bottom
 */
public record Chat(boolean following, Anchor top, Anchor seen) implements Screen {
    static final Chat FOLLOWING = new Chat(true, Anchor.NONE, Anchor.NONE);

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(scrolled(model, this, lines));
    }

    @Override
    public Step press(Model model, Key key) {
        boolean empty = model.composer().isEmpty();
        boolean reading = empty && (!following || model.isAnswering());
        return switch (key) {
            case OPEN -> PageCommands.openCited(model);
            case ENTER -> Editing.enter(model);
            case THOUGHTS -> Step.of(toggledThoughts(model));
            case ESCAPE -> Step.of(escape(model));
            case PAGE_UP -> Step.of(scrolled(model, this, 1 - viewport(model)));
            case PAGE_DOWN -> Step.of(scrolled(model, this, viewport(model) - 1));
            case UP -> Step.of(reading ? scrolled(model, this, -1) : Editing.press(model, key));
            case DOWN -> Step.of(reading ? scrolled(model, this, 1) : Editing.press(model, key));
            case HOME ->
                    Step.of(
                            empty
                                    ? scrolled(model, this, -TranscriptWindow.FAR)
                                    : Editing.press(model, key));
            case END -> Step.of(empty ? model.with(FOLLOWING) : Editing.press(model, key));
            default -> Step.of(Editing.press(model, key));
        };
    }

    @Override
    public View view(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> head = head(model, layout);
        int room = room(model, layout, head);
        TranscriptWindow scroll = TranscriptWindow.of(this, model, layout, room);
        int empty = room - scroll.total() - 2;
        List<Line> tips = SuggestedQuestions.lines(model, layout, phrases.suggested(), empty);
        boolean elsewhere = tips.isEmpty() && SuggestedQuestions.mayBegin(model);
        String tip = elsewhere ? phrases.askMore(SuggestedQuestions.offered(model).getFirst()) : "";
        boolean told = elsewhere && Prompt.fits(tip, model, layout);
        String orTab = phrases.askMoreOrTab();
        boolean mayTab = !tips.isEmpty() && Prompt.fits(orTab, model, layout);
        String asking = told ? tip : mayTab ? orTab : phrases.askMore();
        String usual =
                model.company() == Company.OWNER
                        ? phrases.writeTo(model.card().name())
                        : PostText.of(model, model.about())
                                .map(found -> phrases.askAbout(found.post().title()))
                                .orElse(asking);
        String placeholder = model.describing() ? Prompt.descriptionWanted(model, layout) : usual;
        List<Line> company = company(model, layout);
        Prompt prompt = Prompt.of(model, layout, placeholder);
        boolean scrolls = scroll.total() > room;
        List<Line> footer = Footer.of(model, layout, hints(model, scrolls, !following));

        List<Line> top = new ArrayList<>(head);
        top.addAll(scroll.visible());
        List<Line> bottom = new ArrayList<>();
        bottom.addAll(company);
        bottom.add(rule(scroll, model, phrases, layout));
        bottom.addAll(prompt.lines());
        bottom.addAll(footer);
        if (!tips.isEmpty()) {
            bottom.add(0, Line.EMPTY);
            bottom.addAll(0, tips);
        }
        int caretRow = layout.rows() - footer.size() - prompt.lines().size() + prompt.caretRow();
        return new View(
                Page.fill(top, bottom, layout.rows()), prompt.caretColumn(), caretRow, true);
    }

    @Override
    public Step typed(Model model, String text) {
        return Step.of(Editing.insert(model, text));
    }

    /** The newest turn, as it stands on the screen; else what the assistant is. */
    @Override
    public List<String> lines(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        Optional<ChatTurn> last = model.transcript().last();
        if (last.isEmpty() || !model.abilities().fullScreen()) {
            return List.of(phrases.chatIntroduction(model.card().name()));
        }
        TurnLines turn = TurnLines.of(last.get(), model, model.layout());
        return IntStream.range(0, turn.size())
                .mapToObj(i -> turn.line(i).text().stripTrailing())
                .toList();
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(CardScreens.ASK));
    }

    @Override
    public boolean hasPrompt() {
        return true;
    }

    @Override
    public boolean isChat() {
        return true;
    }

    /** An answer that came at once is read from its start; one that grew was read on its way. */
    @Override
    public Model answered(Model model, ChatTurn turn) {
        boolean atOnce =
                switch (turn.speaker()) {
                    case Speaker.Model _ -> false;
                    case Speaker.Pages _, Speaker.Owner _ -> true;
                    // He writes as long as he is there.
                    case Speaker.Person _ -> false;
                };
        if (!atOnce || !following) {
            return model;
        }
        Layout layout = model.layout();
        return model.with(TranscriptWindow.of(this, model, layout, viewport(model)).toAnswer(turn));
    }

    /** Shows what was thought before the newest answer that was thought about, or hides it. */
    static Model toggledThoughts(Model model) {
        Layout layout = model.layout();
        Optional<ChatTurn> turn = model.transcript().lastThought();
        if (turn.isEmpty()) {
            return model;
        }
        ChatTurn toggled = turn.get().toggled(layout.text());
        Model next =
                model.with(
                        model.transcript().change(toggled.number(), model.bounds(), _ -> toggled));
        boolean reads = toggled.remarks().thoughts().shown().isPresent() && toggled.hasEnded();
        return next.with(
                reads
                        ? TranscriptWindow.of(FOLLOWING, next, layout, viewport(next))
                                .toAnswer(toggled)
                        : FOLLOWING);
    }

    /** Who speaks in the newest answer, or who would in a first one. */
    private static String speaker(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        if (model.company() == Company.OWNER) {
            return model.card().name();
        }
        return model.transcript()
                .lastSpeaker()
                .map(speaker -> TurnHead.name(speaker, model))
                .orElseGet(
                        () ->
                                model.terms().provider()
                                        ? model.terms().model(model.choice(), phrases)
                                        : phrases.cardsPages());
    }

    private static Model escape(Model model) {
        return Commands.isCommand(model.composer().text())
                ? model.with(model.composer().become(""))
                : model.withAbout("").with(model.screens().home());
    }

    private static Model scrolled(Model model, Chat chat, int lines) {
        Layout layout = model.layout();
        return model.with(TranscriptWindow.of(chat, model, layout, viewport(model)).moved(lines));
    }

    private static int viewport(Model model) {
        Layout layout = model.layout();
        return room(model, layout, head(model, layout));
    }

    /**
     * The title, and until there is a second question what happens with the first one; in a low window
     * until the answer comes.
     */
    private static List<Line> head(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> lines =
                new ArrayList<>(
                        Page.title(model, layout, phrases.assistantTitle(), speaker(model)));
        Transcript transcript = model.transcript();
        if (transcript.isEmpty()) {
            String introduction =
                    model.describing()
                            ? phrases.fitIntroduction()
                            : phrases.chatIntroduction(model.card().name());
            lines.addAll(Paint.paragraph(introduction, layout.text(), Tone.MUTED));
        }
        boolean first = transcript.nextNumber() == 2;
        boolean room =
                !layout.isLow() || transcript.running().filter(ChatTurn::isWaiting).isPresent();
        if (transcript.isEmpty() || (first && room)) {
            lines.addAll(Page.notice(model, layout));
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    /** What is said above the prompt of the owner who would like to join, or is there. */
    private static List<Line> company(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        String name = model.card().name();
        return switch (model.company()) {
            case NONE -> List.of();
            case WANTED -> CardNotes.sentence(phrases.wantsToJoin(name), Tone.WARN, layout.text());
            case OWNER -> CardNotes.sentence(phrases.isHere(name), Tone.OK, layout.text());
        };
    }

    /** Rows that there are for the conversation, between the title and the rule. */
    private static int room(Model model, Layout layout, List<Line> head) {
        int prompt = Prompt.height(model, layout);
        int company = company(model, layout).size();
        int others = head.size() + company + 1 + prompt + Footer.rows(model, layout);
        return Math.max(2, layout.rows() - others);
    }

    /** The rule above the prompt; it says what is below, else what the answer took. */
    private static Line rule(TranscriptWindow scroll, Model model, Phrases phrases, Layout layout) {
        int fresh = scroll.fresh();
        if (scroll.below() > 0) {
            String more = fresh > 0 ? phrases.newLines(fresh) : phrases.linesBelow(scroll.below());
            Style style = Style.of(Tone.ACCENT).asUnderlined();
            return rule(List.of(Span.of(Width.clip(more, layout.text() - 1), style)), layout);
        }
        return model.transcript()
                .last()
                .filter(turn -> turn.hasEnded() && turn.answered().length() > 0)
                .map(turn -> rule(after(turn, phrases, layout), layout))
                .orElseGet(() -> Paint.ruled(layout));
    }

    private static Line rule(List<Span> end, Layout layout) {
        int columns = end.stream().mapToInt(span -> Width.of(span.text())).sum();
        if (columns >= layout.text()) {
            return Paint.ruled(layout);
        }
        List<Span> spans = new ArrayList<>();
        spans.add(Span.of(Paint.NO_MARKER));
        spans.add(Paint.rule(layout.text() - columns));
        spans.addAll(end);
        return new Line(spans);
    }

    /** What an answer took and what may be done with it, where nothing moves because of it. */
    private static List<Span> after(ChatTurn turn, Phrases phrases, Layout layout) {
        Style style = Style.of(Tone.MUTED).asUnderlined();
        if (turn.isInPerson()) {
            return List.of(Span.of(Command.COPY.word(), style));
        }
        String took = phrases.took(turn.remarks().took());
        // Last, since terminals differ in the width of its sign.
        Optional<String> tokens = TurnFoot.tokens(turn, phrases);
        List<String> parts =
                Stream.concat(
                                Stream.of(took, Command.RETRY.word(), Command.COPY.word()),
                                tokens.stream())
                        .collect(Collectors.toCollection(ArrayList::new));
        while (Width.of(String.join("  ", parts)) >= layout.text() && parts.size() > 1) {
            parts.remove(tokens.isPresent() ? parts.size() - 2 : parts.size() - 1);
        }
        String text = String.join("  ", parts);
        return List.of(Span.of(text, style));
    }

    /** The same with and without a draft, but for what only an empty prompt does. */
    private static List<Hint> hints(Model model, boolean scrolls, boolean isBehind) {
        boolean answering = model.isAnswering();
        Optional<List<Hint>> command = KeyHints.command(model);
        if (command.isPresent()) {
            return command.get();
        }
        if (answering) {
            return new KeyHints(model)
                    .add(Action.STOP)
                    .addIf(isBehind && model.composer().isEmpty(), Action.NEWEST)
                    .addIf(scrolls, Action.PAGE)
                    .all();
        }
        Optional<KeyHints> special = KeyHints.special(model);
        if (special.isPresent()) {
            return special.get().addIf(scrolls, Action.PAGE).all();
        }
        boolean empty = model.composer().isEmpty();
        Action enter = model.company() == Company.OWNER ? Action.SEND : Action.ASK;
        return new KeyHints(model)
                .add(empty && App.mayGoOn(model) ? Action.CONTINUE : enter)
                .addIf(SuggestedQuestions.mayChange(model), Action.ANOTHER)
                .addIf(model.composer().isAtChip(), Action.UNFOLD)
                .add(Action.BACK)
                .addIf(empty && isBehind, Action.NEWEST)
                .addIf(scrolls, Action.PAGE)
                .add(Action.COMMANDS)
                .addIf(OpenablePages.of(model).best().isPresent(), Action.SOURCE)
                .add(Action.LEAVE, Action.NEW_LINE)
                .all();
    }
}
