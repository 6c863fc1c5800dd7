package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.counts.Counts;
import ink.dong4j.card.server.counts.Tally;
import ink.dong4j.card.server.store.VisitCounts.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many came on each of the last days, and what was visited and liked on all of them. */
public final class VisitsSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(DeskColumn.KIND, DeskColumn.TIMES, DeskColumn.NAME);

    private static final int DAYS = 14;
    private static final int MOST = 10;

    private final Counts counts;

    public VisitsSection(Counts counts) {
        this.counts = counts;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.VISITS;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() throws InterruptedException {
        long today = StoreFault.awaited(counts.days(1)).all(Kind.VISIT);
        return Map.of(DeskColumn.TODAY, new DeskValue.Count(today));
    }

    @Override
    public Map<DeskColumn, DeskValue> unknown() {
        return Map.of(DeskColumn.TODAY, new DeskValue.Nothing());
    }

    @Override
    public Optional<Report> report(String id) throws InterruptedException {
        Tally days = StoreFault.awaited(counts.days(DAYS));
        List<Report.Row> rows = new ArrayList<>();
        for (int ago = 0; ago < DAYS; ago++) {
            LocalDate day = counts.today().minusDays(ago);
            long visits =
                    days.counts().stream()
                            .filter(count -> count.kind() == Kind.VISIT && count.day().equals(day))
                            .mapToLong(count -> count.times())
                            .sum();
            if (visits > 0) {
                rows.add(row(DeskWord.DAY, visits, new DeskValue.Text(day.toString())));
            }
        }
        for (Kind kind : Kind.values()) {
            days.top(kind, MOST)
                    .forEach(
                            line ->
                                    rows.add(
                                            row(
                                                    word(kind),
                                                    line.times(),
                                                    name(kind, line.name()))));
        }
        return Optional.of(new Report(topic(), COLUMNS, rows));
    }

    private static DeskWord word(Kind kind) {
        return switch (kind) {
            case VISIT -> DeskWord.VISIT;
            case LANGUAGE -> DeskWord.LANGUAGE;
            case PAGE -> DeskWord.PAGE;
            case ANSWER -> DeskWord.ANSWER;
            case QUESTION -> DeskWord.QUESTION;
        };
    }

    private static DeskValue name(Kind kind, String name) {
        return switch (kind) {
            case VISIT, ANSWER -> DeskValue.named(name);
            case PAGE -> new DeskValue.Page(name);
            case LANGUAGE, QUESTION -> new DeskValue.Text(name);
        };
    }

    private static Report.Row row(DeskWord kind, long times, DeskValue name) {
        return new Report.Row("", new DeskValue.State(kind), new DeskValue.Count(times), name);
    }
}
