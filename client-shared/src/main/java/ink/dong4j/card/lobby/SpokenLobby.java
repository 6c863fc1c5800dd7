package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.LobbyPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.LobbyLine;
import java.util.ArrayList;
import java.util.List;

/** The room as plain lines: read out while it is in sight, or printed. */
record SpokenLobby(Phrases phrases) {
    private static final String INDENT = "  ";

    /** When the room was asked for. */
    List<String> opened() {
        LobbyPhrases lobby = phrases.lobby();
        return List.of(
                lobby.title(),
                lobby.linearIntroduction(
                        Command.NICK.word(), Command.WHO.word(), Command.HOME.word()));
    }

    /** What has changed in the room, each line once. */
    List<String> changed(LobbyScreen before, LobbyScreen now) {
        return switch (now.stay()) {
            case Stay.Outside(var why) when !now.stay().equals(before.stay()) ->
                    List.of(why.apply(phrases) + phrases.lobby().enterTriesAgain());
            case Stay.Inside inside when !(before.stay() instanceof Stay.Inside) ->
                    entered(inside, now);
            case Stay.Inside inside -> {
                List<String> lines = new ArrayList<>();
                int missed = now.text().missed(before.text());
                if (missed > 0) {
                    lines.add(phrases.lobby().missed(missed));
                }
                now.text().since(before.text()).stream()
                        .flatMap(line -> spoken(line, inside.self()).stream())
                        .forEach(lines::add);
                yield lines;
            }
            case Stay.Outside _, Stay.Entering _, Stay.Looking _ -> List.of();
        };
    }

    private List<String> entered(Stay.Inside inside, LobbyScreen now) {
        LobbyPhrases lobby = phrases.lobby();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.listed(List.of(lobby.here(now.here()), lobby.youAre(inside.name()))));
        lines.addAll(said(now));
        return lines;
    }

    /** What {@code ssh host lobby} prints. */
    List<String> printed(LobbyScreen screen) {
        LobbyPhrases lobby = phrases.lobby();
        return switch (screen.stay()) {
            case Stay.Outside(var why) -> List.of(why.apply(phrases));
            case Stay.Looking(var people) -> {
                List<String> lines = new ArrayList<>();
                boolean empty = people.names().isEmpty();
                lines.add(empty ? lobby.nobody() : lobby.who(people.names(), people.others()));
                List<String> said = said(screen);
                lines.addAll(said.isEmpty() ? List.of(lobby.silence()) : said);
                yield lines;
            }
            case Stay.Entering _, Stay.Inside _ -> List.of();
        };
    }

    /** What was said lately, with its times. */
    private List<String> said(LobbyScreen screen) {
        LineWords words = new LineWords(phrases);
        return screen.text().lines().stream()
                .filter(line -> !words.speaker(line).isEmpty())
                .flatMap(line -> apart(screen.text().laid().look().plain(line)).stream())
                .toList();
    }

    private List<String> spoken(LobbyLine line, long self) {
        boolean isOwn =
                switch (line) {
                    case LobbyLine.Said said -> said.author() == self;
                    case LobbyLine.Renamed renamed -> renamed.author() == self;
                    case LobbyLine.Announced _, LobbyLine.Moved _ -> false;
                };
        if (isOwn) {
            return line instanceof LobbyLine.Said ? List.of(phrases.lobby().sent()) : List.of();
        }
        LineWords words = new LineWords(phrases);
        return apart(words.speaker(line) + words.text(line));
    }

    /** Only what a speaker begins with stands at the left. */
    private static List<String> apart(String text) {
        return List.of(text.replace("\n", "\n" + INDENT).split("\n"));
    }
}
