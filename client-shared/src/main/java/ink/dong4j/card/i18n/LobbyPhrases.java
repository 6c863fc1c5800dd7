package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** What a visitor can see of the live room, in one language. Immutable and thread-safe. */
public sealed interface LobbyPhrases permits EnglishLobby, ChineseLobby {
    /** The item of the menu. */
    Hint menu();

    String title();

    /** The begin of the name of a visitor who has chosen none. */
    String guest();

    /** Where nobody has said anything yet, and whenever there is room for it. */
    String introduction();

    /** What the command is for that changes the visitor's name. */
    String nick();

    /** What the command is for that tells who is there. */
    String who();

    /** How it works line by line; names of commands. */
    String linearIntroduction(String nick, String who, String home);

    /** In the empty prompt. */
    String placeholder();

    /** As {@link #placeholder()}, for narrow windows. */
    String placeholderShort();

    String here(int members);

    String youAre(String name);

    /** The name of the card's owner, with a word that it is him. */
    String owner(String name);

    /** What stands between a name and what was said. */
    String colon();

    /** Line by line, instead of the visitor's own words. */
    String sent();

    String joined(List<String> names);

    String joined(int members);

    String left(List<String> names);

    String left(int members);

    String renamed(String from, String to);

    /** So many lines came and went before they could be shown. */
    String missed(int lines);

    /** Some of those who are here, and how many there are beside. */
    String who(List<String> names, int others);

    String nobody();

    /** What is printed where nobody has said anything. */
    String silence();

    String named(String name);

    String nameTaken(String name);

    String nameReserved(String name);

    /** A name that is empty, too wide, or has other characters. */
    String nameUnusable(int columns);

    /** What a command says that has something to do in the room only. */
    String onlyHere(String command);

    /** A message of more characters; begins with {@link Phrases#tooLong}. */
    String tooLong(int characters);

    String muted(Duration left);

    String removed(Duration left);

    String full();

    String unavailable();

    /** Behind why the visitor is not in the room. */
    String enterTriesAgain();

    /** For the page about a visitor's words. */
    String privacy();
}
