package ink.dong4j.card.ui;

import ink.dong4j.card.card.ColourChoice;
import ink.dong4j.card.card.Theme;
import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.Memory;
import ink.dong4j.card.people.MemoryReply;
import ink.dong4j.card.people.MemoryRequest;
import ink.dong4j.card.people.Remembered;
import ink.dong4j.card.people.Resumption;
import ink.dong4j.card.people.Spoken;
import ink.dong4j.card.transcript.PastConversation;
import ink.dong4j.card.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a visitor who comes again finds as it was, and how he has it kept or erased. */
public final class Remembering {
    private Remembering() {}

    /** Where a visit stands, for the same visitor to go on there. */
    public static Resumption resumption(Model model) {
        Optional<Command> page =
                model.screen().hasPrompt()
                        ? Optional.empty()
                        : model.screen().menu(model).map(Menu::item).flatMap(MenuItem::command);
        return new Resumption(
                remembered(model, keepsConversation(model), spoken(model)),
                model.composer().text(),
                page,
                model.screen().isChat(),
                model.about());
    }

    static Step came(Model model, MemoryReply reply) {
        return switch (reply) {
            case MemoryReply.NothingProved(boolean owner) ->
                    told(model, phrases -> phrases.memory().nothingProved(owner));
            case MemoryReply.FirstVisit() -> firstVisit(model.with(Memory.CHOICES));
            case MemoryReply.Recalled(Remembered memory) -> recalled(model, memory);
            case MemoryReply.Resumed(Resumption visit) -> resumed(model, visit);
            case MemoryReply.Unreadable() ->
                    told(model.with(Memory.PAUSED), phrases -> phrases.memory().unreadable());
            case MemoryReply.Kept(boolean conversation) ->
                    told(
                            model.with(conversation ? Memory.CONVERSATION : Memory.CHOICES),
                            phrases -> phrases.memory().conversationIsKept(conversation));
            case MemoryReply.Forgotten() ->
                    told(model.with(Memory.PAUSED), phrases -> phrases.memory().erased());
        };
    }

    static Step refused(Model model, MemoryRequest request) {
        return switch (request) {
            case MemoryRequest.Remember _ -> Step.of(model);
            case MemoryRequest.Keep _ -> told(model, phrases -> phrases.memory().notKept());
            case MemoryRequest.Forget() -> told(model, phrases -> phrases.memory().notErased());
        };
    }

    /** The same step, which also tells the server of what has changed by it and is remembered. */
    static Step followed(Model before, Step step) {
        Model after = step.model();
        if (!after.memory().isOn() || before.memory() != after.memory() || !differ(before, after)) {
            return step;
        }
        List<Effect> effects = new ArrayList<>(step.effects());
        effects.add(new Effect.Call(new MemoryRequest.Remember(remembered(after))));
        return new Step(after, effects);
    }

    /** Cheap where nothing differs, since each step asks. */
    @SuppressWarnings("ReferenceEquality") // A conversation that has changed is another one.
    private static boolean differ(Model before, Model after) {
        boolean spoken =
                after.memory() == Memory.CONVERSATION
                        && before.transcript() != after.transcript()
                        && !after.isAnswering();
        return spoken
                || before.lang() != after.lang()
                || before.bestRun() != after.bestRun()
                || before.colours() != after.colours();
    }

    static Step remember(Model model, String word) {
        Model done = model.withoutDraft();
        return switch (word) {
            case "" ->
                    told(
                            done,
                            phrases ->
                                    phrases.memory()
                                            .conversationKeeping(
                                                    model.memory() == Memory.CONVERSATION,
                                                    Command.REMEMBER.word()));
            case "on" -> keep(done, true);
            case "off" -> keep(done, false);
            default ->
                    Step.of(
                            model.refused()
                                    .with(
                                            Notice.of(
                                                    phrases ->
                                                            phrases.memory()
                                                                    .onOrOff(
                                                                            Command.REMEMBER
                                                                                    .word()))));
        };
    }

    private static Step keep(Model model, boolean conversation) {
        Remembered memory = remembered(model, conversation);
        return Step.of(model, new Effect.Call(new MemoryRequest.Keep(memory)));
    }

    static Step forget(Model model) {
        return Step.of(model, new Effect.Call(new MemoryRequest.Forget()));
    }

    private static Remembered remembered(Model model) {
        return remembered(model, keepsConversation(model));
    }

    private static Remembered remembered(Model model, boolean conversation) {
        return remembered(model, conversation, conversation ? spoken(model) : List.of());
    }

    private static boolean keepsConversation(Model model) {
        return model.memory() == Memory.CONVERSATION;
    }

    private static List<Spoken> spoken(Model model) {
        return PastConversation.of(model.transcript());
    }

    private static Remembered remembered(Model model, boolean conversation, List<Spoken> past) {
        return new Remembered(
                model.lang(),
                model.colours().theme().name(),
                model.colours().mode(),
                model.bestRun(),
                conversation,
                past);
    }

    private static Step firstVisit(Model model) {
        Step told = told(model, phrases -> phrases.memory().firstVisit(Command.FORGET.word()));
        Effect seen = new Effect.Call(new MemoryRequest.Remember(remembered(model)));
        return new Step(told.model(), List.of(seen));
    }

    /** What comes too late is left where the visitor has begun something. */
    private static Step recalled(Model model, Remembered memory) {
        Model known = model.with(memoryOf(memory)).withRun(memory.bestRun());
        if (!model.transcript().isEmpty()) {
            return Step.of(known);
        }
        Transcript past =
                PastConversation.resumed(
                        known.transcript(),
                        memory.conversation(),
                        known.bounds(),
                        known.layout().text(),
                        known.now());
        Step chosen = chosen(known.with(past), memory);
        boolean goesOn = !memory.conversation().isEmpty();
        Notice notice = Notice.of(phrases -> phrases.memory().welcomeBack(goesOn));
        return new Step(chosen.model().with(notice), chosen.effects());
    }

    private static Memory memoryOf(Remembered memory) {
        return memory.keepsConversation() ? Memory.CONVERSATION : Memory.CHOICES;
    }

    private static Step resumed(Model model, Resumption visit) {
        Step chosen = recalled(model, visit.memory());
        Model known = chosen.model().withAbout(visit.about());
        Model drafted = known.with(known.composer().become(visit.draft()));
        Model there =
                visit.chat()
                        ? drafted.with(drafted.screens().chat())
                        : visit.page().flatMap(page -> item(drafted, page)).orElse(drafted);
        return new Step(
                there.with(Notice.of(phrases -> phrases.memory().resumed())), chosen.effects());
    }

    private static Optional<Model> item(Model model, Command page) {
        return model.menu().stream()
                .filter(item -> item.command().equals(Optional.of(page)))
                .findFirst()
                .map(item -> model.with(item.opened(model, model.screens().home())));
    }

    private static Step chosen(Model model, Remembered memory) {
        Theme theme = model.card().themes().named(memory.theme()).orElse(model.colours().theme());
        ColourChoice colours = new ColourChoice(theme, memory.mode());
        Model spoken = model.withLang(memory.lang());
        return colours.equals(model.colours())
                ? Step.of(spoken)
                : Step.of(spoken.with(colours), new Effect.Colours(theme.hues(), colours.mode()));
    }

    private static Step told(Model model, Function<Phrases, String> sentence) {
        return Step.of(model.with(Notice.of(sentence)));
    }
}
