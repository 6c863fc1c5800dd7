package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.keys.Burst;
import ink.dong4j.card.keys.Input;
import ink.dong4j.card.keys.Key;
import ink.dong4j.card.keys.KeyDecoder;
import ink.dong4j.card.keys.TerminalReply;
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
import net.jqwik.api.constraints.IntRange;

/** A terminal's answers between typed letters: each is heard once, and what was typed is left. */
class ReplyProperties {
    private static final String ESC = "\u001b";
    private static final List<String> REPLIES =
            List.of(
                    ESC + "]11;rgb:1e1e/1e1e/1e1e" + ESC + "\\",
                    ESC + "]11;rgb:ff/ff/ff\u0007",
                    ESC + "[?62;4;22;52c",
                    ESC + "[?2026;2$y",
                    ESC + "[?2031;1$y",
                    ESC + "[?1u",
                    ESC + "[2;3R",
                    ESC + "P>|XTerm(390)" + ESC + "\\",
                    ESC + "P1$r0;48;2;1;2;3m" + ESC + "\\");

    private final ManualClock clock = new ManualClock();
    private final List<TerminalReply> heard = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private final List<Key> pressed = new ArrayList<>();
    private final KeyDecoder decoder =
            new KeyDecoder(TerminalType.of("xterm", Map.of()).keys(), 1024, heard::add);

    @Example
    void aReplyCutAnywhereForSecondsLeavesExactlyWhatWasTyped() {
        for (String reply : REPLIES) {
            byte[] bytes = bytes(reply);
            // From the second byte on: what is cut behind its ESC has a test of its own.
            for (int cut = 2; cut < bytes.length; cut++) {
                forget();
                type("hel");
                type(Arrays.copyOf(bytes, cut));
                clock.advance(Duration.ofSeconds(3));
                type(Arrays.copyOfRange(bytes, cut, bytes.length));
                type("lo");
                assertThat(typed).as("%s cut at %d", reply, cut).hasToString("hello");
                assertThat(pressed).isEmpty();
                assertThat(heard).hasSize(1);
            }
        }
    }

    @Example
    void aReplyThatIsCutBehindItsEscIsStillNoText() {
        for (String reply : REPLIES) {
            forget();
            type("hel");
            type(ESC);
            clock.advance(Duration.ofSeconds(3));
            type("");
            type(reply.substring(1));
            type("lo");
            assertThat(typed).as(reply).hasToString("hello");
            assertThat(pressed).containsExactly(Key.ESCAPE);
            assertThat(heard).hasSize(1);
        }
    }

    @Example
    void aTerminalThatOwesAReplyGetsTimeForTheRestOfIt() {
        for (String reply : REPLIES) {
            forget();
            decoder.expectReplies(true);
            type("hel" + ESC);
            clock.advance(KeyDecoder.ESCAPE_WAIT_FOR_REPLY.minusMillis(1));
            type("");
            type(reply.substring(1) + "lo");
            assertThat(typed).as(reply).hasToString("hello");
            assertThat(pressed).isEmpty();
        }
    }

    @Example
    void whatIsTypedAfterEscapeIsTextUnlessItIsAReply() {
        for (String text : List.of("[A", "]x", "Please", "P", "[", "]1", "P1", "[?")) {
            forget();
            type(ESC);
            clock.advance(KeyDecoder.ESCAPE_WAIT);
            type("");
            boolean whole = "[?".equals(text);
            text.chars().mapToObj(Character::toString).forEach(this::type);
            clock.advance(whole ? KeyDecoder.HOLD : KeyDecoder.ESCAPE_WAIT);
            type("");
            assertThat(typed).as(text).hasToString(whole ? "" : text);
            assertThat(pressed).containsExactly(Key.ESCAPE);
        }
    }

    @Example
    void whatIsTypedSoonAfterEscapeIsItselfThoughAReplyIsOwed() {
        for (String text :
                List.of("/", "d", "b", "f", "O", "OM", "X", "^x", "_", "é", "[A", "]x")) {
            for (String escapes : List.of(ESC, ESC + ESC)) {
                forget();
                decoder.expectReplies(true);
                type(escapes);
                clock.advance(KeyDecoder.ESCAPE_WAIT);
                type("");
                assertThat(pressed).isEmpty();
                type(text);
                clock.advance(KeyDecoder.ESCAPE_WAIT);
                type("");
                assertThat(typed).as(text).hasToString(text);
                assertThat(pressed).as(text).hasSize(escapes.length()).containsOnly(Key.ESCAPE);
            }
        }
    }

    @Example
    void enterSoonAfterEscapeSubmitsThoughAReplyIsOwed() {
        decoder.expectReplies(true);
        type(ESC);
        clock.advance(KeyDecoder.ESCAPE_WAIT);
        type("\r");
        assertThat(pressed).containsExactly(Key.ESCAPE, Key.ENTER);
    }

    @Example
    void aReplyThatDripsInBehindItsEscIsStillNoText() {
        for (Duration wait : List.of(Duration.ofMillis(70), Duration.ofSeconds(3))) {
            for (String reply : REPLIES) {
                forget();
                decoder.expectReplies(true);
                type("hel" + ESC);
                clock.advance(wait);
                type("");
                for (byte b : bytes(reply.substring(1) + "lo")) {
                    type(new byte[] {b});
                    clock.advance(Duration.ofMillis(20));
                }
                assertThat(typed).as(reply).hasToString("hello");
                assertThat(heard).hasSize(1);
            }
        }
    }

    @Example
    void altWithABracketDoesNotSwallowTheTypingAfterIt() {
        for (String alt : List.of("]", "P", "X", "^", "_")) {
            forget();
            type(ESC + alt);
            clock.advance(KeyDecoder.ESCAPE_WAIT);
            type("");
            type("hello\r");
            clock.advance(Burst.ENTER_WAIT);
            type("");
            assertThat(typed.toString()).as(alt).endsWith("hello");
            assertThat(pressed).as(alt).endsWith(Key.ENTER);
        }
    }

    @Property(tries = 300)
    void anyMixOfRepliesAndTypingIsToldApart(
            @ForAll("letters") List<String> letters,
            @ForAll("letters") List<String> others,
            @ForAll @IntRange(max = 7) int first,
            @ForAll @IntRange(max = 7) int second,
            @ForAll @IntRange(min = 1, max = 1000) int packet) {
        forget();
        decoder.expectReplies(true);
        String before = String.join("", letters);
        String after = String.join("", others);
        byte[] all = bytes(before + REPLIES.get(first) + REPLIES.get(second) + after);
        for (int from = 0; from < all.length; from += packet) {
            type(Arrays.copyOfRange(all, from, Math.min(all.length, from + packet)));
            clock.advance(Duration.ofMillis(20));
        }
        assertThat(typed).hasToString(before + after);
        assertThat(pressed).isEmpty();
        assertThat(heard).hasSize(2);
    }

    @Provide
    Arbitrary<List<String>> letters() {
        return Arbitraries.of("a", "P", "]", "[", "1", ";", "好", "é", "👍", "?", "\\")
                .list()
                .ofMaxSize(8);
    }

    private void forget() {
        clock.advance(KeyDecoder.HOLD);
        type("");
        heard.clear();
        pressed.clear();
        typed.setLength(0);
    }

    private void type(String text) {
        type(bytes(text));
    }

    private void type(byte[] bytes) {
        for (Input msg : decoder.decode(ByteBuffer.wrap(bytes), clock.instant())) {
            if (msg instanceof Input.Typed(String text)) {
                typed.append(text);
            } else if (msg instanceof Input.Press(Key key)) {
                pressed.add(key);
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
