package ink.dong4j.card.i18n;

import java.time.Duration;
import java.util.List;

/** What is said of the live room in English. */
final class EnglishLobby implements LobbyPhrases {
    static final LobbyPhrases PHRASES = new EnglishLobby();

    private EnglishLobby() {}

    @Override
    public Hint menu() {
        return new Hint("Lobby", "talk with others who are here now");
    }

    @Override
    public String title() {
        return "Lobby";
    }

    @Override
    public String guest() {
        return "guest";
    }

    @Override
    public String introduction() {
        return "Everyone in the lobby reads what you write here; the assistant does not. The last"
                + " messages are kept in memory alone, until the server stops.";
    }

    @Override
    public String nick() {
        return "your name";
    }

    @Override
    public String who() {
        return "who is here";
    }

    @Override
    public String linearIntroduction(String nick, String who, String home) {
        return "Each line that you write goes to everyone here, not to the assistant. "
                + nick
                + " NAME changes your name, "
                + who
                + " tells who is here, "
                + home
                + " leaves the lobby.";
    }

    @Override
    public String placeholder() {
        return "Say something to everyone here; the assistant does not read it";
    }

    @Override
    public String placeholderShort() {
        return "To everyone, not the assistant";
    }

    @Override
    public String here(int members) {
        return members + " here";
    }

    @Override
    public String youAre(String name) {
        return "you are " + name;
    }

    @Override
    public String owner(String name) {
        return name + " (owner)";
    }

    @Override
    public String colon() {
        return ": ";
    }

    @Override
    public String sent() {
        return "Sent.";
    }

    @Override
    public String joined(List<String> names) {
        return and(names) + " joined";
    }

    @Override
    public String joined(int members) {
        return members + " joined";
    }

    @Override
    public String left(List<String> names) {
        return and(names) + " left";
    }

    @Override
    public String left(int members) {
        return members + " left";
    }

    @Override
    public String renamed(String from, String to) {
        return from + " is now " + to;
    }

    @Override
    public String missed(int lines) {
        return lines == 1 ? "1 line is not shown" : lines + " lines are not shown";
    }

    @Override
    public String who(List<String> names, int others) {
        String beside = others == 1 ? "1 other" : others + " others";
        return "Here: " + String.join(", ", names) + (others == 0 ? "" : " and " + beside);
    }

    @Override
    public String nobody() {
        return "Nobody is in the lobby";
    }

    @Override
    public String silence() {
        return "Nobody has said anything lately";
    }

    @Override
    public String named(String name) {
        return "Your name is now " + name;
    }

    @Override
    public String nameTaken(String name) {
        return "Someone here is called " + name + ", or almost so; please take another name";
    }

    @Override
    public String nameReserved(String name) {
        return name + " is reserved; please take another name";
    }

    @Override
    public String nameUnusable(int columns) {
        return "A name is made of letters and digits, with blanks, dots, hyphens and underscores"
                + " between them, and is at most "
                + columns
                + " columns wide";
    }

    @Override
    public String onlyHere(String command) {
        return command + " is for the lobby; /lobby opens it";
    }

    @Override
    public String tooLong(int characters) {
        return "That is too long: a message here has at most " + characters + " characters";
    }

    @Override
    public String muted(Duration left) {
        return "The owner wants you to be silent for " + English.PHRASES.duration(left);
    }

    @Override
    public String removed(Duration left) {
        return "The owner has put you out of the lobby for " + English.PHRASES.duration(left);
    }

    @Override
    public String full() {
        return "The lobby is full right now";
    }

    @Override
    public String unavailable() {
        return "The lobby is not open right now";
    }

    @Override
    public String enterTriesAgain() {
        return "; Enter tries again";
    }

    @Override
    public String privacy() {
        return "What you write in the lobby is shown to everyone there, under the name that you have"
                + " there. The last lines stay in the server's memory until others take their place"
                + " or the server stops.";
    }

    private static String and(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
