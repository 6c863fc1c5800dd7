package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskPhrases;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.screen.CardScreens;
import ink.dong4j.card.text.Width;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the desk tells, as lines of text: for a command's output and for a visit without a full screen.
 *
 * @param zone of the times that are shown
 * @param today the day on which times are shown without what they have in common with it; empty for whole ones
 */
public record DeskText(Lang lang, ZoneId zone, Optional<LocalDate> today) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter OF_YEAR = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter OF_DAY = DateTimeFormatter.ofPattern("HH:mm");
    private static final String GAP = "  ";

    /** Cells of an id that tell it from others well enough. */
    private static final int SHORT_ID = 8;

    /** With whole times. */
    public DeskText(Lang lang, ZoneId zone) {
        this(lang, zone, Optional.empty());
    }

    /** A report as a table; one of a single row without an id as a line for each of its figures. */
    public List<String> lines(Report report) {
        if (report.rows().isEmpty()) {
            return List.of(phrases().empty(report.topic()));
        }
        Report.Row first = report.rows().getFirst();
        return report.rows().size() == 1 && first.id().isEmpty() && isSummary(report)
                ? facts(report, first)
                : table(report);
    }

    /** The columns of a row below each other. */
    List<String> facts(Report report, Report.Row row) {
        int heads =
                report.columns().stream()
                        .mapToInt(column -> Width.of(phrases().column(column)))
                        .max()
                        .orElse(0);
        List<String> lines = new ArrayList<>();
        for (DeskColumn column : report.columns()) {
            String text = cell(report.value(row, column), column);
            lines.add(Width.pad(phrases().column(column), heads) + GAP + text.replace("\n", " "));
        }
        return lines;
    }

    /** The head and the rows in columns. */
    List<String> table(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(report.columns().stream().map(phrases()::column).toList());
        report.rows().forEach(row -> rows.add(cells(report, row)));
        int[] widths = widths(rows);
        return rows.stream().map(row -> aligned(row, widths)).toList();
    }

    /** The cells of a row, each on one line. */
    private List<String> cells(Report report, Report.Row row) {
        List<String> cells = new ArrayList<>();
        for (DeskColumn column : report.columns()) {
            cells.add(cell(report.value(row, column), column).replace('\n', ' '));
        }
        return cells;
    }

    /** A row in lines of so many cells at most: what it holds, and its words, shortened, below. */
    List<String> stacked(Report report, Report.Row row, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (DeskColumn column : report.columns()) {
            String cell = named(report.value(row, column), column);
            boolean breaks = isWords(column) || Width.of(line + GAP + cell) > columns;
            if (breaks && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() || cell.isEmpty() ? "" : GAP)
                    .append(Width.clip(cell, columns));
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static boolean isWords(DeskColumn column) {
        return column == DeskColumn.WORDS || column == DeskColumn.ABOUT;
    }

    /** A cell without a head over it. */
    private String named(DeskValue value, DeskColumn column) {
        String text = cell(value, column).replace('\n', ' ');
        return switch (value) {
            case DeskValue.Nothing _ -> "";
            case DeskValue.Text _, DeskValue.State _, DeskValue.Page _ -> text;
            case DeskValue.Count _, DeskValue.Time _, DeskValue.Lasting _ ->
                    phrases().column(column) + " " + text;
        };
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Width.of(row.get(i)));
            }
        }
        return widths;
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(i == 0 ? "" : GAP).append(Width.pad(row.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    /** What came of a request, as one sentence; a report is none. */
    public String sentence(DeskReply reply) {
        return switch (reply) {
            case DeskReply.Told _ -> "";
            case DeskReply.Done done ->
                    phrases().done(done.deed(), shown(done.about()))
                            + (done.kept() ? "" : " " + phrases().notKept());
            case DeskReply.Failed failed -> phrases().failure(failed.why());
            case DeskReply.Closed _ -> Phrases.of(lang).closedNotOwner();
        };
    }

    /** What will happen, as a question. */
    String question(DeskRequest.Act act) {
        return phrases().asks(act.deed(), shown(act.about()));
    }

    /** The commands and what they do. */
    public List<String> commands() {
        List<Hint> all = phrases().commands();
        int keys = all.stream().mapToInt(hint -> Width.of(hint.key())).max().orElse(0);
        return all.stream().map(hint -> Width.pad(hint.key(), keys) + GAP + hint.text()).toList();
    }

    String cell(DeskValue value, DeskColumn column) {
        return switch (value) {
            case DeskValue.Text(String text) ->
                    switch (column) {
                        case ID -> shown(text);
                        case DEED -> deed(text);
                        default -> text;
                    };
            case DeskValue.Count(long number) -> Long.toString(number);
            case DeskValue.Time(Instant time) -> time(time.atZone(zone));
            case DeskValue.Lasting(Duration time) ->
                    Phrases.of(lang).duration(Duration.ofSeconds(time.toSeconds()));
            case DeskValue.State state -> phrases().word(state.word());
            case DeskValue.Page(String name) -> CardScreens.named(name, Phrases.of(lang));
            case DeskValue.Nothing _ -> "-";
        };
    }

    /** A deed of the audit log in the owner's language; one that this version does not know as it is. */
    private String deed(String word) {
        return Arrays.stream(DeskDeed.values())
                .filter(deed -> deed.word().equals(word))
                .findFirst()
                .map(phrases()::key)
                .or(() -> DeskWord.named(word).map(phrases()::word))
                .orElse(word);
    }

    private String time(ZonedDateTime time) {
        if (today.isEmpty() || today.get().getYear() != time.getYear()) {
            return TIME.format(time);
        }
        return (today.get().equals(time.toLocalDate()) ? OF_DAY : OF_YEAR).format(time);
    }

    /** A long id by its beginning, which stands for it where it is typed; any other text as it is. */
    static String shown(String about) {
        boolean isId = about.length() == 36 && about.matches("[0-9a-f-]{36}");
        return isId ? about.substring(0, SHORT_ID) : about;
    }

    private static boolean isSummary(Report report) {
        return switch (report.topic()) {
            case DESK, TOKENS -> true;
            case WHO, INBOX, GUESTBOOK, LOBBY, QUESTIONS, VISITS, AUDIT -> false;
        };
    }

    private DeskPhrases phrases() {
        return DeskPhrases.of(lang);
    }
}
