package ink.dong4j.card.server.desk;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValueFactory;
import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the desk as one JSON object, for programs. Its shape is kept: keys may be added, none changes.
 * Times are of ISO 8601 in UTC; what lasts is a number of seconds under a key that ends in {@code _seconds};
 * what is not known is {@code null}.
 *
 * <pre>
 * {"report": "who", "rows": [{"id": "1a", "kind": "terminal", "since": "2026-01-02T03:04:05Z", …}]}
 * {"done": "disconnect", "about": "1a", "audited": true}
 * {"failed": "no_such"}
 * </pre>
 */
public final class DeskJson {
    private static final ConfigRenderOptions JSON =
            ConfigRenderOptions.concise().setFormatted(true);

    private DeskJson() {}

    public static List<String> lines(DeskReply reply) {
        return ConfigValueFactory.fromMap(object(reply)).render(JSON).strip().lines().toList();
    }

    private static Map<String, Object> object(DeskReply reply) {
        return switch (reply) {
            case DeskReply.Told(DeskRequest.Look _, Instant _, Report report) ->
                    Map.of(
                            "report",
                            report.topic().word(),
                            "rows",
                            report.rows().stream().map(row -> object(report, row)).toList());
            case DeskReply.Done done ->
                    Map.of(
                            "done",
                            done.deed().word(),
                            "about",
                            done.about(),
                            "audited",
                            done.kept());
            case DeskReply.Failed failed ->
                    Map.of("failed", failed.why().name().toLowerCase(Locale.ROOT));
            case DeskReply.Closed _ -> Map.of("failed", "closed");
        };
    }

    private static Map<String, @Nullable Object> object(Report report, Report.Row row) {
        Map<String, @Nullable Object> object = new HashMap<>();
        for (DeskColumn column : report.columns()) {
            DeskValue value = report.value(row, column);
            String unit = value instanceof DeskValue.Lasting ? "_seconds" : "";
            object.put(column.key() + unit, plain(value));
        }
        return object;
    }

    private static @Nullable Object plain(DeskValue value) {
        return switch (value) {
            case DeskValue.Text(String text) -> text;
            case DeskValue.Page(String name) -> name;
            case DeskValue.Count(long number) -> number;
            case DeskValue.Time(Instant time) -> time.toString();
            case DeskValue.Lasting(Duration time) -> time.toSeconds();
            case DeskValue.State state -> state.word().key();
            case DeskValue.Nothing _ -> null;
        };
    }
}
