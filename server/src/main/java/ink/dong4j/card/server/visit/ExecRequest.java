package ink.dong4j.card.server.visit;

import ink.dong4j.card.i18n.Command;
import ink.dong4j.card.screen.PrintedPage;
import java.util.List;
import java.util.Locale;

/** What stands after {@code ssh host}. */
sealed interface ExecRequest {
    /** A file that is a command of its own. */
    String RESUME_PDF = "resume.pdf";

    /** As it is called in the interface. */
    String FIT = Command.FIT.word().substring(1);

    /** Commands that print something of the card and take no arguments. */
    enum Print implements ExecRequest {
        HELP,
        CARD,
        JSON,
        VCARD,
        FINGERPRINT;

        /** How it is asked for. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question for the assistant, or a description for it to judge.
     *
     * @param words as they came, without the spaces around them; empty for none
     * @param waitsForInput the input belongs to the words, however long it takes ({@code ask -})
     * @param fit whether they are a description ({@code fit})
     */
    record Ask(String words, boolean waitsForInput, boolean fit) implements ExecRequest {}

    /**
     * A page of the card, which this card may lack.
     *
     * @param argument what stands behind its name; empty for nothing
     */
    record Page(Command command, String argument) implements ExecRequest {}

    /**
     * Leaves something for others: an entry of the guestbook, or a message for the owner.
     *
     * @param rest what stands behind the command, without the spaces around it; empty for nothing
     */
    record Leave(Kind kind, String rest) implements ExecRequest {
        enum Kind {
            SIGN,
            MESSAGE;

            /** How it is asked for. */
            String word() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Shows files, as scp and sftp see them. */
    record Files(Verb verb, List<String> words) implements ExecRequest {
        public Files {
            words = List.copyOf(words);
        }

        /** Commands of any host that work on files here, too. */
        enum Verb {
            LS,
            TREE,
            CAT
        }

        /** Whether it asks for what there is not: options, or nothing to print. */
        boolean isMisused() {
            return words.stream().anyMatch(word -> word.startsWith("-"))
                    || (verb == Verb.CAT && words.isEmpty());
        }
    }

    /** A known command with arguments that it does not take. */
    record Misused(Print print) implements ExecRequest {}

    /**
     * Nothing that we have: what a client is set up to run on every host, or a script that a terminal
     * wraps around the shell of a host, or a slip. It is never shown to anybody.
     */
    record Unknown() implements ExecRequest {}

    /**
     * Reads a command line as it came: only white space separates, no quote is special but in the names
     * of files. An empty one asks for the card, as a visit without a terminal does.
     */
    static ExecRequest of(String line) {
        String stripped = line.strip();
        int end = endOfWord(stripped);
        String name = stripped.substring(0, end);
        String rest = stripped.substring(end).strip();
        if (name.isEmpty()) {
            return Print.CARD;
        }
        if (name.equals("ask") || name.equals(FIT)) {
            return ask(rest, name.equals(FIT));
        }
        if (name.equals(RESUME_PDF)) {
            return new Files(Files.Verb.CAT, Words.of(stripped));
        }
        for (Leave.Kind kind : Leave.Kind.values()) {
            if (name.equals(kind.word())) {
                return new Leave(kind, rest);
            }
        }
        for (Files.Verb verb : Files.Verb.values()) {
            if (name.equals(verb.name().toLowerCase(Locale.ROOT))) {
                return new Files(verb, Words.of(rest));
            }
        }
        for (Print print : Print.values()) {
            if (name.equals(print.word())) {
                return rest.isEmpty() ? print : new Misused(print);
            }
        }
        return PrintedPage.command(name)
                .<ExecRequest>map(command -> new Page(command, rest))
                .orElseGet(Unknown::new);
    }

    private static Ask ask(String rest, boolean fit) {
        return rest.startsWith("-") && endOfWord(rest) == 1
                ? new Ask(rest.substring(1).strip(), true, fit)
                : new Ask(rest, false, fit);
    }

    private static int endOfWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
