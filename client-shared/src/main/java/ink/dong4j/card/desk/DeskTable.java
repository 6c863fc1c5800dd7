package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.ListScreen;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.thread.VisitorThread;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A report as a list of its rows: one line each where the columns fit, else some lines.
 *
 * @param back the screen that this one was opened from
 */
record DeskTable(DeskTopic topic, Optional<DeskReply.Told> told, int selected, Screen back)
        implements DeskScreen, ListScreen {
    /** The letter that asks to join a conversation. */
    private static final String JOIN = "s";

    static DeskTable of(DeskTopic topic, Screen back) {
        return new DeskTable(topic, Optional.empty(), 0, back);
    }

    @Override
    public DeskRequest.Look look() {
        return DeskRequest.Look.at(topic);
    }

    @Override
    public Optional<Report> report() {
        return told.map(DeskReply.Told::report);
    }

    /** The mark stays on its row, wherever that has moved. */
    @Override
    public DeskTable with(DeskReply.Told next) {
        Report report = next.report();
        int place =
                row().map(Report.Row::id)
                        .filter(id -> !id.isEmpty())
                        .flatMap(report::row)
                        .map(report.rows()::indexOf)
                        .orElse(selected);
        return new DeskTable(topic, Optional.of(next), place, back);
    }

    @Override
    public DeskTable at(int index) {
        return new DeskTable(topic, told, index, back);
    }

    @Override
    public Step typed(Model model, String text) {
        Optional<DeskDeed> deed =
                deeds().stream().filter(one -> one.key().equals(text)).findFirst();
        if (deed.isPresent()) {
            String about = deed.get().isOnRow() ? row().map(Report.Row::id).orElse("") : "";
            return asked(model, deed.get(), about);
        }
        if (text.equals(JOIN) && mayJoin()) {
            return Step.of(VisitorThread.opened(model, row().orElseThrow().id()));
        }
        return switch (text) {
            case "q" -> Step.of(model.with(back));
            case "?" -> Step.of(model.with(new DeskHelp(0, this)));
            default -> moved(model, pager(model).by(text));
        };
    }

    /** Whether the marked visit has a conversation that the owner may ask to join. */
    private boolean mayJoin() {
        return topic == DeskTopic.WHO
                && row().map(row -> report().orElseThrow().value(row, DeskColumn.ASKED))
                        .filter(asked -> asked instanceof DeskValue.Count(long count) && count > 0)
                        .isPresent();
    }

    /** What can be done here now. */
    private List<DeskDeed> deeds() {
        boolean any = report().filter(report -> !report.rows().isEmpty()).isPresent();
        return Arrays.stream(DeskDeed.values())
                .filter(deed -> deed.topic() == topic && (deed.isOnRow() ? mayBeDone(deed) : any))
                .toList();
    }

    private boolean mayBeDone(DeskDeed deed) {
        return row().filter(row -> !row.id().isEmpty())
                .filter(row -> !DeskScreen.isDone(deed, report().orElseThrow(), row))
                .isPresent();
    }

    @Override
    public List<String> lines(Model model) {
        return report().map(DeskScreen.text(model)::lines).orElse(List.of());
    }

    @Override
    public String title(Phrases phrases) {
        return phrases.desk().title(topic);
    }

    @Override
    public KeyHints hints(Model model) {
        KeyHints hints = KeyHints.back(model).addIf(row().isPresent(), Action.OPEN);
        if (mayJoin()) {
            hints.add(new Hint(JOIN, DeskScreen.phrases(model).join()));
        }
        deeds().forEach(deed -> hints.add(DeskScreen.hint(model, deed)));
        return hints;
    }

    @Override
    public int count(Model model) {
        return report().map(report -> report.rows().size()).orElse(0);
    }

    @Override
    public Model opened(Model model) {
        return row().map(row -> model.with(DeskEntry.of(topic, report().orElseThrow(), row, this)))
                .orElse(model);
    }

    @Override
    public List<Line> above(Model model, Layout layout) {
        if (count(model) == 0) {
            String said =
                    told.isPresent()
                            ? DeskScreen.phrases(model).empty(topic)
                            : DeskScreen.phrases(model).waits();
            return Paint.paragraph(said, layout.text(), Tone.MUTED);
        }
        return aligned(model, layout)
                .map(
                        rows ->
                                List.of(
                                        Line.of(
                                                Span.of(Paint.NO_MARKER),
                                                Paint.muted(rows.getFirst()))))
                .orElse(List.of());
    }

    @Override
    public List<List<Line>> entries(Model model, Layout layout) {
        Optional<List<String>> rows = aligned(model, layout);
        List<List<Line>> entries = new ArrayList<>();
        for (int i = 0; i < count(model); i++) {
            entries.add(
                    rows.isPresent()
                            ? lines(List.of(rows.get().get(i + 1)), i == selected)
                            : lines(stacked(model, layout, i), i == selected));
        }
        return entries;
    }

    private static List<Line> lines(List<String> texts, boolean marked) {
        Span marker = marked ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
        Style style = marked ? Style.of(Tone.ACCENT) : Style.PLAIN;
        return Paint.block(marker, texts, style);
    }

    /** The head and the rows in columns; empty where they do not fit. */
    private Optional<List<String>> aligned(Model model, Layout layout) {
        return told.filter(now -> !now.report().rows().isEmpty())
                .map(now -> DeskScreen.brief(model, now.at()).table(now.report()))
                .filter(lines -> lines.stream().allMatch(line -> Width.of(line) <= layout.text()));
    }

    private List<String> stacked(Model model, Layout layout, int place) {
        DeskReply.Told now = told.orElseThrow();
        Report report = now.report();
        return DeskScreen.brief(model, now.at())
                .stacked(report, report.rows().get(place), layout.text());
    }

    private Optional<Report.Row> row() {
        return report().map(Report::rows)
                .filter(rows -> selected < rows.size())
                .map(r -> r.get(selected));
    }
}
