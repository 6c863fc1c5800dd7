package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.people.LobbyLine;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Paragraph;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Style;
import ink.dong4j.card.text.Tone;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Model;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a line of the room looks: the time, who said it, and what, which goes on below the name.
 *
 * @param columns of the page's text
 * @param today the visitor's day, when the room was told last
 * @param self the number of the visitor as a member; 0 for none
 */
record LineLook(int columns, Lang lang, ZoneId zone, LocalDate today, long self) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Cells of the time and the blank behind it. */
    private static final int INDENT = 6;

    /** Text that would have fewer cells beside a name stands below it. */
    private static final int NARROW = 12;

    /** An unbreakable word. */
    private static final String LETTER = "x";

    static LineLook of(Model model, LocalDate today, long self) {
        return new LineLook(model.layout().text(), model.lang(), model.zone(), today, self);
    }

    /** What stands above a line of another day than the one above it, or than today. */
    Optional<Line> heading(Optional<LobbyLine> above, LobbyLine line) {
        LocalDate day = day(line);
        return day.equals(above.map(this::day).orElse(today))
                ? Optional.empty()
                : Optional.of(Line.of(Span.of(Paint.NO_MARKER), Paint.muted(day.toString())));
    }

    List<Line> rows(LobbyLine line) {
        Phrases phrases = Phrases.of(lang);
        List<Line> rows = new ArrayList<>();
        String speaker = new LineWords(phrases).speaker(line);
        List<String> texts = texts(speaker, new LineWords(phrases).text(line));
        boolean isOwn = line instanceof LobbyLine.Said said && said.author() == self;
        Span marker = isOwn ? Span.of(Paint.PROMPT, Tone.ACCENT) : Span.of(Paint.NO_MARKER);
        Span time = Paint.muted(Width.pad(TIME.format(line.at().atZone(zone)), INDENT));
        Span name = Span.of(speaker, nameStyle(line, isOwn));
        Style style = speaker.isEmpty() ? Style.of(Tone.MUTED) : Style.PLAIN;
        for (int i = 0; i < texts.size(); i++) {
            Span text = Span.of(texts.get(i), style);
            rows.add(
                    i == 0
                            ? Line.of(marker, time, name, text)
                            : Line.of(Span.of(Paint.NO_MARKER), Paint.blank(INDENT), text));
        }
        return List.copyOf(rows);
    }

    /** As plain text, with the time. */
    String plain(LobbyLine line) {
        LineWords words = new LineWords(Phrases.of(lang));
        String time = TIME.format(line.at().atZone(zone));
        String day = day(line).equals(today) ? "" : day(line) + " ";
        return day + time + " " + words.speaker(line) + words.text(line);
    }

    private LocalDate day(LobbyLine line) {
        return LocalDate.ofInstant(line.at(), zone);
    }

    private static Style nameStyle(LobbyLine line, boolean isOwn) {
        boolean accented = isOwn || line instanceof LobbyLine.Announced;
        return (accented ? Style.of(Tone.ACCENT) : Style.PLAIN).asBold();
    }

    /** The text's rows; the first one is what stands behind the name. */
    private List<String> texts(String speaker, String text) {
        int room = Math.max(1, columns - INDENT);
        int taken = Width.of(speaker);
        List<String> rows = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        if (room - taken < NARROW && taken > 0) {
            rows.add("");
            rows.addAll(Paragraph.wrap(lines[0], room));
        } else {
            // A word in the place of the name leaves as much room in the first row as the name
            // does.
            String place = taken == 0 ? "" : LETTER.repeat(taken - 1) + " ";
            List<String> first = Paragraph.wrap(place + lines[0], room);
            rows.add(first.getFirst().substring(Math.min(taken, first.getFirst().length())));
            rows.addAll(first.subList(1, first.size()));
        }
        for (int i = 1; i < lines.length; i++) {
            rows.addAll(Paragraph.wrap(lines[i], room));
        }
        return rows;
    }
}
