package ink.dong4j.card.i18n;

import java.util.List;

/** What keys and commands do and say, in English. */
abstract sealed class EnglishCommands extends EnglishPrivacy implements CommandPhrases
        permits EnglishAnswers {
    @Override
    public String unknownCommand(String command) {
        return "There is no command " + command + "; /help lists them";
    }

    @Override
    public String unknownLanguage(String name) {
        return "There is no language " + name + "; choose /lang en or /lang zh";
    }

    @Override
    public Hint key(Action action) {
        return switch (action) {
            case OPEN -> new Hint("Enter", "open");
            case READ -> new Hint("Enter", "read");
            case ASK -> new Hint("Enter", "ask");
            case REPLACE -> new Hint("Enter", "ask instead");
            case CONTINUE -> new Hint("Enter", "continue");
            case RUN -> new Hint("Enter", "run");
            case COMPLETE -> new Hint("Tab", "complete");
            case DROP -> new Hint("Esc", "clear");
            case KEEP -> new Hint("Esc", "drop the edit");
            case SUGGEST -> new Hint("Tab", "suggest");
            case ANOTHER -> new Hint("Tab", "another");
            case SOURCE -> new Hint("^O", "page");
            case STOP -> new Hint("Esc", "stop");
            case BACK -> new Hint("Esc", "back");
            case RETURN -> new Hint("Backspace", "back");
            case COPY -> new Hint("c", "copy");
            case CODE -> new Hint("q", "QR code");
            case NEXT -> new Hint("Enter", "next");
            case PREVIOUS -> new Hint("Up", "previous");
            case FIND -> new Hint("/", "find");
            case LOOK -> new Hint("Enter", "find");
            case NEWEST -> new Hint("End", "newest");
            case CLEAR -> new Hint("^C", "clear");
            case NEW_LINE -> new Hint("^J", "new line");
            case UNFOLD -> new Hint("Tab", "unfold");
            case MOVE -> new Hint("arrows", "move");
            case SCROLL -> new Hint("arrows", "scroll");
            case PAGE -> new Hint("PgUp", "scroll");
            case COMMANDS -> new Hint("/", "commands");
            case LEAVE -> new Hint("^D", "leave");
        };
    }

    @Override
    public List<Hint> keys() {
        return List.of(
                new Hint("Enter", "send what you typed, or open the marked menu item"),
                new Hint("Enter alone", "continue an answer that was cut short"),
                new Hint("a number, Enter", "open that menu item"),
                new Hint("arrows", "move in the menu, the draft or earlier questions"),
                new Hint("Ctrl-J", "start a new line in the draft"),
                new Hint("Tab", "complete a command, unfold a long paste, suggest a question"),
                new Hint("Ctrl-O", "open the page that an answer names"),
                new Hint("Ctrl-W/U/K", "cut a word or a line; Ctrl-Y puts it back"),
                new Hint("Ctrl-_", "undo; Alt-/ does it again"),
                new Hint("PgUp, PgDn", "scroll"),
                new Hint("Esc", "stop an answer, else go back"),
                new Hint("Ctrl-C", "stop an answer or clear the draft; twice leaves"),
                new Hint("Ctrl-D", "leave, when the prompt is empty"),
                new Hint("Ctrl-L", "paint the screen anew"));
    }

    @Override
    public Hint command(Command command) {
        String text =
                switch (command) {
                    case HELP -> "keys and commands";
                    case HOME -> "the first screen";
                    case LINKS -> "where to find me";
                    case PAGES -> "pages to read";
                    case OPEN -> "open a page that the answer names, or any other";
                    case LANG -> "change the language; en or zh may follow";
                    case THEME -> "colours: auto, dark, light or none may follow";
                    case CLEAR -> "forget this conversation";
                    case COPY -> "copy the last answer; code, code 2 for a part";
                    case RETRY -> "ask the last question again";
                    case EDIT -> "change the last question and ask it instead";
                    case CONTINUE -> "let a cut answer go on";
                    case STOP -> "stop the answer";
                    case FIND -> "look for the words that follow";
                    case THOUGHTS -> "show or hide what a model thought";
                    case MODEL -> "choose the model that answers";
                    case MOUSE -> "turn the mouse on or off";
                    case EXPORT -> "the conversation as Markdown, to select";
                    case PRIVACY -> "what happens with your words";
                    case PLAIN -> "go on line by line, for screen readers";
                    case QUIT -> "leave";
                };
        return new Hint(command.word(), text);
    }

    @Override
    public String option(Option option) {
        return switch (option) {
            case ENGLISH -> "English";
            case CHINESE -> "中文";
            case AUTO -> "what fits the terminal";
            case DARK -> "for a dark background";
            case LIGHT -> "for a light background";
            case NONE -> "no colours";
            case CODE -> "the last block of code; a number chooses one";
        };
    }

    @Override
    public String coloursAre(Option option) {
        return "Colours: " + option(option);
    }

    @Override
    public String unknownTheme(String name) {
        return "There is no theme " + name + "; choose auto, dark, light or none";
    }

    @Override
    public String mouseOn() {
        return "Mouse on: clicks and the wheel work; hold Shift and drag to select";
    }

    @Override
    public String mouseOff() {
        return "Mouse off: your terminal selects text as usual";
    }

    @Override
    public String copied() {
        return "Sent to your terminal's clipboard, if it allows that";
    }

    @Override
    public String copied(String text) {
        return "Sent " + text + " to your terminal's clipboard, if it allows that";
    }

    @Override
    public String tooLongToCopy() {
        return "That is too long for a terminal's clipboard; /export shows it to select";
    }

    @Override
    public String noAnswerYet() {
        return "There is no answer yet";
    }

    @Override
    public String noSuchCode(int blocks) {
        return switch (blocks) {
            case 0 -> "The last answer has no block of code";
            case 1 -> "The last answer has one block of code";
            default -> "The last answer has " + blocks + " blocks of code";
        };
    }

    @Override
    public String noQuestionYet() {
        return "There is no question yet";
    }

    @Override
    public String nothingToContinue() {
        return "There is no answer that was cut short";
    }

    @Override
    public String noPageNamed(String name) {
        return "There is no page " + name + "; /pages lists them";
    }

    @Override
    public String inUse() {
        return "in use";
    }

    @Override
    public String modelIs(String name) {
        return "The next answer comes from " + name;
    }

    @Override
    public String noModelNamed(String name) {
        return "There is no model " + name + " to choose";
    }

    @Override
    public String noModels() {
        return "This card leaves no choice of the model";
    }

    @Override
    public String modelsHint(String command) {
        return "Type " + command + " 1 to choose the first one.";
    }

    @Override
    public String forgotten() {
        return "The conversation is forgotten";
    }

    @Override
    public String nothingToStop() {
        return "No answer is running";
    }

    @Override
    public String alreadyPlain() {
        return "You are already reading line by line";
    }

    @Override
    public String noPages() {
        return "This card has no pages";
    }

    @Override
    public String wordsMissing(String command) {
        return "Type what to look for: " + command + " words";
    }

    @Override
    public String notFound(String words) {
        return "Nothing found for " + words;
    }
}
