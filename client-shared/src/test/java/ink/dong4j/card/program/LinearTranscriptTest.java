package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.golden.GoldenFolder;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.keys.Burst;
import ink.dong4j.card.people.GuestbookReply;
import ink.dong4j.card.people.LetterReply;
import ink.dong4j.card.people.LetterRequest;
import ink.dong4j.card.people.Refusal;
import ink.dong4j.card.people.Reply;
import ink.dong4j.card.people.ThreadReply;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.DayBudget;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.terminal.TerminalType;
import ink.dong4j.card.ui.CommunityCard;
import ink.dong4j.card.ui.Msg;
import ink.dong4j.card.ui.SampleCard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A whole visit without a full screen, as it stands on the visitor's terminal from top to bottom, kept
 * in files.
 */
class LinearTranscriptTest {
    private static final GoldenFolder FOLDER = new GoldenFolder("linear");

    private final ManualClock clock = new ManualClock();
    private final FakeTty tty = new FakeTty();
    private final Mailbox mailbox = new Mailbox(64 * 1024);

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aVisitReadsFromTopToBottom(Lang lang) throws Exception {
        Opening opening =
                new Opening(
                        SampleCard.card(),
                        lang,
                        TerminalType.of("dumb", Map.of()),
                        80,
                        24,
                        Samples.IDLE);
        LinearProgram program = new LinearProgram(opening, mailbox, tty, new FakeEffects(), clock);
        program.open();
        mailbox.post(new Msg.AllowanceChanged(new Allowance(4, 20, Duration.ofMinutes(10))));
        type(program, "2\r");
        type(program, "/help\r");
        type(program, question(lang) + "\r");
        for (String piece : answer(lang).split("(?<=[ 。，|`])", -1)) {
            post(program, new Msg.Delta(1, piece));
        }
        post(program, new Msg.AllowanceChanged(new Allowance(3, 20, Duration.ofMinutes(12))));
        post(program, new Msg.TurnEnded(1, new Outcome.Answered()));
        type(program, "/dance\r");
        type(program, question(lang) + "\r");
        post(
                program,
                new Msg.Told(
                        2,
                        new AnswerEvent.Speaks(
                                new Speaker.Pages(Optional.of(Trouble.UNREACHABLE)))));
        post(program, new Msg.TurnEnded(2, new Outcome.Failed(Trouble.NOTHING_FOUND)));
        type(program, "\u0015" + question(lang) + "\r");
        post(program, new Msg.TurnEnded(3, new Outcome.Limited(Duration.ofSeconds(190))));
        type(program, "\u0015\u0004");
        assertThat(program.close()).isPresent();
        check("visit." + lang.name().toLowerCase(Locale.ROOT), tty.text());
    }

