package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.DeskTopic;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.thread.VisitorThread;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.util.Optional;

/** What a line does that was typed at the desk, or behind its command. */
final class DeskLine {
    private static final String HELP = "help";
    private static final String CARD = "card";
    private static final String JOIN = "join ";

    private DeskLine() {}

    static Step run(Model model, String line) {
        Screen desk = desk(model);
        return switch (line.strip()) {
            case "" -> opened(model, DeskHome.first());
            case HELP -> Step.of(model.with(new DeskHelp(0, desk)));
            case CARD -> Step.of(model.with(model.screens().home()));
            case String join when join.startsWith(JOIN) ->
                    Step.of(
                            VisitorThread.opened(
                                    model.with(desk), join.substring(JOIN.length()).strip()));
            default ->
                    DeskRequest.of(line)
                            .map(request -> asked(model, request, desk))
                            .orElseGet(() -> unknown(model));
        };
    }

    /** Where what comes of a deed is read. */
    private static Screen desk(Model model) {
        if (model.screen() instanceof DeskScreen on) {
            return on;
        }
        return model.abilities().fullScreen() ? DeskHome.first() : new DeskPrompt();
    }

    private static Step asked(Model model, DeskRequest request, Screen desk) {
        return switch (request) {
            case DeskRequest.Look(DeskTopic topic, String _) when topic == DeskTopic.DESK ->
                    opened(model, DeskHome.first());
            case DeskRequest.Look(DeskTopic topic, String id) when id.isEmpty() ->
                    opened(model, DeskTable.of(topic, DeskHome.first()));
            case DeskRequest.Look(DeskTopic topic, String id) ->
                    opened(model, DeskEntry.of(topic, id, DeskTable.of(topic, DeskHome.first())));
            case DeskRequest.Act act -> Step.of(model.with(new DeskConfirm(act, desk)));
            case DeskRequest.Away _ -> Step.of(model);
        };
    }

    /** A screen that is looked at already is looked at anew. */
    private static Step opened(Model model, DeskScreen next) {
        Optional<DeskRequest.Look> now =
                model.screen() instanceof DeskScreen on ? Optional.of(on.look()) : Optional.empty();
        Model opened = model.with(next);
        return now.equals(Optional.of(next.look()))
                ? Step.of(opened, new Effect.Call(next.look()))
                : Step.of(opened);
    }

    private static Step unknown(Model model) {
        return Step.of(model.with(Notice.of(phrases -> phrases.desk().unknown())));
    }
}
