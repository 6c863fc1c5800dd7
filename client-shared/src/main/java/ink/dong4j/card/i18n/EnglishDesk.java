package ink.dong4j.card.i18n;

import java.util.List;

/** The owner's desk in English. */
final class EnglishDesk implements DeskPhrases {
    @Override
    public String title(DeskTopic topic) {
        return switch (topic) {
            case DESK -> "Desk";
            case WHO -> "Who is here";
            case INBOX -> "Inbox";
            case GUESTBOOK -> "Guestbook";
            case LOBBY -> "Lobby";
            case QUESTIONS -> "Unanswered questions";
            case TOKENS -> "Tokens of the day";
            case VISITS -> "Visits";
            case AUDIT -> "Audit log";
        };
    }

    @Override
    public String column(DeskColumn column) {
        return switch (column) {
            case ID -> "id";
            case KIND -> "kind";
            case SINCE -> "since";
            case IDLE -> "idle";
            case ADDRESS -> "address";
            case WINDOW -> "window";
            case LANGUAGE -> "language";
            case STANDING -> "who";
            case NAME -> "name";
            case STATE -> "state";
            case WRITTEN -> "written";
            case REPLY_TO -> "reply to";
            case WORDS -> "words";
            case TIMES -> "times";
            case FIRST_ASKED -> "first asked";
            case LAST_ASKED -> "last asked";
            case DAY -> "day";
            case LIMIT -> "limit";
            case SPENT -> "spent";
            case RESERVED -> "set aside";
            case LEFT -> "left";
            case WHEN -> "when";
            case WHO -> "by";
            case DEED -> "deed";
            case ABOUT -> "about";
            case HERE -> "here now";
            case UNREAD -> "unread";
            case WAITING -> "waiting";
            case MEMBERS -> "in the room";
            case UNANSWERED -> "unanswered";
            case TODAY -> "today";
            case DELIVERIES -> "to deliver";
            case ASSISTANT -> "assistant";
            case DOOR -> "door";
            case NOTICE -> "notice";
            case STORE -> "database";
            case FAULT -> "to mend";
            case ASKED -> "asked";
            case UPTIME -> "up for";
        };
    }

    @Override
    public String figure(String value, DeskColumn column) {
        return value + " " + column(column);
    }

    @Override
    public String word(DeskWord word) {
        return switch (word) {
            case ANONYMOUS -> "anonymous";
            case KNOWN -> "known";
            case OWNER -> "owner";
            case UNREAD -> "unread";
            case READ -> "read";
            case WAITING -> "waiting";
            case APPROVED -> "approved";
            case SPEAKS -> "speaks";
            case MUTED -> "muted";
            case ANSWERS -> "answers";
            case PAUSED -> "paused";
            case PAGES_ONLY -> "pages only";
            case OPEN -> "open";
            case DRAINING -> "closed to new visitors";
            case WORKS -> "works";
            case BROKEN -> "cannot be used";
            case DAY -> "day";
            case VISIT -> "visits";
            case LANGUAGE -> "language";
            case PAGE -> "page";
            case ANSWER -> "answered by";
            case QUESTION -> "suggestion";
            case TERMINAL -> "terminal";
            case ASK -> "ask";
            case HELP -> "help";
            case CARD -> "card";
            case JSON -> "JSON";
            case VCARD -> "vCard";
            case FINGERPRINT -> "fingerprint";
            case FILES -> "files";
            case SFTP -> "SFTP";
            case SCP -> "SCP";
            case DESK -> "desk";
            case TURNED_AWAY -> "turned away";
            case UNKNOWN -> "unknown command";
            case MODEL -> "model";
            case PAGES -> "pages";
            case NOBODY -> "nobody";
            case STOPPED -> "stopped";
            case ASK_TO_JOIN -> "ask to step in";
            case JOIN -> "step in";
            case HAND_BACK -> "hand back";
        };
    }

    @Override
    public String empty(DeskTopic topic) {
        return switch (topic) {
            case WHO -> "Nobody is here.";
            case INBOX -> "No messages.";
            case GUESTBOOK -> "No entries.";
            case LOBBY -> "Nobody is in the room.";
            case QUESTIONS -> "Every question found its page.";
            case VISITS -> "No visits were counted yet.";
            case AUDIT -> "Nothing was done yet.";
            case DESK, TOKENS -> "Nothing to tell.";
        };
    }

    @Override
    public String key(DeskDeed deed) {
        return switch (deed) {
            case NOTICE -> "notice";
            case SILENCE -> "take back";
            case PAUSE -> "pause";
            case UNPAUSE -> "resume";
            case DRAIN -> "drain";
            case ADMIT -> "admit";
            case DISCONNECT -> "end visit";
            case READ -> "done";
            case DISCARD, DELETE -> "delete";
            case APPROVE -> "approve";
            case MUTE -> "mute";
            case KICK -> "put out";
            case CLEAR -> "forget all";
        };
    }

