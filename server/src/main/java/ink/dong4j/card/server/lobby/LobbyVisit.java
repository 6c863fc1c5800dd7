package ink.dong4j.card.server.lobby;

import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.people.Reply;
import java.util.function.Consumer;

/**
 * What one visit has to do with the room: it keeps its number, its name and its rate when it leaves and
 * enters again. Used by the visit's thread.
 */
public final class LobbyVisit implements AutoCloseable {
    private final Lobby lobby;
    private final long id;
    private final String address;
    private final TalkRate rate;
    private final Consumer<Reply> replies;

    /** The name that the visitor had; empty for none yet. Guarded by the room's lock. */
    private String name = "";

    LobbyVisit(Lobby lobby, long id, String address, TalkRate rate, Consumer<Reply> replies) {
        this.lobby = lobby;
        this.id = id;
        this.address = address;
        this.rate = rate;
        this.replies = replies;
    }

    /** The name that the visitor had in an earlier visit, for when he enters. */
    public void wasCalled(String nickname) {
        lobby.called(this, nickname);
    }

    /** Does what was asked for; what comes of it is given to the visit before this returns. */
    public void call(LobbyRequest request) {
        switch (request) {
            case LobbyRequest.Enter enter -> lobby.enter(this, enter);
            case LobbyRequest.Leave _ -> lobby.leave(this);
            case LobbyRequest.Say say -> lobby.say(this, say).ifPresent(this::tell);
            case LobbyRequest.Rename rename -> tell(lobby.rename(this, rename));
            case LobbyRequest.Who _ -> tell(lobby.who());
            case LobbyRequest.Look _ -> tell(lobby.look());
        }
    }

    /** The visitor is gone. Idempotent. */
    @Override
    public void close() {
        lobby.leave(this);
    }

    /** Never waits for the visit. */
    void tell(Reply reply) {
        replies.accept(reply);
    }

    long id() {
        return id;
    }

    String address() {
        return address;
    }

    TalkRate rate() {
        return rate;
    }

    String name() {
        return name;
    }

    void isCalled(String next) {
        name = next;
    }
}
