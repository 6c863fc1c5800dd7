package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.LobbyPhrases;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.LobbyReply;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.text.Safe;
import ink.dong4j.card.text.Width;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the screen of the room makes of what comes from the server. */
record LobbyNews(LobbyScreen screen, Model model) {
    /** Characters of names that are told, so that the sentence fits a window that is not small. */
    private static final int NAMES = 240;

    private static final int LONGEST_NAME = 20;

    Model after(Reply reply) {
        return switch (reply) {
            case LobbyReply lobby -> after(lobby);
            case Reply.Refused(Request request, Refusal refusal)
                    when request instanceof LobbyRequest lobby ->
                    refused(lobby, refusal);
            default -> model;
        };
    }

    private Model after(LobbyReply reply) {
        return switch (reply) {
            case LobbyReply.Entered(long self, String name, long from, var room) ->
                    model.with(screen.in(room, from, new Stay.Inside(self, name), model));
            case LobbyReply.Now(var room) ->
                    screen.stay() instanceof Stay.Inside
                            ? model.with(screen.in(room, screen.from(), screen.stay(), model))
                            : model;
            case LobbyReply.Seen(var people, long from, var room) ->
                    model.with(screen.in(room, from, new Stay.Looking(people), model));
            case LobbyReply.Named(String name) ->
                    told(
                            model.with(screen.with(new Stay.Inside(screen.stay().self(), name))),
                            phrases -> phrases.lobby().named(name));
            case LobbyReply.NameRefused(String name, var problem) -> nameRefused(name, problem);
            case LobbyReply.Present(var people) -> told(model, phrases -> who(people, phrases));
            case LobbyReply.Muted(String text, Duration left) ->
                    told(withDraft(text), phrases -> phrases.lobby().muted(left));
            case LobbyReply.Removed(Duration left) ->
                    outside(phrases -> phrases.lobby().removed(left));
        };
    }

    private Model refused(LobbyRequest request, Refusal refusal) {
        Function<Phrases, String> why =
                switch (refusal) {
                    case Refusal.Later(Duration after) -> phrases -> phrases.tryAgainIn(after);
                    case Refusal.Full() -> phrases -> phrases.lobby().full();
                    case Refusal.Unavailable(), Refusal.Forbidden() ->
                            phrases -> phrases.lobby().unavailable();
                };
        return switch (request) {
            case LobbyRequest.Enter _, LobbyRequest.Look _ -> outside(why);
            case LobbyRequest.Say(String text) -> told(withDraft(text), why);
            case LobbyRequest.Rename _, LobbyRequest.Who _ -> told(model, why);
            case LobbyRequest.Leave _ -> model;
        };
    }

    private Model outside(Function<Phrases, String> why) {
        return model.with(screen.with(new Stay.Outside(why)));
    }

    private Model nameRefused(String name, LobbyReply.NameProblem problem) {
        String shown = Width.clip(Safe.line(name, LONGEST_NAME), LONGEST_NAME);
        Model kept =
                model.abilities().fullScreen()
                        ? withDraft(Command.NICK.word() + " " + name)
                        : model;
        return told(
                kept,
                phrases -> {
                    LobbyPhrases lobby = phrases.lobby();
                    return switch (problem) {
                        case TAKEN -> lobby.nameTaken(shown);
                        case RESERVED -> lobby.nameReserved(shown);
                        case UNUSABLE -> lobby.nameUnusable(LobbyRequest.Rename.MOST_COLUMNS);
                    };
                });
    }

    /** What was not said comes back into the prompt, before what has been written since. */
    private Model withDraft(String text) {
        if (!model.abilities().fullScreen()) {
            return model;
        }
        String since = model.composer().text();
        return model.with(model.composer().become(since.isEmpty() ? text : text + "\n" + since));
    }

    private static Model told(Model model, Function<Phrases, String> sentence) {
        return model.with(Notice.of(sentence));
    }

    private static String who(LobbyReply.People people, Phrases phrases) {
        List<String> named = new ArrayList<>();
        int columns = 0;
        for (String name : people.names()) {
            columns += Width.of(name) + 2;
            if (columns > NAMES) {
                break;
            }
            named.add(name);
        }
        int others = people.others() + people.names().size() - named.size();
        return phrases.lobby().who(named, others);
    }
}
