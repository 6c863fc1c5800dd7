package ink.dong4j.card.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.screen.Visits;
import ink.dong4j.card.talk.Allowance;
import ink.dong4j.card.talk.AnswerEvent;
import ink.dong4j.card.talk.Outcome;
import ink.dong4j.card.talk.Speaker;
import ink.dong4j.card.talk.Terms;
import ink.dong4j.card.talk.Trouble;
import ink.dong4j.card.talk.VisitBounds;
import ink.dong4j.card.transcript.ChatTurn;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever happens in whatever order: nothing throws, everything fits, and all stays bounded. */
class AppProperties {
    private static final VisitBounds BOUNDS = new VisitBounds(200, 4, 2000, 500, 2);
    private static final Terms TERMS = new Terms(true, false, true, List.of("12", "34"));

    private static final List<String> WORDS =
            List.of(
                    "hello",
                    " ",
                    "世界，你好。",
                    "/",
                    "/lang",
                    "/help",
                    "/links",
                    "/clear",
                    "/home",
                    "/pages",
                    "/find l",
                    "/find 你",
                    "/export",
                    "/copy",
                    "/retry",
                    "/continue",
                    "/edit",
                    "/open",
                    "/open 2",
                    "/model ",
                    "/model 2",
                    "/privacy",
                    "/dino",
                    "/thoughts",
                    "/theme",
                    "c",
                    "?",
                    "1",
                    "2",
                    "q",
                    "“说…”——①",
                    "e\u0301",
                    "\u0301",
                    "\u200D",
                    "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                    "\uD83C\uDDE8\uD83C\uDDF3",
                    "a-word-that-is-longer-than-any-line-of-a-small-terminal-could-ever-be",
                    "one\ntwo\n\n\tthree\n",
                    "\n```java\nint x = 1; // ",
                    "\n| a | b |\n|---|---|\n| 1 ",
                    "\n1. **bo",
                    "](https://example.org/a) > [x");

    private static final Abilities WIDE =
            new Abilities(true, true, true, true, Abilities.Adornment.NONE);

    @Property(tries = 300)
    void anyStoryFitsTheTerminal(
            @ForAll("messages") List<Msg> messages,
            @ForAll Lang lang,
            @ForAll("sides") int columns,
            @ForAll("sides") int rows) {
        Model model =
                Visits.start(SampleCard.asking(), lang, BOUNDS, TERMS, columns, rows, Story.START);
        for (Msg msg : messages) {
            model = App.update(model, msg).model();
            check(model);
        }
    }

    @Property(tries = 200)
    void anyStoryOfAFullCardFitsTheTerminal(
            @ForAll("messages") List<Msg> messages,
            @ForAll Lang lang,
            @ForAll("sides") int columns,
            @ForAll("sides") int rows) {
        Model model =
                Visits.start(FullCard.card(), lang, BOUNDS, TERMS, columns, rows, Story.START);
        for (Msg msg : messages) {
            model = App.update(model, msg).model();
            check(model);
        }
    }

    private static void check(Model model) {
        ViewFits.check(model);
        assertThat(App.goodbye(model, Farewell.STOPPING)).hasSizeGreaterThanOrEqualTo(3);
        assertThat(App.tick(model)).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(model.composer().bytes()).isLessThanOrEqualTo(BOUNDS.draftBytes());
        assertThat(model.transcript().turns()).hasSizeLessThanOrEqualTo(BOUNDS.turns());
        for (ChatTurn turn : model.transcript().turns()) {
            assertThat(turn.answer().length()).isLessThanOrEqualTo(BOUNDS.answerChars());
        }
    }

    @Provide
    Arbitrary<List<Msg>> messages() {
        Arbitrary<String> words = Arbitraries.of(WORDS);
        Arbitrary<Long> turns = Arbitraries.longs().between(0, 6);
        return Arbitraries.<Msg>frequencyOf(
                        tuple(4, words.map(text -> Msg.typed(text.replaceAll("\\s", " ")))),
                        tuple(6, Arbitraries.of(Key.class).map(Msg::press)),
                        tuple(4, Arbitraries.just(Msg.press(Key.ENTER))),
                        tuple(1, words.map(Input.Paste::new).map(Msg.Entered::new)),
                        tuple(1, Arbitraries.just(new Msg.Entered(new Input.PasteTooLong()))),
                        tuple(1, Arbitraries.just(new Msg.Entered(new Input.FocusLost()))),
                        tuple(2, Combinators.combine(sides(), sides()).as(Msg.Resized::new)),
                        tuple(
                                2,
                                Arbitraries.integers()
                                        .between(-9, 9)
                                        .map(Input.Wheel::new)
                                        .map(Msg.Entered::new)),
                        tuple(
                                3,
                                Combinators.combine(sides(), sides())
                                        .as(Input.Click::new)
                                        .map(Msg.Entered::new)),
                        tuple(1, Arbitraries.just(new Msg.Able(new Abilities(true, true)))),
                        tuple(1, Arbitraries.just(new Msg.Able(WIDE))),
                        tuple(2, Combinators.combine(turns, asides()).as(Msg.Told::new)),
                        tuple(6, Combinators.combine(turns, words).as(Msg.Delta::new)),
                        tuple(3, Combinators.combine(turns, outcomes()).as(Msg.TurnEnded::new)),
                        tuple(
                                1,
                                Arbitraries.integers()
                                        .between(0, 20)
                                        .map(left -> new Allowance(left, 20, Duration.ofSeconds(9)))
                                        .map(Msg.AllowanceChanged::new)),
                        tuple(1, Arbitraries.just(new Msg.IdleSoon(Duration.ofMinutes(1)))),
                        tuple(1, Arbitraries.just(new Msg.Stopping())),
                        tuple(1, Arbitraries.of(Farewell.class).map(Msg.Closing::new)),
                        tuple(
                                2,
                                Arbitraries.longs()
                                        .between(0, 100)
                                        .map(s -> new Msg.Clock(Story.START.plusSeconds(s)))))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> sides() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 12),
                Arbitraries.integers().between(28, 130),
                Arbitraries.of(24, 40, 59, 60, 80, 111, 112, 120));
    }

    /** Every way in which an answer can end. */
    static Arbitrary<AnswerEvent> asides() {
        return Arbitraries.oneOf(
                Arbitraries.of(Trouble.class)
                        .optional()
                        .map(because -> new AnswerEvent.Speaks(new Speaker.Pages(because))),
                Arbitraries.integers()
                        .between(0, 2)
                        .map(place -> new AnswerEvent.Speaks(new Speaker.Model(place))),
                Arbitraries.of(
                        new AnswerEvent.Speaks(new Speaker.Owner()),
                        new AnswerEvent.Thought("12 34"),
                        new AnswerEvent.Support(List.of()),
                        new AnswerEvent.Support(List.of("work", "card")),
                        new AnswerEvent.Cost(1234, false)));
    }

    static Arbitrary<Outcome> outcomes() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        new Outcome.Answered(),
                        new Outcome.Shortened(),
                        new Outcome.Quoted(),
                        new Outcome.Cancelled(),
                        new Outcome.Limited(Duration.ofSeconds(190))),
                Arbitraries.of(Trouble.class).map(Outcome.Failed::new));
    }

    static Tuple.Tuple2<Integer, Arbitrary<? extends Msg>> tuple(
            int frequency, Arbitrary<? extends Msg> messages) {
        return Tuple.of(frequency, messages);
    }
}