    @Test
    void everyFileIsOfAVisitHere() throws IOException {
        FOLDER.holdsOnly(
                List.of(
                        "visit.en",
                        "visit.zh",
                        "speakers.en",
                        "speakers.zh",
                        "fit.en",
                        "fit.zh",
                        "company.en",
                        "company.zh",
                        "guestbook.en",
                        "guestbook.zh"));
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyAnswerTellsWhoGaveItAndOnWhatGrounds(Lang lang) throws Exception {
        Opening opening =
                new Opening(
                        SampleCard.card(),
                        lang,
                        TerminalType.of("dumb", Map.of()),
                        80,
                        24,
                        Samples.IDLE);
        LinearProgram program = new LinearProgram(opening, mailbox, tty, new FakeEffects(), clock);
        program.open();
        assertThat(tty.news()).isNotEmpty();
        answered(program, lang, 1, new Speaker.Model(0), List.of("work", "card"), "one\n\ntwo");
        answered(program, lang, 2, new Speaker.Model(1), List.of(), "one");
        answered(program, lang, 3, new Speaker.Owner(), List.of("faq"), "one");
        DayBudget spent = new DayBudget(0, Duration.ofSeconds(18_590));
        Allowance none = new Allowance(9, 20, Duration.ofMinutes(10), spent);
        post(program, new Msg.AllowanceChanged(none));
        Speaker pages = new Speaker.Pages(Optional.of(Trouble.BUDGET_SPENT));
        answered(program, lang, 4, pages, List.of("work"), "one\n\n\u2014 work");
        post(program, new Msg.AllowanceChanged(new Allowance(2, 20, Duration.ofMinutes(10))));
        answered(program, lang, 5, new Speaker.Model(0), List.of("work"), pretence(lang));
        type(program, question(lang) + "\r");
        post(program, new Msg.Delta(6, "one"));
        post(program, new Msg.TurnEnded(6, new Outcome.Failed(Trouble.CUT_SHORT)));
        check("speakers." + lang.name().toLowerCase(Locale.ROOT), tty.text());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theOwnerComesIntoTheConversationAndLeaves(Lang lang) throws Exception {
        Opening opening =
                new Opening(
                        SampleCard.card(),
                        lang,
                        TerminalType.of("dumb", Map.of()),
                        80,
                        24,
                        Samples.IDLE);
        LinearProgram program = new LinearProgram(opening, mailbox, tty, new FakeEffects(), clock);
        program.open();
        assertThat(tty.news()).isNotEmpty();
        type(program, question(lang) + "\r");
        post(program, new Msg.Delta(1, "one. "));
        post(program, new Msg.Came(new ThreadReply.Wanted()));
        type(program, "/allow\r");
        post(program, new Msg.TurnEnded(1, new Outcome.Cancelled()));
        type(program, question(lang) + "\r");
        post(program, new Msg.Came(new ThreadReply.OwnerSaid("two\n\nthree")));
        type(program, "/retry\r");
        post(program, new Msg.Came(new ThreadReply.HandedBack()));
        check("company." + lang.name().toLowerCase(Locale.ROOT), tty.text());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aDescriptionIsJudgedFromTheNextLineOrTheSame(Lang lang) throws Exception {
        Opening opening =
                new Opening(
                        SampleCard::card,
                        lang,
                        ZoneOffset.UTC,
                        VisitBounds.DEFAULT,
                        new Terms(true, false, false, List.of()),
                        TerminalType.of("dumb", Map.of()),
                        80,
                        24,
                        Samples.IDLE,
                        List.of());
        LinearProgram program = new LinearProgram(opening, mailbox, tty, new FakeEffects(), clock);
        program.open();
        assertThat(tty.news()).isNotEmpty();
        type(program, "/fit\r");
        type(program, "2 Java\r");
        post(program, new Msg.Delta(1, "one"));
        post(program, new Msg.TurnEnded(1, new Outcome.Answered()));
        type(program, "/fit Go, Rust\r");
        post(program, new Msg.TurnEnded(2, new Outcome.Failed(Trouble.BUSY)));
        check("fit." + lang.name().toLowerCase(Locale.ROOT), tty.text());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aFormAsksForOneFieldAfterTheOther(Lang lang) throws Exception {
        Opening opening =
                new Opening(
                        CommunityCard.moderated(),
                        lang,
                        TerminalType.of("dumb", Map.of()),
                        80,
                        24,
                        Samples.IDLE);
        LinearProgram program = new LinearProgram(opening, mailbox, tty, new FakeEffects(), clock);
        program.open();
        assertThat(tty.news()).isNotEmpty();
        type(program, "3\r");
        post(program, new Msg.Came(CommunityCard.page(1, 2)));
        type(program, "/sign\r");
        type(program, "\r");
        type(program, "Ada\r");
        type(program, "Helo\r");
        type(program, "n\r");
        type(program, "\r");
        type(program, "Hello\r");
        type(program, "y\r");
        post(program, new Msg.Came(new GuestbookReply.Signed(1, false)));
        type(program, "/message\r");
        type(program, "\r");
        type(program, "\r");
        type(program, "One line\r");
        type(program, "y\r");
        LetterRequest send = new LetterRequest.Send(1, lang, "Ada", "", "One line");
        post(program, new Msg.Came(new Reply.Refused(send, new Refusal.Unavailable())));
        type(program, "\r");
        type(program, "\r");
        type(program, "\r");
        type(program, "y\r");
        post(program, new Msg.Came(new LetterReply.Kept(1)));
        post(program, new Msg.Came(new LetterReply.Delivered(1)));
        type(program, "/message\r");
        type(program, "/home\r");
        check("guestbook." + lang.name().toLowerCase(Locale.ROOT), tty.text());
    }

    private void answered(
            LinearProgram program,
            Lang lang,
            long turn,
            Speaker speaker,
            List<String> pages,
            String text) {
        type(program, question(lang) + "\r");
        post(program, new Msg.Told(turn, new AnswerEvent.Speaks(speaker)));
        post(program, new Msg.Told(turn, new AnswerEvent.Thought("hm")));
        post(program, new Msg.Told(turn, new AnswerEvent.Support(pages)));
        post(program, new Msg.Delta(turn, text));
        boolean model = speaker instanceof Speaker.Model;
        if (model) {
            clock.advance(Duration.ofMillis(4200));
            post(program, new Msg.Told(turn, new AnswerEvent.Cost(312, turn == 1)));
        }
        boolean quoted = speaker instanceof Speaker.Pages;
        Outcome outcome = quoted ? new Outcome.Quoted() : new Outcome.Answered();
        post(program, new Msg.TurnEnded(turn, outcome));
    }

    /** A model that would pass for the card, and for the visitor. */
    private static String pretence(Lang lang) {
        Phrases phrases = Phrases.of(lang);
        String forged = phrases.card() + phrases.fromPages();
        return forged + "\n\n" + "x ".repeat(40) + forged + "\n\n" + phrases.you() + "?";
    }

    private static String question(Lang lang) {
        return switch (lang) {
            case EN -> "What does he build?";
            case ZH -> "他做什么？";
        };
    }

    private static String answer(Lang lang) {
        return switch (lang) {
            case EN ->
                    """
                    ## Work

                    He builds **tools in Java**. They are [on GitHub](https://github.com/dong4j), \
                    and they are free.

                    1. a card
                    2. a blog

                    ```sh
                    ssh card.dong4j.ink
                    ```

                    | tool | language |
                    |---|---|
                    | card | Java |
                    | blog | Node.js |
                    """;
            case ZH ->
                    """
                    ## 工作

                    他用 **Java 写工具**。代码在 [GitHub](https://github.com/dong4j) 上，都是开源的。

                    1. 名片
                    2. 博客

                    ```sh
                    ssh card.dong4j.ink
                    ```

                    | 工具 | 语言 |
                    |---|---|
                    | 名片 | Java |
                    | 博客 | Node.js |
                    """;
        };
    }

    private void type(LinearProgram program, String keys) {
        keys.codePoints()
                .forEach(
                        c -> {
                            mailbox.input(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                            program.step(mailbox.take());
                        });
        clock.advance(Burst.ENTER_WAIT);
        program.step(mailbox.take());
    }

    private void post(LinearProgram program, Msg msg) {
        mailbox.post(msg);
        program.step(mailbox.take());
    }

    private static void check(String name, String transcript) throws IOException {
        FOLDER.check(name, transcript.replace("\r\n", "\n").replace("\b \b", "\u2190"));
    }
}