    @Override
    public String asks(DeskDeed deed, String about) {
        return switch (deed) {
            case NOTICE -> "Show all visitors: \"" + about + "\"?";
            case SILENCE -> "Take the notice to all visitors back?";
            case PAUSE ->
                    "Pause the assistant? Visitors read that you paused it, and the card's pages"
                            + " answer.";
            case UNPAUSE -> "Let the models answer again?";
            case DRAIN ->
                    "Let nobody in any more but you? Those who are here may stay. A restart opens"
                            + " the door again.";
            case ADMIT -> "Let visitors in again?";
            case DISCONNECT -> "End visit " + about + "? The visitor reads that you ended it.";
            case READ -> "Mark message " + about + " as read?";
            case DISCARD -> "Delete message " + about + "? Nothing brings it back.";
            case APPROVE -> "Show entry " + about + " to all visitors?";
            case DELETE -> "Delete entry " + about + "? Nothing brings it back.";
            case MUTE -> "Keep member " + about + " from speaking in the lobby?";
            case KICK -> "Put member " + about + " out of the lobby?";
            case CLEAR -> "Forget all unanswered questions? Nothing brings them back.";
        };
    }

    @Override
    public String done(DeskDeed deed, String about) {
        return switch (deed) {
            case NOTICE -> "All visitors see: \"" + about + "\"";
            case SILENCE -> "The notice is taken back.";
            case PAUSE -> "The assistant is paused; the card's pages answer.";
            case UNPAUSE -> "The models answer again.";
            case DRAIN -> "Nobody comes in any more but you.";
            case ADMIT -> "Visitors come in again.";
            case DISCONNECT -> "Visit " + about + " ends.";
            case READ -> "Message " + about + " is marked as read.";
            case DISCARD -> "Message " + about + " is deleted.";
            case APPROVE -> "All visitors see entry " + about + ".";
            case DELETE -> "Entry " + about + " is deleted.";
            case MUTE -> "Member " + about + " cannot speak in the lobby for a while.";
            case KICK -> "Member " + about + " is out of the lobby.";
            case CLEAR -> "The questions are forgotten.";
        };
    }

    @Override
    public String notKept() {
        return "The audit log could not be written; the server's log has it.";
    }

    @Override
    public String failure(DeskFailure why) {
        return switch (why) {
            case NO_SUCH -> "Nothing here has that id, or more than one begins with it.";
            case STORE -> "The database cannot be used now; the server's log says why.";
            case ABSENT -> "This card has no such part.";
            case USAGE -> "That was not understood; the command help lists what can be done.";
            case BUSY -> "The desk is busy; please try again in a moment.";
        };
    }

    @Override
    public String unknown() {
        return "The desk has no such command; help lists those that there are.";
    }

    @Override
    public String waits() {
        return "One moment.";
    }

    @Override
    public String join() {
        return "step in";
    }

    @Override
    public String confirmInLines() {
        return "Type y for yes; anything else is no.";
    }

    @Override
    public Hint card() {
        return new Hint("Esc", "card");
    }

    @Override
    public String noticeLabel() {
        return "To all visitors:";
    }

    @Override
    public String opening() {
        return "Your desk. Each line is a command of it: help lists them, card shows the card.";
    }

    @Override
    public String help() {
        return "commands";
    }

    @Override
    public String helpTitle() {
        return "Commands of the desk";
    }

    @Override
    public List<Hint> commands() {
        return List.of(
                new Hint("desk", "all in a few figures (status is the same)"),
                new Hint("who", "who is here"),
                new Hint("disconnect ID", "ends a visit"),
                new Hint("join ID", "at the desk: steps into a visitor's conversation"),
                new Hint("inbox, inbox ID", "messages, or one of them in full"),
                new Hint("inbox done ID, inbox delete ID", "marks a message as read; deletes it"),
                new Hint("guestbook, guestbook ID", "entries, those that wait first"),
                new Hint("guestbook approve ID, guestbook delete ID", "shows an entry; deletes it"),
                new Hint("lobby", "who is in the live room"),
                new Hint("lobby mute ID [10m], lobby kick ID", "keeps quiet; puts out"),
                new Hint("questions, questions clear", "what no page answered; forgets it"),
                new Hint("tokens", "what the day has cost"),
                new Hint("visits", "how many came, and what they looked at"),
                new Hint("notice TEXT, notice", "says a sentence to all visits; takes it back"),
                new Hint("pause, pause off", "lets the pages answer; the models again"),
                new Hint("drain, drain off", "lets nobody in but you; everybody again"),
                new Hint("audit", "what was done at the desk"));
    }
}
