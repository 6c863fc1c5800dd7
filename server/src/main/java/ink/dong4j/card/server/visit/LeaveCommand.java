package ink.dong4j.card.server.visit;

import ink.dong4j.card.card.Card;
import ink.dong4j.card.card.Community;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.GuestbookRequest;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.Request;
import ink.dong4j.card.screen.PrintedPage;
import ink.dong4j.card.server.visit.ExecRequest.Leave;
import ink.dong4j.card.server.visit.Wire.Stream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The commands {@code sign} and {@code message}: the words from the command line, else from the input, and
 * an exit status that says whether they are kept.
 */
final class LeaveCommand {
    private static final String FROM = "--from";
    private static final String REPLY_TO = "--reply-to";

    private final Supplier<Card> cards;
    private final Lang lang;
    private final AskInput input;
    private final CommandTimeouts patience;
    private final CommandOutput output;
    private final PrintedPage.Server server;

    LeaveCommand(
            Supplier<Card> cards,
            Lang lang,
            AskInput input,
            CommandTimeouts patience,
            CommandOutput output,
            PrintedPage.Server server) {
        this.cards = cards;
        this.lang = lang;
        this.input = input;
        this.patience = patience;
        this.output = output;
        this.server = server;
    }

    /** What of a message stands before its words. */
    private record Options(String from, String replyTo, String words) {}

    /** Whether the card has what it writes to. */
    boolean isFor(Leave leave) {
        Community community = cards.get().sections().community();
        return switch (leave.kind()) {
            case SIGN -> community.guestbook().isPresent();
            case MESSAGE -> community.messages();
        };
    }

    /**
     * @throws InterruptedException when the visitor is gone
     */
    int run(Leave leave) throws InterruptedException {
        Optional<Request> request =
                switch (leave.kind()) {
                    case SIGN -> entry(leave.rest());
                    case MESSAGE -> letter(leave.rest());
                };
        if (request.isEmpty()) {
            output.notice(usage(leave.kind()));
            return CommandVisit.USAGE;
        }
        return told(server.reply(request.get()), leave.kind());
    }

    private Optional<Request> entry(String rest) throws InterruptedException {
        String name = firstWord(rest);
        Optional<String> words = words(rest.substring(name.length()).strip());
        return words.filter(
                        text ->
                                !name.isEmpty()
                                        && name.length() <= GuestbookRequest.LONGEST_NAME
                                        && fits(text, GuestbookRequest.LONGEST_WORDS)
                                        && text.lines().count() <= GuestbookRequest.MOST_LINES)
                .map(text -> new GuestbookRequest.Sign(1, lang, name, text));
    }

    private Optional<Request> letter(String rest) throws InterruptedException {
        Optional<Options> options = options(rest);
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Options given = options.get();
        return words(given.words())
                .filter(
                        text ->
                                fits(text, LetterRequest.LONGEST_WORDS)
                                        && given.from().length() <= LetterRequest.LONGEST_NAME
                                        && given.replyTo().length()
                                                <= LetterRequest.LONGEST_REPLY_TO)
                .map(text -> new LetterRequest.Send(1, lang, given.from(), given.replyTo(), text));
    }

    private static boolean fits(String words, int longest) {
        return !words.isEmpty() && words.length() <= longest;
    }

    /**
     * Each option takes the word behind it, or all that stands in quotes there; empty for unknown ones. Two at
     * most are looked for, since a stranger could send many.
     */
    private static Optional<Options> options(String line) {
        Options options = new Options("", "", line);
        for (int i = 0; i < 2 && options.words().startsWith("--"); i++) {
            String name = firstWord(options.words());
            String behind = options.words().substring(name.length()).strip();
            int quote = behind.startsWith("\"") ? behind.indexOf('"', 1) : -1;
            String value = quote > 0 ? behind.substring(1, quote) : firstWord(behind);
            String words = behind.substring(quote > 0 ? quote + 1 : value.length()).strip();
            switch (name) {
                case FROM -> options = new Options(value, options.replyTo(), words);
                case REPLY_TO -> options = new Options(options.from(), value, words);
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(options);
    }

    private static String firstWord(String text) {
        return text.isEmpty() ? "" : text.split("\\s", 2)[0];
    }

    /** The words, else the input to its end; empty where that is too long or stalls. */
    private Optional<String> words(String given) throws InterruptedException {
        if (!given.isEmpty()) {
            return Optional.of(given);
        }
        return switch (input.read(patience.firstByte(), patience.nextByte(), false)) {
            case AskInput.Result.All(String text) -> Optional.of(text);
            case AskInput.Result.TooLong _, AskInput.Result.Stalled _ -> Optional.empty();
        };
    }

    private String usage(Leave.Kind kind) {
        Phrases phrases = Phrases.of(lang);
        String host = cards.get().host();
        return switch (kind) {
            case SIGN -> phrases.guestbook().signUsage(host);
            case MESSAGE -> phrases.letters().usage(host);
        };
    }

    private int told(Reply reply, Leave.Kind kind) {
        Phrases phrases = Phrases.of(lang);
        if (reply instanceof Reply.Refused refused) {
            output.notice(sentence(refused.refusal(), kind, phrases));
            return AwaitedCalls.status(refused.refusal());
        }
        String owner = cards.get().name();
        boolean shown = reply instanceof GuestbookReply.Signed signed && signed.shown();
        String kept =
                switch (kind) {
                    case SIGN ->
                            shown ? phrases.guestbook().shown() : phrases.guestbook().waits(owner);
                    case MESSAGE -> phrases.letters().waits();
                };
        output.lines(Stream.OUT, List.of(kept));
        return 0;
    }

    private static String sentence(Refusal refusal, Leave.Kind kind, Phrases phrases) {
        return switch (refusal) {
            case Refusal.Later(var wait) -> phrases.tryAgainIn(wait);
            case Refusal.Full _ ->
                    kind == Leave.Kind.SIGN ? phrases.guestbook().full() : phrases.letters().full();
            case Refusal.Unavailable _, Refusal.Forbidden _ -> phrases.forms().notSaved();
        };
    }
}
