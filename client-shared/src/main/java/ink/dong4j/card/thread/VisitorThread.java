package ink.dong4j.card.thread;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.CardNotes;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.people.ThreadRequest;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.ui.Commands;
import ink.dong4j.card.ui.Editing;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Footer;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Prompt;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A visitor's conversation above the owner's prompt. While it is in sight the owner asks to join it or is
 * in it; leaving the screen hands it back to the assistant.
 *
 * @param visit the id of the visit
 * @param remarks what was said, oldest first; nothing before the visitor consents
 * @param up lines that were scrolled up from the newest one
 * @param back the screen that this one was opened from
 */
public record VisitorThread(String visit, Stage stage, List<Remark> remarks, int up, Screen back)
        implements Screen {
    /** Remarks that are kept; the oldest go first. */
    private static final int MOST = 200;

    /** Cells that a remark's other lines stand further in than its label. */
    private static final int INDENT = 2;

    private static final int FAR = 1 << 24;

    /** How far it is. */
    sealed interface Stage {
        /** The visitor has been asked. */
        record Asked() implements Stage {}

        /** The owner is in the conversation. */
        record In() implements Stage {}

        record Over(ThreadReply.Ending ending) implements Stage {}
    }

    public VisitorThread {
        remarks = List.copyOf(remarks.subList(Math.max(0, remarks.size() - MOST), remarks.size()));
    }

    /** Asks to join the conversation of a visit. */
    public static Model opened(Model model, String visit) {
        return model.withoutDraft()
                .with(new VisitorThread(visit, new Stage.Asked(), List.of(), 0, model.screen()));
    }

    @Override
    public Presence presence() {
        return new Presence(
                List.of(new ThreadRequest.Join(visit)), List.of(new ThreadRequest.HandBack()));
    }

    @Override
    public Step came(Model model, Reply reply) {
        if (reply instanceof ThreadReply.ToOwner told) {
            return Step.of(model.with(told(told)));
        }
        return reply instanceof Reply.Refused(ThreadRequest.FromOwner request, Refusal refusal)
                ? Step.of(refused(model, request, refusal))
                : Step.of(model);
    }

    private VisitorThread told(ThreadReply.ToOwner reply) {
        return switch (reply) {
            case ThreadReply.Joined(var soFar) ->
                    new VisitorThread(
                            visit,
                            new Stage.In(),
                            soFar.stream().flatMap(each -> Remark.of(each).stream()).toList(),
                            0,
                            back);
            case ThreadReply.VisitorSaid(String words) ->
                    and(new Remark(Remark.Voice.VISITOR, words));
            case ThreadReply.Over(ThreadReply.Ending ending) -> at(new Stage.Over(ending));
        };
    }

    private Model refused(Model model, ThreadRequest.FromOwner request, Refusal refusal) {
        return switch (request) {
            case ThreadRequest.Answer(String words) -> unsent(model, words, refusal);
            case ThreadRequest.Join _, ThreadRequest.HandBack _ ->
                    model.with(at(new Stage.Over(ThreadReply.Ending.UNKNOWN)));
        };
    }

    /** What did not reach the visitor goes back into the prompt, if that is empty. */
    private Model unsent(Model model, String words, Refusal refusal) {
        Remark mine = new Remark(Remark.Voice.OWNER, words);
        List<Remark> others = new ArrayList<>(remarks);
        if (others.lastIndexOf(mine) >= 0) {
            others.remove(others.lastIndexOf(mine));
        }
        VisitorThread without = new VisitorThread(visit, stage, others, up, back);
        Model kept =
                model.composer().isEmpty() ? model.with(model.composer().restored(words)) : model;
        return refusal instanceof Refusal.Later(Duration after)
                ? kept.with(without).with(Notice.of(phrases -> phrases.tryAgainIn(after)))
                : kept.with(
                        isOver() ? without : without.at(new Stage.Over(ThreadReply.Ending.GONE)));
    }

    private VisitorThread and(Remark remark) {
        List<Remark> more = new ArrayList<>(remarks);
        more.add(remark);
        return new VisitorThread(visit, stage, more, up, back);
    }

    private VisitorThread at(Stage next) {
        return new VisitorThread(visit, next, remarks, up, back);
    }

    private boolean isIn() {
        return stage instanceof Stage.In;
    }

    private boolean isOver() {
        return stage instanceof Stage.Over;
    }

    @Override
    public boolean hasPrompt() {
        return isIn();
    }

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public boolean staysInLines() {
        return true;
    }

    @Override
    public Step line(Model model, String text) {
        return isIn() && !text.isEmpty() ? said(model, text) : Step.of(model);
    }

    @Override
    public Step press(Model model, Key key) {
        return switch (key) {
            case ESCAPE -> Step.of(model.withoutDraft().with(back));
            case ENTER -> isIn() ? entered(model) : Step.of(model);
            case PAGE_UP -> Step.of(scrolled(model, room(model) - 1));
            case PAGE_DOWN -> Step.of(scrolled(model, 1 - room(model)));
            case UP -> Step.of(edits(model) ? Editing.press(model, key) : scrolled(model, 1));
            case DOWN -> Step.of(edits(model) ? Editing.press(model, key) : scrolled(model, -1));
            case END -> Step.of(edits(model) ? Editing.press(model, key) : scrolled(model, -FAR));
            default -> Step.of(isIn() ? Editing.press(model, key) : model);
        };
    }

    private boolean edits(Model model) {
        return isIn() && !model.composer().isEmpty();
    }

    private Step entered(Model model) {
        String words = model.composer().text().strip();
        if (Commands.isCommand(words)) {
            return Editing.enter(model);
        }
        return words.isEmpty()
                ? Step.of(model)
                : said(model.with(model.composer().asked("")), words);
    }

    private Step said(Model model, String words) {
        VisitorThread said =
                new VisitorThread(visit, stage, remarks, 0, back)
                        .and(new Remark(Remark.Voice.OWNER, words));
        return Step.of(model.with(said), new Effect.Call(new ThreadRequest.Answer(words)));
    }

    @Override
    public Step typed(Model model, String text) {
        return Step.of(isIn() ? Editing.insert(model, text) : model);
    }

    @Override
    public Step wheel(Model model, int lines) {
        return Step.of(scrolled(model, -lines));
    }

    @Override
    public Optional<Menu> menu(Model model) {
        return back.menu(model);
    }

    @Override
    public View view(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> head = head(model, layout);
        List<Line> footer = Footer.of(model, layout, hints(model));
        List<Line> bottom = new ArrayList<>(status(model, layout));
        int caretColumn = 0;
        int caretRow = layout.rows() - footer.size();
        bottom.add(Paint.ruled(layout));
        if (isIn()) {
            Prompt prompt = Prompt.of(model, layout, phrases.writeToVisitor());
            bottom.addAll(prompt.lines());
            caretColumn = prompt.caretColumn();
            caretRow += prompt.caretRow() - prompt.lines().size();
        }
        bottom.addAll(footer);
        List<Line> all = said(model, layout);
        int room = Math.max(1, layout.rows() - head.size() - bottom.size());
        int last = Math.max(0, all.size() - room);
        int first = Math.max(0, last - up);
        List<Line> top = new ArrayList<>(head);
        top.addAll(all.subList(first, Math.min(all.size(), first + room)));
        return new View(Page.fill(top, bottom, layout.rows()), caretColumn, caretRow, isIn());
    }

    /** The status, and all that was said. */
    @Override
    public List<String> lines(Model model) {
        Phrases phrases = Phrases.of(model.lang());
        List<String> lines = new ArrayList<>();
        remarks.forEach(remark -> lines.addAll(spoken(remark, phrases)));
        lines.add(status(phrases));
        return List.copyOf(lines);
    }

    /** What is new: how far it is, and what the visitor said. The owner's own words stand where he typed them. */
    @Override
    public List<String> readOut(Model model, Screen before) {
        if (!(before instanceof VisitorThread earlier)) {
            return lines(model);
        }
        if (!stage.equals(earlier.stage)) {
            return isIn() ? lines(model) : List.of(status(Phrases.of(model.lang())));
        }
        boolean hears =
                !remarks.isEmpty()
                        && !remarks.equals(earlier.remarks)
                        && remarks.getLast().voice() == Remark.Voice.VISITOR;
        return hears ? spoken(remarks.getLast(), Phrases.of(model.lang())) : List.of();
    }

    private static List<String> spoken(Remark remark, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        String before = remark.label(phrases);
        for (String line : remark.lines()) {
            lines.add(before + line);
            before = " ".repeat(INDENT);
        }
        return lines;
    }

    private List<Line> head(Model model, Layout layout) {
        return Page.title(model, layout, Phrases.of(model.lang()).visitorThread(visit));
    }

    private List<Line> status(Model model, Layout layout) {
        Tone tone = isIn() ? Tone.OK : Tone.WARN;
        return CardNotes.sentence(status(Phrases.of(model.lang())), tone, layout.text());
    }

    private String status(Phrases phrases) {
        return switch (stage) {
            case Stage.Asked() -> phrases.waitsForConsent();
            case Stage.In() -> phrases.youAreIn(visit);
            case Stage.Over(ThreadReply.Ending ending) ->
                    switch (ending) {
                        case DECLINED -> phrases.visitorDeclined();
                        case UNANSWERED -> phrases.visitorDidNotAnswer();
                        case SENT_AWAY -> phrases.visitorWentOnAlone();
                        case GONE -> phrases.visitorIsGone();
                        case UNKNOWN -> phrases.noSuchThread();
                        case TAKEN -> phrases.threadTaken();
                    };
        };
    }

    /** Each remark behind its label, its other lines further in, so that none can pretend to be another. */
    private List<Line> said(Model model, Layout layout) {
        Phrases phrases = Phrases.of(model.lang());
        List<Line> lines = new ArrayList<>();
        for (Remark remark : remarks) {
            if (!lines.isEmpty()) {
                lines.add(Line.EMPTY);
            }
            Tone tone = remark.voice() == Remark.Voice.OWNER ? Tone.ACCENT : Tone.WARM;
            Line label = Line.of(Span.of(Paint.NO_MARKER), Span.of(remark.label(phrases), tone));
            lines.add(label);
            for (String line : remark.lines()) {
                for (String part : Paragraph.wrap(line, layout.text() - INDENT)) {
                    lines.add(Line.of(Paint.blank(Layout.MARKER + INDENT), Span.of(part)));
                }
            }
        }
        return lines;
    }

    private int room(Model model) {
        Layout layout = model.layout();
        int prompt = isIn() ? Prompt.height(model, layout) : 0;
        int others = head(model, layout).size() + status(model, layout).size() + 1 + prompt;
        return Math.max(2, layout.rows() - others - Footer.rows(model, layout));
    }

    private Model scrolled(Model model, int lines) {
        int most = Math.max(0, said(model, model.layout()).size() - room(model));
        int next = Math.clamp((long) up + lines, 0, most);
        return model.with(new VisitorThread(visit, stage, remarks, next, back));
    }

    private List<Hint> hints(Model model) {
        return KeyHints.command(model)
                .orElseGet(
                        () ->
                                new KeyHints(model)
                                        .addIf(isIn(), Action.SEND)
                                        .add(isIn() ? Action.HAND_BACK : Action.BACK)
                                        .addIf(!remarks.isEmpty(), Action.PAGE)
                                        .addIf(isIn(), Action.NEW_LINE)
                                        .all());
    }
}
