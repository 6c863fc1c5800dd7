package ink.dong4j.card.server.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.server.store.Audit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was done at the desk last. */
public final class AuditSection implements DeskSection {
    private static final List<DeskColumn> COLUMNS =
            List.of(DeskColumn.WHEN, DeskColumn.DEED, DeskColumn.WHO, DeskColumn.ABOUT);

    private static final int MOST = 100;

    private final Audit audit;

    public AuditSection(Audit audit) {
        this.audit = audit;
    }

    @Override
    public DeskTopic topic() {
        return DeskTopic.AUDIT;
    }

    @Override
    public Map<DeskColumn, DeskValue> figures() {
        return Map.of();
    }

    @Override
    public Optional<Report> report(String id) throws InterruptedException {
        List<Report.Row> rows =
                StoreFault.awaited(audit.latest(MOST)).stream().map(AuditSection::row).toList();
        return Optional.of(new Report(topic(), COLUMNS, rows));
    }

    private static Report.Row row(Audit.Entry entry) {
        return new Report.Row(
                "",
                new DeskValue.Time(entry.done()),
                new DeskValue.Text(entry.deed()),
                new DeskValue.Text(entry.who()),
                DeskValue.text(entry.about()));
    }
}
