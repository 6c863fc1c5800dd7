package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskPhrases;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.ListScreen;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The owner's first screen: how the server is, and the topics with a figure of each.
 *
 * @param report the summary, once the server has told it
 */
record DeskHome(int selected, Optional<Report> report) implements DeskScreen, ListScreen {
    private static final DeskRequest.Look LOOK = DeskRequest.Look.at(DeskTopic.DESK);

    /** How the server is. */
    private static final List<DeskColumn> FACTS =
            List.of(
                    DeskColumn.ASSISTANT,
                    DeskColumn.DOOR,
                    DeskColumn.STORE,
                    DeskColumn.FAULT,
                    DeskColumn.DELIVERIES,
                    DeskColumn.UPTIME,
                    DeskColumn.NOTICE);

    static DeskHome first() {
        return new DeskHome(0, Optional.empty());
    }

    @Override
    public DeskRequest.Look look() {
        return LOOK;
    }

    @Override
    public DeskHome with(DeskReply.Told told) {
        return new DeskHome(selected, Optional.of(told.report()));
    }

    @Override
    public DeskHome at(int index) {
        return new DeskHome(index, report);
    }

    /** Nothing is behind it; its keys for that show the card. */
    @Override
    public Screen back() {
        return this;
    }

    @Override
    public Step press(Model model, Key key) {
        return Pager.leaves(key)
                ? Step.of(model.with(model.screens().home()))
                : ListScreen.super.press(model, key);
    }

    @Override
    public Step typed(Model model, String text) {
        return switch (text) {
            case "n" ->
                    is(DeskColumn.NOTICE)
                            ? asked(model, DeskDeed.SILENCE, "")
                            : Step.of(model.with(new DeskNotice("", this)));
            case "p" ->
                    report.isEmpty() || says(DeskWord.PAGES_ONLY)
                            ? Step.of(model)
                            : asked(model, pausing(), "");
            case "d" -> asked(model, draining(), "");
            case "q" -> Step.of(model.with(model.screens().home()));
            case "?" -> Step.of(model.with(new DeskHelp(0, this)));
            default -> moved(model, pager(model).by(text));
        };
    }

    private DeskDeed pausing() {
        return says(DeskWord.PAUSED) ? DeskDeed.UNPAUSE : DeskDeed.PAUSE;
    }

    private DeskDeed draining() {
        return says(DeskWord.DRAINING) ? DeskDeed.ADMIT : DeskDeed.DRAIN;
    }

    @Override
    public List<String> lines(Model model) {
        return report.map(told -> DeskScreen.text(model).lines(told))
                .orElseGet(() -> List.of(DeskScreen.phrases(model).opening()));
    }

    @Override
    public String title(Phrases phrases) {
        return DeskScreens.DESK.hint(phrases).key();
    }

    @Override
    public KeyHints hints(Model model) {
        DeskDeed notice = is(DeskColumn.NOTICE) ? DeskDeed.SILENCE : DeskDeed.NOTICE;
        KeyHints hints = new KeyHints(model).addIf(report.isPresent(), Action.OPEN);
        hints.add(DeskScreen.phrases(model).card());
        hints.add(new Hint("?", DeskScreen.phrases(model).help()));
        hints.add(DeskScreen.hint(model, notice), DeskScreen.hint(model, draining()));
        if (report.isPresent() && !says(DeskWord.PAGES_ONLY)) {
            hints.add(DeskScreen.hint(model, pausing()));
        }
        return hints;
    }

    @Override
    public int count(Model model) {
        return topics().size();
    }

    @Override
    public List<Line> above(Model model, Layout layout) {
        if (report.isEmpty()) {
            return List.of(
                    Line.of(
                            Span.of(Paint.NO_MARKER),
                            Paint.muted(DeskScreen.phrases(model).waits())));
        }
        List<Line> lines = new ArrayList<>();
        Line line = Line.of(Span.of(Paint.NO_MARKER));
        for (DeskColumn column : FACTS) {
            String fact = fact(column, model);
            if (fact.isEmpty()) {
                continue;
            }
            String shown = Width.clip(fact, layout.text());
            boolean first = line.width() == Layout.MARKER;
            int used = line.width() + (first ? 0 : Paint.GAP.length()) + Width.of(shown);
            if (used > layout.page()) {
                lines.add(line);
                line = Line.of(Span.of(Paint.NO_MARKER));
                first = true;
            }
            Span span = Span.of(shown, isAlarm(column) ? Tone.WARN : Tone.MUTED);
            line = first ? line.plus(span) : line.plus(Span.of(Paint.GAP), span);
        }
        lines.add(line);
        if (!layout.isLow()) {
            lines.add(Line.EMPTY);
        }
        return lines;
    }

