package ink.dong4j.card.desk;

import ink.dong4j.card.i18n.DeskColumn;
import ink.dong4j.card.i18n.DeskDeed;
import ink.dong4j.card.i18n.DeskFailure;
import ink.dong4j.card.i18n.DeskPhrases;
import ink.dong4j.card.i18n.DeskWord;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.people.DeskReply;
import ink.dong4j.card.people.DeskRequest;
import ink.dong4j.card.people.DeskValue;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Report;
import ink.dong4j.card.ui.Effect;
import ink.dong4j.card.ui.Farewell;
import ink.dong4j.card.ui.Menu;
import ink.dong4j.card.ui.Model;
import ink.dong4j.card.ui.Notice;
import ink.dong4j.card.ui.Presence;
import ink.dong4j.card.ui.Screen;
import ink.dong4j.card.ui.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A screen of the desk. While it is in sight the server tells it what has changed; without a full screen a
 * report is told once for each look, and lines are commands of the desk.
 */
interface DeskScreen extends Screen {
    /** What it looks at. */
    DeskRequest.Look look();

    /** What it shows of it; empty until the server has told. */
    Optional<Report> report();

    /** The same with what the server has told of it. */
    DeskScreen with(DeskReply.Told told);

    @Override
    default Presence presence() {
        return new Presence(List.of(look()), List.of(new DeskRequest.Away()));
    }

    @Override
    default Optional<Menu> menu(Model model) {
        return Optional.of(Menu.open(DeskScreens.DESK));
    }

    @Override
    default boolean staysInLines() {
        return true;
    }

    @Override
    default Step line(Model model, String text) {
        return DeskLine.run(model, text);
    }

    @Override
    default Step came(Model model, Reply reply) {
        return switch (reply) {
            case DeskReply.Told told -> {
                boolean shown = told.look().equals(look()) && isNews(model);
                yield Step.of(shown ? model.with(with(told)) : model);
            }
            case DeskReply.Closed _ -> Step.of(model, new Effect.Quit(Farewell.NOT_OWNER));
            case DeskReply.Done done -> Step.of(said(model, done));
            case DeskReply.Failed failed -> Step.of(said(model, failed));
            case Reply.Refused(DeskRequest request, Refusal _) ->
                    Step.of(said(model, new DeskReply.Failed(request, DeskFailure.BUSY)));
            default -> Step.of(model);
        };
    }

    /** Lines that were read out once are not read out again because a figure has changed. */
    private boolean isNews(Model model) {
        return model.abilities().fullScreen() || report().isEmpty();
    }

    private static Model said(Model model, DeskReply reply) {
        return model.with(
                Notice.of(phrases -> new DeskText(phrases.lang(), model.zone()).sentence(reply)));
    }

    static DeskPhrases phrases(Model model) {
        return DeskPhrases.of(model.lang());
    }

    static DeskText text(Model model) {
        return new DeskText(model.lang(), model.zone());
    }

    /** The same for lists, where a time of the day on which they were told needs no date. */
    static DeskText brief(Model model, Instant told) {
        LocalDate today = LocalDate.ofInstant(told, model.zone());
        return new DeskText(model.lang(), model.zone(), Optional.of(today));
    }

    /** A deed's key, for the line of keys. */
    static Hint hint(Model model, DeskDeed deed) {
        return new Hint(deed.key(), phrases(model).key(deed));
    }

    /** Whether a row is already as a deed would make it. */
    static boolean isDone(DeskDeed deed, Report report, Report.Row row) {
        DeskValue state = report.value(row, DeskColumn.STATE);
        return switch (deed) {
            case READ -> state.equals(new DeskValue.State(DeskWord.READ));
            case APPROVE -> state.equals(new DeskValue.State(DeskWord.APPROVED));
            default -> false;
        };
    }

    /** Asks whether a deed shall be done. */
    default Step asked(Model model, DeskDeed deed, String about) {
        return Step.of(model.with(new DeskConfirm(new DeskRequest.Act(deed, about), this)));
    }
}
