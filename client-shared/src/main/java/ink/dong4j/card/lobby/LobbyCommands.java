package ink.dong4j.card.lobby;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.people.LobbyRequest;
import ink.dong4j.card.ui.CommandAction;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Step;
import java.util.List;

/** The commands that have something to do in the room. */
public final class LobbyCommands {
    public static final List<CommandAction> ALL =
            List.of(
                    new CommandAction(
                            Command.NICK,
                            LobbyCommands::isInside,
                            (model, name) ->
                                    inside(model, Command.NICK, new LobbyRequest.Rename(name))),
                    new CommandAction(
                            Command.WHO,
                            LobbyCommands::isInside,
                            (model, _) -> inside(model, Command.WHO, new LobbyRequest.Who())));

    private LobbyCommands() {}

    private static boolean isInside(Model model) {
        return model.screen() instanceof LobbyScreen;
    }

    private static Step inside(Model model, Command command, LobbyRequest request) {
        return isInside(model)
                ? Step.of(model.withoutDraft(), new Effect.Call(request))
                : Step.of(
                        model.refused()
                                .with(
                                        Notice.of(
                                                phrases ->
                                                        phrases.lobby().onlyHere(command.word()))));
    }
}
