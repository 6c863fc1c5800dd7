package ink.dong4j.card.server.store.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copies all rows from one database to another one that has the card's tables and nothing in them. */
record TableCopy(Connection from, Connection to) {
    private static final int ROWS_AT_ONCE = 500;

    /** The caller commits. */
    void run() throws SQLException {
        List<String> known = tables(to);
        for (String table : tables(from)) {
            if (known.contains(table)) {
                copy(table);
            }
        }
    }

    /** The tables of a database, but for the one that tells how they were made. */
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection
                        .getMetaData()
                        .getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        tables.remove(Migrations.HISTORY);
        return tables;
    }

    /** Whether no table has a row. */
    static boolean isEmpty(Connection connection) throws SQLException {
        for (String table : tables(connection)) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select 1 from " + table + " limit 1")) {
                if (row.next()) {
                    return false;
                }
            }
        }
        return true;
    }

    private void copy(String table) throws SQLException {
        try (Statement statement = from.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = statement.executeQuery("select * from " + table);
                    PreparedStatement insert = to.prepareStatement(insert(table, row))) {
                int columns = row.getMetaData().getColumnCount();
                int waiting = 0;
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        insert.setObject(column, row.getObject(column));
                    }
                    insert.addBatch();
                    waiting++;
                    if (waiting == ROWS_AT_ONCE) {
                        insert.executeBatch();
                        waiting = 0;
                    }
                }
                insert.executeBatch();
            }
        }
    }

    private static String insert(String table, ResultSet row) throws SQLException {
        ResultSetMetaData found = row.getMetaData();
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= found.getColumnCount(); column++) {
            columns.add(found.getColumnName(column));
        }
        return "insert into %s (%s) values (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        IntStream.range(0, columns.size())
                                .mapToObj(_ -> "?")
                                .collect(Collectors.joining(", ")));
    }
}
