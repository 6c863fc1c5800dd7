package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.Action;
import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Layout;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.listing.Pager;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.View;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.KeyHints;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Page;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row of a report in full.
 *
 * @param id of the row; empty for one that is all there
 * @param report of this row alone
 * @param top the first line that is shown
 * @param back the screen that this one was opened from
 */
record DeskEntry(DeskTopic topic, String id, Optional<Report> report, int top, Screen back)
        implements DeskScreen {
    /** A row as its list has it, until the server tells all of it. */
    static DeskEntry of(DeskTopic topic, Report list, Report.Row row, Screen back) {
        Report single = new Report(topic, list.columns(), List.of(row));
        return new DeskEntry(topic, row.id(), Optional.of(single), 0, back);
    }

    /** A row that is asked for by its id. */
    static DeskEntry of(DeskTopic topic, String id, Screen back) {
        return new DeskEntry(topic, id, Optional.empty(), 0, back);
    }

    @Override
    public DeskRequest.Look look() {
        return new DeskRequest.Look(topic, id);
    }

    /** A row without an id never changes. */
    @Override
    public Presence presence() {
        return id.isEmpty() ? Presence.NONE : DeskScreen.super.presence();
    }

    @Override
    public DeskEntry with(DeskReply.Told told) {
        return new DeskEntry(topic, id, Optional.of(told.report()), top, back);
    }

    @Override
    public Step press(Model model, Key key) {
        return Pager.leaves(key)
                ? Step.of(model.with(back))
                : scrolled(model, pager(model, model.layout()).by(key));
    }

    @Override
    public Step typed(Model model, String text) {
        Optional<DeskDeed> deed =
                deeds().stream().filter(one -> one.key().equals(text)).findFirst();
        if (deed.isPresent()) {
            return asked(model, deed.get(), rowId());
        }
        return text.equals("q")
                ? Step.of(model.with(back))
                : scrolled(model, pager(model, model.layout()).by(text));
    }

    @Override
    public Step wheel(Model model, int lines) {
        return scrolled(model, lines);
    }

    private Step scrolled(Model model, int by) {
        int line = pager(model, model.layout()).moved(by).top();
        return Step.of(model.with(new DeskEntry(topic, id, report, line, back)));
    }

    private List<DeskDeed> deeds() {
        return rowId().isEmpty()
                ? List.of()
                : DeskDeed.onRowsOf(topic).stream().filter(this::isStillDue).toList();
    }

    private boolean isStillDue(DeskDeed deed) {
        return row().filter(row -> DeskScreen.isDone(deed, report.orElseThrow(), row)).isEmpty();
    }

    private String rowId() {
        return row().map(Report.Row::id).orElse(id);
    }

    private Optional<Report.Row> row() {
        return report.flatMap(told -> told.rows().stream().findFirst());
    }

    @Override
    public View view(Model model, Layout layout) {
        Pager pager = pager(model, layout);
        List<Line> lines = new ArrayList<>(title(model, layout));
        lines.addAll(pager.visible(content(model, layout)));
        KeyHints hints = KeyHints.back(model);
        deeds().forEach(deed -> hints.add(DeskScreen.hint(model, deed)));
        return Page.view(model, layout, lines, hints.addIf(pager.scrolls(), Action.SCROLL), 0);
    }

    @Override
    public List<String> lines(Model model) {
        return row().map(row -> DeskScreen.text(model).facts(report.orElseThrow(), row))
                .orElse(List.of());
    }

    private List<Line> title(Model model, Layout layout) {
        return Page.title(model, layout, DeskScreen.phrases(model).title(topic));
    }

    private Pager pager(Model model, Layout layout) {
        int room = Page.room(model, layout, title(model, layout).size());
        return new Pager(top, content(model, layout).size(), Math.max(2, room));
    }

    /** Each column with its head, the last one below them. */
    private List<Line> content(Model model, Layout layout) {
        if (row().isEmpty()) {
            return Paint.paragraph(DeskScreen.phrases(model).waits(), layout.text(), Tone.MUTED);
        }
        Report told = report.orElseThrow();
        int heads =
                told.columns().stream()
                        .limit(told.columns().size() - 1)
                        .mapToInt(column -> Width.of(DeskScreen.phrases(model).column(column)))
                        .max()
                        .orElse(0);
        List<Line> lines = new ArrayList<>();
        for (DeskColumn column : told.columns()) {
            String text = DeskScreen.text(model).cell(told.value(row().get(), column), column);
            Span head =
                    Paint.muted(Width.pad(DeskScreen.phrases(model).column(column), heads) + "  ");
            if (column == told.columns().getLast()) {
                lines.add(Line.EMPTY);
                text.lines()
                        .forEach(
                                line ->
                                        lines.addAll(
                                                Paint.paragraph(line, layout.text(), Tone.PLAIN)));
            } else {
                List<String> texts = Paragraph.wrap(text, layout.text() - heads - 2);
                for (Line line : Paint.block(head, texts, Style.of(Tone.MUTED))) {
                    lines.add(Paint.indented(Layout.MARKER, line));
                }
            }
        }
        return lines;
    }
}
