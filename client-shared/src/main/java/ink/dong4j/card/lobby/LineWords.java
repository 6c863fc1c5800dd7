package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.LobbyPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.LobbyLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** What the lines of the room say, in one language. */
record LineWords(Phrases phrases) {
    /** What stands before a text: who said it. Empty for what nobody said. */
    String speaker(LobbyLine line) {
        LobbyPhrases lobby = phrases.lobby();
        return switch (line) {
            case LobbyLine.Said said -> said.name() + lobby.colon();
            case LobbyLine.Announced announced -> lobby.owner(announced.name()) + lobby.colon();
            case LobbyLine.Renamed _, LobbyLine.Moved _ -> "";
        };
    }

    String text(LobbyLine line) {
        return switch (line) {
            case LobbyLine.Said said -> said.text();
            case LobbyLine.Announced announced -> announced.text();
            case LobbyLine.Renamed renamed -> phrases.lobby().renamed(renamed.from(), renamed.to());
            case LobbyLine.Moved moved -> moved(moved);
        };
    }

    private String moved(LobbyLine.Moved moved) {
        LobbyPhrases lobby = phrases.lobby();
        List<String> parts = new ArrayList<>();
        add(parts, moved.joined(), lobby::joined, lobby::joined);
        add(parts, moved.left(), lobby::left, lobby::left);
        return phrases.listed(parts);
    }

    private static void add(
            List<String> parts,
            LobbyLine.Group group,
            Function<List<String>, String> named,
            IntFunction<String> counted) {
        if (group.count() > 0) {
            boolean all = group.names().size() == group.count();
            parts.add(all ? named.apply(group.names()) : counted.apply(group.count()));
        }
    }
}
