package ink.dong4j.card.people;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskTopic;
import java.util.List;
import java.util.Optional;

/**
 * A table at the owner's desk.
 *
 * @param columns what stands in each row, in the order in which it is read
 */
public record Report(DeskTopic topic, List<DeskColumn> columns, List<Row> rows) {
    public Report {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        int width = columns.size();
        if (rows.stream().anyMatch(row -> row.values().size() != width)) {
            throw new IllegalArgumentException("a row of another width");
        }
    }

    /**
     * A row, with a value for each column.
     *
     * @param id by which something is done to it; empty where nothing can be
     */
    public record Row(String id, List<DeskValue> values) {
        public Row {
            values = List.copyOf(values);
        }

        public Row(String id, DeskValue... values) {
            this(id, List.of(values));
        }
    }

    /** What stands in a column of a row. */
    public DeskValue value(Row row, DeskColumn column) {
        int place = columns.indexOf(column);
        return place < 0 ? new DeskValue.Nothing() : row.values().get(place);
    }

    /** The row with an id. */
    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
