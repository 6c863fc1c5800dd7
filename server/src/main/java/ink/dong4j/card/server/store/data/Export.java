package ink.dong4j.card.server.store.data;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** All that is kept, as JSON that people can read: times as in ISO 8601, in UTC. */
final class Export {
    private static final int ROWS_AT_ONCE = 500;

    private Export() {}

    /** One document, with a list for each kind. */
    static void document(Connection connection, List<Kept> kinds, PrintWriter out)
            throws IOException, SQLException {
        try (JsonGenerator json = json(out).setPrettyPrinter(new DefaultPrettyPrinter())) {
            json.writeStartObject();
            for (Kept kind : kinds) {
                json.writeArrayFieldStart(kind.word());
                rows(connection, kind, json, false);
                json.writeEndArray();
            }
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /** A line for each row, which says what it is. */
    static void lines(Connection connection, List<Kept> kinds, PrintWriter out)
            throws IOException, SQLException {
        try (JsonGenerator json = json(out).setPrettyPrinter(new MinimalPrettyPrinter("\n"))) {
            for (Kept kind : kinds) {
                rows(connection, kind, json, true);
            }
            json.writeRaw('\n');
        }
    }

    private static JsonGenerator json(PrintWriter out) throws IOException {
        return new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    private static void rows(Connection connection, Kept kind, JsonGenerator json, boolean named)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery(kind.query())) {
                while (row.next()) {
                    json.writeStartObject();
                    if (named) {
                        json.writeStringField("kind", kind.word());
                    }
                    columns(row, kind, json);
                    json.writeEndObject();
                }
            }
        }
    }

    private static void columns(ResultSet row, Kept kind, JsonGenerator json)
            throws IOException, SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            String name = columns.getColumnName(column);
            Object value = row.getObject(column);
            json.writeFieldName(name);
            if (value instanceof Number number && kind.isTime(name) && number.longValue() != 0) {
                json.writeString(kind.time(number.longValue()).toString());
            } else if (value instanceof Number number) {
                json.writeNumber(number.longValue());
            } else {
                json.writeString(value == null ? "" : value.toString());
            }
        }
    }
}
