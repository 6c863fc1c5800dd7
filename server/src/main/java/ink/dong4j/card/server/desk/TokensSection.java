package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.limit.DaySpending;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the day has cost. */
public final class TokensSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(
                    DeskColumn.DAY,
                    DeskColumn.LIMIT,
                    DeskColumn.SPENT,
                    DeskColumn.RESERVED,
                    DeskColumn.LEFT);

    private final Supplier<DaySpending> spending;

    public TokensSection(Supplier<DaySpending> spending) {
        this.spending = spending;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.TOKENS;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() {
        return Map.of(DeskColumn.LEFT, new DeskValue.Count(spending.get().left()));
    }

    @Override
    public Optional<Report> report(String id) {
        DaySpending day = spending.get();
        Report.Row row =
                new Report.Row(
                        "",
                        new DeskValue.Text(day.day().toString()),
                        new DeskValue.Count(day.limit()),
                        new DeskValue.Count(day.spent()),
                        new DeskValue.Count(day.reserved()),
                        new DeskValue.Count(day.left()));
        return Optional.of(new Report(topic(), COLUMNS, List.of(row)));
    }
}
