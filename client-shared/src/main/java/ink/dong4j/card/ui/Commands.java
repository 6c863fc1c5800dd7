package ink.dong4j.card.ui;

import ink.dong4j.card.i18n.Hint;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import java.util.List;

/** What a prompt takes that begins with a slash. */
final class Commands {
    private static final int LONGEST_NAME = 20;

    private Commands() {}

    static boolean isCommand(String draft) {
        return draft.startsWith("/") && draft.indexOf('\n') < 0;
    }

    /** Commands that begin with the draft. */
    static List<Hint> matching(String draft, Phrases phrases) {
        return isCommand(draft)
                ? phrases.commands().stream()
                        .filter(command -> command.key().startsWith(draft))
                        .toList()
                : List.of();
    }

    /** Whether the draft begins with the name of a command. */
    static boolean exists(String draft, Phrases phrases) {
        String name = draft.strip().split("\\s+", 2)[0];
        return phrases.commands().stream().anyMatch(command -> command.key().equals(name));
    }

    /** The draft completed as far as only one way is open. */
    static String completed(String draft, Phrases phrases) {
        return matching(draft, phrases).stream()
                .map(Hint::key)
                .reduce(Commands::commonStart)
                .orElse(draft);
    }

    /** Runs a command; one that does not exist stays in the prompt. */
    static Step run(Model model, String draft) {
        String[] words = draft.strip().split("\\s+", 2);
        String argument = words.length > 1 ? words[1] : "";
        Model done = model.with(model.composer().emptied());
        return switch (words[0]) {
            case "/help" -> Step.of(done.with(MenuItem.HELP.opened(model.screen())));
            case "/links" -> Step.of(done.with(MenuItem.LINKS.opened(model.screen())));
            case "/home" -> Step.of(done.with(Home.FIRST));
            case "/clear" -> Asking.forget(done);
            case "/lang" -> Step.of(language(model, argument));
            case "/plain" ->
                    model.isAnswering()
                            ? Step.of(model.with(new Notice.OneAtATime()))
                            : Step.of(done, new Effect.Lines());
            case "/quit" -> Step.of(done, new Effect.Quit(Farewell.LEFT));
            default -> {
                String name = Paint.clip(words[0], LONGEST_NAME);
                yield Step.of(model.with(new Notice.UnknownCommand(name)));
            }
        };
    }

    private static Model language(Model model, String name) {
        Model done = model.with(model.composer().emptied());
        return switch (name) {
            case "" -> done.withLang(model.lang().other());
            case "en" -> done.withLang(Lang.EN);
            case "zh" -> done.withLang(Lang.ZH);
            default -> model.with(new Notice.UnknownLanguage(Paint.clip(name, LONGEST_NAME)));
        };
    }

    private static String commonStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return one.substring(0, length);
    }
}
