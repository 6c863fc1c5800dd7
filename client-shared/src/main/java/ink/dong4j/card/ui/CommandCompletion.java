package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Option;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.layout.Paint;
import ink.dong4j.card.text.Line;
import ink.dong4j.card.text.Span;
import ink.dong4j.card.text.Width;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The commands that the draft may become, one of them marked; none unless the draft begins with a
 * slash.
 *
 * @param all what each would be as a draft, and what it does
 */
public record CommandCompletion(List<Hint> all, int marked) {
    private static final CommandCompletion NONE = new CommandCompletion(List.of(), 0);

    private static final int GAP = 2;

    public CommandCompletion {
        all = List.copyOf(all);
    }

    public static CommandCompletion of(Model model) {
        String draft = Command.plain(model.composer().text());
        boolean commands =
                model.abilities().fullScreen()
                        && model.screen().hasPrompt()
                        && Commands.isCommand(draft);
        if (!commands) {
            return NONE;
        }
        Phrases phrases = Phrases.of(model.lang());
        List<Hint> all = new ArrayList<>();
        if (draft.indexOf(' ') < 0) {
            for (Command command : Command.values()) {
                if (command.word().startsWith(draft) && Commands.isPossible(command, model)) {
                    all.add(phrases.command(command));
                }
            }
        } else {
            Command.named(draft)
                    .filter(command -> Commands.isPossible(command, model))
                    .ifPresent(command -> all.addAll(options(command, draft, model)));
        }
        return new CommandCompletion(
                all, Math.clamp(model.marked(), 0, Math.max(0, all.size() - 1)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    boolean isChoice() {
        return all.size() > 1;
    }

    /** What Tab makes of the draft. */
    String completed() {
        String word = all.get(marked).key();
        boolean goesOn = Command.named(word).filter(command -> goesOn(command, word)).isPresent();
        return goesOn ? word + " " : word;
    }

    /** What a key does while there are any. */
    Step press(Model model, Key key) {
        if (key == Key.UP || key == Key.DOWN) {
            int next = marked + (key == Key.UP ? -1 : 1);
            return Step.of(model.withMarked(Math.floorMod(next, all.size())));
        }
        if (key == Key.TAB) {
            return Step.of(model.with(model.composer().become(completed())));
        }
        String word = all.get(marked).key();
        boolean unfinished =
                Command.named(word)
                        .filter(command -> command.wantsWords() && command.word().equals(word))
                        .isPresent();
        return unfinished
                ? Step.of(model.with(model.composer().become(completed())))
                : Commands.run(model, word);
    }

    /** Whether a key means one of them and not the draft. */
    boolean take(Key key) {
        boolean taken = key == Key.UP || key == Key.DOWN || key == Key.TAB || key == Key.ENTER;
        return taken && !isEmpty();
    }

    /** As many as there are rows for, around the marked one. */
    List<Line> lines(int columns, int rows) {
        int count = Math.min(rows, all.size());
        int first = Math.clamp(marked - count / 2, 0, all.size() - count);
        int keys = all.stream().mapToInt(hint -> Width.of(hint.key())).max().orElse(0) + GAP;
        List<Line> lines = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            Span marker = i == marked ? Paint.accent(Paint.PROMPT) : Span.of(Paint.NO_MARKER);
            Hint hint = all.get(i);
            Span name = Paint.bold(Width.pad(Width.clip(hint.key(), columns), keys));
            lines.add(Line.of(marker, name, Paint.muted(Width.clip(hint.text(), columns - keys))));
        }
        return lines;
    }

    private static List<Hint> options(Command command, String draft, Model model) {
        List<Option> options = new ArrayList<>(command.options());
        Option spoken =
                switch (model.lang()) {
                    case EN -> Option.ENGLISH;
                    case ZH -> Option.CHINESE;
                };
        // The language that is on is the one that nobody asks for.
        if (options.remove(spoken)) {
            options.add(spoken);
        }
        Phrases phrases = Phrases.of(model.lang());
        List<Hint> all = new ArrayList<>();
        if (command.hasChoices()) {
            all.addAll(choices(command, model, phrases));
        }
        options.forEach(option -> all.add(new Hint(option.word(), phrases.option(option))));
        return all.stream()
                .map(hint -> new Hint(command.word() + " " + hint.key(), hint.text()))
                .filter(hint -> hint.key().startsWith(draft))
                .toList();
    }

    /** What depends on the card or on the conversation. */
    private static List<Hint> choices(Command command, Model model, Phrases phrases) {
        if (command == Command.OPEN) {
            return OpenablePages.of(model).pages().stream()
                    .map(page -> new Hint(page.page(), page.title()))
                    .toList();
        }
        if (command == Command.THEME) {
            return model.card().themes().all().stream()
                    .map(theme -> new Hint(theme.name(), theme.label().in(model.lang())))
                    .toList();
        }
        List<String> models = model.terms().models();
        return IntStream.range(0, models.size())
                .mapToObj(
                        place ->
                                new Hint(
                                        models.get(place),
                                        place == model.choice() ? phrases.inUse() : ""))
                .toList();
    }

    private static boolean goesOn(Command command, String word) {
        boolean more =
                command.wantsWords()
                        || command.takesText()
                        || command.hasChoices()
                        || !command.options().isEmpty();
        return more && command.word().equals(word);
    }

    /** Every command that this card knows, whether it can run now or not. */
    public static List<Hint> help(Model model) {
        return Arrays.stream(Command.values())
                .filter(command -> Commands.isKnown(command, model))
                .map(Phrases.of(model.lang())::command)
                .toList();
    }
}