    @Override
    public List<List<Line>> entries(Model model, Layout layout) {
        List<DeskTopic> topics = topics();
        int names =
                topics.stream()
                        .mapToInt(topic -> Width.of(DeskScreen.phrases(model).title(topic)))
                        .max()
                        .orElse(0);
        List<List<Line>> entries = new ArrayList<>();
        for (DeskTopic topic : topics) {
            boolean marked = entries.size() == selected;
            String name = DeskScreen.phrases(model).title(topic);
            Span marker = marked ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
            Span gap = Paint.blank(names - Width.of(name) + Paint.GAP.length());
            Span figure = Paint.muted(figure(topic, model));
            Span label = marked ? Paint.accent(name) : Span.of(name);
            entries.add(List.of(Line.of(marker, label, gap, figure)));
        }
        return entries;
    }

    @Override
    public Model opened(Model model) {
        List<DeskTopic> topics = topics();
        return selected < topics.size()
                ? model.with(DeskTable.of(topics.get(selected), this))
                : model;
    }

    /** Those that this card has. */
    private List<DeskTopic> topics() {
        return Arrays.stream(DeskTopic.values())
                .filter(topic -> topic != DeskTopic.DESK)
                .filter(topic -> report.isPresent() && has(topic))
                .toList();
    }

    private boolean has(DeskTopic topic) {
        return figure(topic).filter(column -> !is(column, report)).isEmpty();
    }

    private static boolean is(DeskColumn column, Optional<Report> report) {
        return report.filter(told -> told.columns().contains(column)).isPresent();
    }

    /** The figure of the summary that tells of a topic; empty where none does. */
    private static Optional<DeskColumn> figure(DeskTopic topic) {
        return switch (topic) {
            case WHO -> Optional.of(DeskColumn.HERE);
            case INBOX -> Optional.of(DeskColumn.UNREAD);
            case GUESTBOOK -> Optional.of(DeskColumn.WAITING);
            case LOBBY -> Optional.of(DeskColumn.MEMBERS);
            case QUESTIONS -> Optional.of(DeskColumn.UNANSWERED);
            case TOKENS -> Optional.of(DeskColumn.LEFT);
            case VISITS -> Optional.of(DeskColumn.TODAY);
            case AUDIT, DESK -> Optional.empty();
        };
    }

    private String figure(DeskTopic topic, Model model) {
        return figure(topic).map(column -> fact(column, model)).orElse("");
    }

    private String fact(DeskColumn column, Model model) {
        boolean none =
                switch (column) {
                    case NOTICE, FAULT -> !is(column);
                    case DELIVERIES -> value(column).equals(new DeskValue.Count(0));
                    default -> false;
                };
        if (none || !is(column, report)) {
            return "";
        }
        DeskPhrases phrases = DeskScreen.phrases(model);
        String text = DeskScreen.text(model).cell(value(column), column);
        return value(column) instanceof DeskValue.Count
                ? phrases.figure(text, column)
                : phrases.column(column) + " " + text;
    }

    /** Whether the server has told something there. */
    private boolean is(DeskColumn column) {
        return !(value(column) instanceof DeskValue.Nothing);
    }

    private boolean says(DeskWord word) {
        return FACTS.stream().anyMatch(column -> value(column).equals(new DeskValue.State(word)));
    }

    private boolean isAlarm(DeskColumn column) {
        return value(column) instanceof DeskValue.State(DeskWord word)
                && (word == DeskWord.PAUSED
                        || word == DeskWord.DRAINING
                        || word == DeskWord.BROKEN);
    }

    private DeskValue value(DeskColumn column) {
        return report.map(told -> told.value(told.rows().getFirst(), column))
                .orElseGet(DeskValue.Nothing::new);
    }
}
