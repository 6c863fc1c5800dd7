package ink.dong4j.card.keys;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.program.ManualClock;
import ink.dong4j.card.terminal.TerminalType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class KeyDecoderTest {
    private static final String ESC = "\u001b";
    private static final int BOUND = 16 * 1024;
    private static final Duration SHORT = Duration.ofMillis(1);

    private final ManualClock clock = new ManualClock();
    private final KeyDecoder decoder = decoder("xterm-256color");

    @Example
    void textIsTypedAsItStands() {
        assertThat(keys("héllo 你好 👍")).containsExactly(typed("héllo 你好 👍"));
    }

    @Example
    void aCharacterCutAcrossTwoPacketsIsHeld() {
        byte[] bytes = "好👍".getBytes(StandardCharsets.UTF_8);
        List<Input> all = new ArrayList<>();
        for (byte b : bytes) {
            all.addAll(decoder.decode(ByteBuffer.wrap(new byte[] {b}), clock.instant()));
        }
        assertThat(all).containsExactly(typed("好"), typed("👍"));
    }

    @Example
    void bytesThatAreNoTextAreDropped() {
        byte[] bytes = {'a', (byte) 0xff, (byte) 0xc0, (byte) 0xe4, 'b', (byte) 0xe4, '\r', 'c'};
        List<Input> first = decoder.decode(ByteBuffer.wrap(bytes, 0, 7), clock.instant());
        assertThat(first).containsExactly(typed("ab"));
        clock.advance(Burst.ENTER_WAIT);
        assertThat(keys("")).containsExactly(press(Key.ENTER));
        assertThat(keys("c")).containsExactly(typed("c"));
    }

    @Example
    void controlKeysHaveTheirMeaning() {
        assertThat(keys("\u0003\u0004\u0001\u0005\u000b\u0015\u0017\f\b\u007f\t"))
                .containsExactly(
                        press(Key.INTERRUPT),
                        press(Key.END_OF_INPUT),
                        press(Key.HOME),
                        press(Key.END),
                        press(Key.DELETE_TO_END),
                        press(Key.DELETE_TO_START),
                        press(Key.DELETE_WORD),
                        press(Key.REDRAW),
                        press(Key.BACKSPACE),
                        press(Key.BACKSPACE),
                        press(Key.TAB));
        assertThat(keys("\u0000\u0007\u0010\u001c")).containsExactly(press(Key.UP));
    }

    @Example
    void everyFormOfAKeyMeansTheSameOnEveryTerminal() {
        for (String term : List.of("xterm", "screen", "rxvt", "linux", "tmux-256color", "vt220")) {
            KeyDecoder any = decoder(term);
            for (String up : List.of("[A", "OA", "[1;2A", "O1;5A", "[a", "Oa")) {
                assertThat(keys(any, ESC + up)).as(term + up).containsExactly(press(Key.UP));
            }
            for (String home : List.of("[H", "OH", "[1~", "[7~", "[7$", "[7^", "[1;5H")) {
                assertThat(keys(any, ESC + home)).as(term + home).containsExactly(press(Key.HOME));
            }
            for (String end : List.of("[F", "OF", "[4~", "[8~", "[1;2F")) {
                assertThat(keys(any, ESC + end)).as(term + end).containsExactly(press(Key.END));
            }
            for (String word : List.of("[1;5D", "[1;3D", "Od", "b", ESC + "[D")) {
                assertThat(keys(any, ESC + word))
                        .as(term + word)
                        .containsExactly(press(Key.WORD_LEFT));
            }
            assertThat(keys(any, ESC + "[3~" + ESC + "[5~" + ESC + "[6;5~" + ESC + "[Z"))
                    .containsExactly(
                            press(Key.DELETE),
                            press(Key.PAGE_UP),
                            press(Key.PAGE_DOWN),
                            press(Key.BACK_TAB));
            assertThat(keys(any, ESC + "OM")).containsExactly(press(Key.ENTER));
            assertThat(keys(any, ESC + "\r" + ESC + "\u007f" + ESC + "f" + ESC + "[13;2u"))
                    .containsExactly(
                            press(Key.NEWLINE),
                            press(Key.DELETE_WORD),
                            press(Key.WORD_RIGHT),
                            press(Key.NEWLINE));
        }
    }

    @Example
    void aLoneEscapeIsAKeyOnceItsTimeIsOver() {
        assertThat(keys(ESC)).isEmpty();
        assertThat(decoder.deadline()).contains(clock.instant().plus(KeyDecoder.ESCAPE_WAIT));
        clock.advance(KeyDecoder.ESCAPE_WAIT.minus(SHORT));
        assertThat(keys("")).isEmpty();
        clock.advance(SHORT);
        assertThat(keys("")).containsExactly(press(Key.ESCAPE));
        assertThat(decoder.deadline()).isEmpty();
    }

    @Example
    void anEscapeAndWhatFollowsLaterAreTwoThings() {
        assertThat(keys(ESC)).isEmpty();
        clock.advance(KeyDecoder.ESCAPE_WAIT);
        assertThat(keys("[A")).containsExactly(press(Key.ESCAPE), typed("[A"));
    }

    @Example
    void anEscapeThatALaggingLinkGluesToTextIsBoth() {
        assertThat(keys(ESC + "hello")).containsExactly(press(Key.ESCAPE), typed("hello"));
        assertThat(keys(ESC + ESC + "[A")).containsExactly(press(Key.UP));
        assertThat(keys(ESC + ESC)).isEmpty();
        clock.advance(KeyDecoder.ESCAPE_WAIT);
        assertThat(keys("")).containsExactly(press(Key.ESCAPE), press(Key.ESCAPE));
    }

    @Example
    void unknownSequencesLeaveNothingBehind() {
        for (String unknown :
                List.of("[15~", "[[A", "OP", "[1;2R", "[I", "[<0;10;20m", "[M !!", "[?x", "[2~")) {
            assertThat(keys(ESC + unknown + "x")).as(unknown).containsExactly(typed("x"));
        }
    }

    @Example
    void theLossOfTheFocusIsTold() {
        assertThat(keys(ESC + "[I" + ESC + "[O")).containsExactly(new Input.FocusLost());
    }

    @Example
    void repliesNeverBecomeKeysHoweverTheyAreCut() {
        List<String> replies =
                List.of(
                        "[24;80R",
                        "[?1;2c",
                        "[>41;330;0c",
                        "[0n",
                        "[?2026;2$y",
                        "[?1u",
                        "]11;rgb:1e1e/1e1e/1e1e" + ESC + "\\",
                        "]11;rgb:ffff/ffff/ffff\u0007",
                        "P>|XTerm(370)" + ESC + "\\",
                        "P1$r48;2;1;2;3m" + ESC + "\\",
                        "_Gi=1;OK" + ESC + "\\");
        for (String reply : replies) {
            String whole = "a" + ESC + reply + "b";
            for (int cut = 0; cut <= whole.length(); cut++) {
                KeyDecoder any = decoder("xterm");
                List<Input> all = new ArrayList<>(keys(any, whole.substring(0, cut)));
                all.addAll(keys(any, whole.substring(cut)));
                assertThat(joined(all)).as(reply + " cut at " + cut).containsExactly(typed("ab"));
            }
        }
    }

    @Example
    void anUnfinishedReplyIsHeldForFiveSecondsThenDroppedWhole() {
        assertThat(keys(ESC + "]11;rgb:1e1e")).isEmpty();
        clock.advance(KeyDecoder.HOLD.minus(SHORT));
        assertThat(keys("/1e1e")).isEmpty();
        clock.advance(SHORT);
        assertThat(keys("")).isEmpty();
        assertThat(keys("x")).containsExactly(typed("x"));
    }

    @Example
    void ctrlCIsHeardInTheMiddleOfAnUnfinishedReply() {
        assertThat(keys(ESC + "]11;rgb" + "\u0003")).containsExactly(press(Key.INTERRUPT));
        assertThat(keys(ESC + "[12;" + "\u0003")).containsExactly(press(Key.INTERRUPT));
    }

    @Example
    void aReplyWithoutEndDoesNotGrow() {
        assertThat(keys(ESC + "[" + "1;".repeat(100_000))).isEmpty();
        assertThat(keys("c" + "x")).containsExactly(typed("x"));
    }

    @Example
    void aBurstWithTextAfterALineBreakIsAPaste() {
        assertThat(burst("one\r\ntwo\rthree\nfour"))
                .containsExactly(new Input.Paste("one\ntwo\nthree\nfour"));
        assertThat(burst("if\r\tthen\r"))
                .containsExactly(new Input.Paste("if\n\tthen"), press(Key.ENTER));
    }

    @Example
    void aLineBreakThatEndsABurstSubmits() {
        assertThat(burst("hello\r")).containsExactly(typed("hello"), press(Key.ENTER));
        assertThat(burst("hello\r\n")).containsExactly(typed("hello"), press(Key.ENTER));
        assertThat(burst("hello\n")).containsExactly(typed("hello"), press(Key.ENTER));
        assertThat(burst("hello", "\r")).containsExactly(typed("hello"), press(Key.ENTER));
    }

    @Example
    void aKeyPressedByHandNeverWaits() {
        assertThat(keys("h")).containsExactly(typed("h"));
        clock.advance(Burst.BACK_TO_BACK);
        assertThat(keys("\r")).containsExactly(press(Key.ENTER));
        assertThat(keys("\t")).containsExactly(press(Key.TAB));
        assertThat(decoder.deadline()).isEmpty();
    }

    @Example
    void aPasteWithoutBracketsIsOneWhereverThePacketsAreCut() {
        String whole = "first line\r\nsecond 好\r\n\r\n\tlast 👍";
        byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            KeyDecoder any = decoder("xterm");
            List<Input> all = new ArrayList<>(keys(any, Arrays.copyOfRange(bytes, 0, cut)));
            clock.advance(Duration.ofMillis(20));
            all.addAll(keys(any, Arrays.copyOfRange(bytes, cut, bytes.length)));
            clock.advance(Burst.PASTE_WAIT);
            all.addAll(keys(any, ""));
            assertThat(all).as("cut at " + cut).doesNotContain(press(Key.ENTER));
            assertThat(text(all)).as("cut at " + cut).isEqualTo(whole.replace("\r\n", "\n"));
        }
    }

    @Example
    void aPasteThatComesLineAfterLineOrKeyAfterKeySubmitsNothingBeforeItsEnd() {
        List<Input> lines = burst("one\r", "two\r", "three\r");
        assertThat(lines)
                .containsExactly(typed("one"), new Input.Paste("\ntwo\nthree"), press(Key.ENTER));
        List<Input> keys = burst("a", "b", "\r", "c", "\r", "d");
        assertThat(text(keys)).isEqualTo("ab\nc\nd");
        assertThat(keys).doesNotContain(press(Key.ENTER));
    }

    @Example
    void aPasteInPacketsIsOneMessage() {
        String line = "a line of a longer text that somebody copied\r";
        List<Input> all = burst(line.repeat(90), line.repeat(90), line.repeat(20));
        String pasted = line.repeat(200).replace('\r', '\n').stripTrailing();
        assertThat(all).containsExactly(new Input.Paste(pasted), press(Key.ENTER));
    }

    @Example
    void whatComesInBetweenDoesNotMakeAnEnterWaitLonger() {
        assertThat(keys("hello\r")).containsExactly(typed("hello"));
        clock.advance(Burst.ENTER_WAIT.minus(SHORT));
        assertThat(keys("")).isEmpty();
        clock.advance(SHORT);
        assertThat(keys("")).containsExactly(press(Key.ENTER));
    }

    @Example
    void aKeyAfterALineBreakLetsItSubmitFirst() {
        assertThat(keys("hello\r" + ESC + "[A"))
                .containsExactly(typed("hello"), press(Key.ENTER), press(Key.UP));
    }

    @Example
    void aPasteWithoutBracketsBeyondTheBoundIsToldOnceAndSubmitsNothing() {
        String packet = "x".repeat(1023) + "\r";
        List<Input> all = new ArrayList<>();
        for (int i = 0; i < 1024; i++) {
            all.addAll(keys(packet));
            clock.advance(SHORT);
        }
        clock.advance(Burst.PASTE_WAIT);
        all.addAll(keys("y"));
        assertThat(all).containsExactly(new Input.PasteTooLong(), typed("y"));
    }

    @Example
    void aLineFeedAloneIsALineBreakInTheDraft() {
        assertThat(keys("\n")).containsExactly(press(Key.NEWLINE));
        assertThat(keys("\r")).containsExactly(press(Key.ENTER));
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys("\n")).containsExactly(press(Key.NEWLINE));
    }

    @Example
    void aCarriageReturnAndItsLineFeedInTheNextPacketAreOneBreak() {
        assertThat(keys("hello\r")).containsExactly(typed("hello"));
        assertThat(keys("\n")).isEmpty();
        clock.advance(Burst.ENTER_WAIT);
        assertThat(keys("")).containsExactly(press(Key.ENTER));
    }

    @Example
    void aBracketedPasteIsOneMessageHoweverItIsCut() {
        String whole = ESC + "[200~one\r\ntwo" + ESC + "[31mred" + ESC + "[201" + ESC + "[201~x";
        List<Input> expected = keys(decoder("xterm"), whole);
        assertThat(expected).hasSize(2).last().isEqualTo(typed("x"));
        assertThat(((Input.Paste) expected.getFirst()).text())
                .startsWith("one\ntwo")
                .contains("red")
                .doesNotContain(ESC);
        for (int cut = 0; cut <= whole.length(); cut++) {
            KeyDecoder any = decoder("xterm");
            List<Input> all = new ArrayList<>(keys(any, whole.substring(0, cut)));
            all.addAll(keys(any, whole.substring(cut)));
            assertThat(all).as("cut at " + cut).isEqualTo(expected);
        }
    }

    @Example
    void aPasteBeyondTheBoundIsToldOnce() {
        List<Input> all = new ArrayList<>(keys(ESC + "[200~"));
        for (int i = 0; i < 100; i++) {
            all.addAll(keys("x".repeat(1024)));
        }
        all.addAll(keys(ESC + "[201~y"));
        assertThat(all).containsExactly(new Input.PasteTooLong(), typed("y"));
        assertThat(keys(ESC + "[200~" + "x".repeat(BOUND) + ESC + "[201~"))
                .containsExactly(new Input.Paste("x".repeat(BOUND)));
        assertThat(burst("x\r".repeat(BOUND / 2) + "yy")).containsExactly(new Input.PasteTooLong());
    }

    @Example
    void aPasteWhoseEndNeverComesEndsAfterSilence() {
        assertThat(keys(ESC + "[200~abc")).isEmpty();
        clock.advance(Duration.ofSeconds(4));
        assertThat(keys("def")).isEmpty();
        clock.advance(KeyDecoder.HOLD);
        assertThat(keys("x")).containsExactly(new Input.Paste("abcdef"), typed("x"));
    }

    @Example
    void lookingAtTheTimeDoesNotKeepAPasteOpen() {
        assertThat(keys(ESC + "[200~abc")).isEmpty();
        for (int look = 1; look < 5; look++) {
            clock.advance(KeyDecoder.HOLD.dividedBy(5));
            assertThat(keys("")).isEmpty();
        }
        clock.advance(KeyDecoder.HOLD.dividedBy(5));
        assertThat(keys("")).containsExactly(new Input.Paste("abc"));
        assertThat(decoder.deadline()).isEmpty();
    }

    @Property(tries = 500)
    void everySplitGivesTheSame(
            @ForAll("pieces") List<String> pieces, @ForAll @Size(max = 8) List<Integer> cuts) {
        byte[] bytes = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        int[] at =
                cuts.stream()
                        .mapToInt(cut -> Math.floorMod(cut, bytes.length + 1))
                        .sorted()
                        .toArray();
        KeyDecoder cut = decoder("xterm");
        List<Input> parts = new ArrayList<>();
        int from = 0;
        for (int to : at) {
            parts.addAll(keys(cut, Arrays.copyOfRange(bytes, from, to)));
            from = to;
        }
        parts.addAll(keys(cut, Arrays.copyOfRange(bytes, from, bytes.length)));
        assertThat(joined(parts)).isEqualTo(joined(keys(decoder("xterm"), bytes)));
    }

    @Provide
    Arbitrary<List<String>> pieces() {
        // Line breaks are left out: what they mean depends on what comes at once.
        return Arbitraries.of(
                        "a",
                        "好",
                        "👍",
                        "e\u0301",
                        "\u0003",
                        "\t",
                        ESC,
                        ESC + "[A",
                        ESC + "OB",
                        ESC + "[1;5C",
                        ESC + "[200~",
                        ESC + "[201~",
                        ESC + "[?1;2c",
                        ESC + "]11;x\u0007",
                        ESC + "P>|y" + ESC + "\\",
                        ESC + "[M",
                        ESC + "[[A",
                        "[",
                        "O",
                        "\\",
                        "1",
                        ";",
                        "~",
                        "$",
                        "M")
                .list()
                .ofMaxSize(12);
    }

    @Property(tries = 500)
    void noiseNeverThrowsNorBecomesAControlCharacter(@ForAll @Size(max = 200) byte[] noise) {
        KeyDecoder any = decoder("xterm");
        List<Input> all = new ArrayList<>(keys(any, noise));
        clock.advance(KeyDecoder.HOLD);
        all.addAll(keys(any, noise));
        for (Input msg : all) {
            String text =
                    switch (msg) {
                        case Input.Typed(String typed) -> typed;
                        case Input.Paste(String pasted) -> pasted.replaceAll("[\n\t]", "");
                        default -> "";
                    };
            assertThat(text.chars()).noneMatch(Character::isISOControl);
        }
    }

    /** Packets that come back to back, and then nothing for a while. */
    private List<Input> burst(String... packets) {
        List<Input> all = new ArrayList<>();
        for (String packet : packets) {
            all.addAll(keys(packet));
            clock.advance(SHORT);
        }
        clock.advance(Burst.PASTE_WAIT);
        all.addAll(keys(""));
        return all;
    }

    /** The text of all that was typed or pasted. */
    private static String text(List<Input> messages) {
        StringBuilder text = new StringBuilder();
        for (Input msg : messages) {
            if (msg instanceof Input.Typed(String typed)) {
                text.append(typed);
            } else if (msg instanceof Input.Paste(String pasted)) {
                text.append(pasted);
            }
        }
        return text.toString();
    }

    private static KeyDecoder decoder(String term) {
        return new KeyDecoder(TerminalType.of(term, Map.of()).keys(), BOUND, _ -> {});
    }

    private List<Input> keys(String sent) {
        return keys(decoder, sent);
    }

    private List<Input> keys(KeyDecoder any, String sent) {
        return keys(any, sent.getBytes(StandardCharsets.UTF_8));
    }

    private List<Input> keys(KeyDecoder any, byte[] sent) {
        return any.decode(ByteBuffer.wrap(sent), clock.instant());
    }

    private static List<Input> joined(List<Input> messages) {
        List<Input> joined = new ArrayList<>();
        for (Input msg : messages) {
            if (msg instanceof Input.Typed(String more)
                    && !joined.isEmpty()
                    && joined.getLast() instanceof Input.Typed(String text)) {
                joined.set(joined.size() - 1, typed(text + more));
            } else {
                joined.add(msg);
            }
        }
        return joined;
    }

    private static Input typed(String text) {
        return new Input.Typed(text);
    }

    private static Input press(Key key) {
        return new Input.Press(key);
    }
}
