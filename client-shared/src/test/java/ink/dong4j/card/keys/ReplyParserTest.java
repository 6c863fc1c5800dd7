package ink.dong4j.card.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReplyParserTest {
    @Test
    void coloursComeWithOneToFourDigits() {
        assertThat(colour("11;rgb:1e1e/2F2F/ffff")).contains(0x1E2FFF);
        assertThat(colour("11;rgb:1e/2f/ff")).contains(0x1E2FFF);
        assertThat(colour("11;rgb:f/0/8")).contains(0xFF0088);
        assertThat(colour("11;rgb:fff/000/800")).contains(0xFF0080);
        assertThat(colour("11;rgba:0000/0000/0000/ffff")).contains(0);
        assertThat(colour("11;#fdf6e3")).contains(0xFDF6E3);
        assertThat(colour("11;#fff")).contains(0xFFFFFF);
    }

    @Test
    void whatIsNoColourIsNoReply() {
        for (String other :
                List.of(
                        "10;rgb:0/0/0",
                        "11;?",
                        "11;rgb:0/0",
                        "11;rgb:00000/0/0",
                        "11;red",
                        "11;#12")) {
            assertThat(colour(other)).as(other).isEmpty();
        }
    }

    @Test
    void eachControlSequenceIsReadForWhatItIs() {
        assertThat(ReplyParser.control("?62;4;52c"))
                .contains(new TerminalReply.Attributes(List.of(62, 4, 52)));
        assertThat(ReplyParser.control("?2026;2$y")).contains(new TerminalReply.Mode(2026, 2));
        assertThat(ReplyParser.control("?1u")).contains(new TerminalReply.Keyboard(1));
        assertThat(ReplyParser.control("?997;2n")).contains(new TerminalReply.Scheme(false));
        assertThat(ReplyParser.control("2;3R")).contains(new TerminalReply.Cursor(2, 3));
        // The last one is F3 with Shift.
        for (String other : List.of("?c", "?;;c", ">41;330;0c", "0n", "1;2R", "97;5u", "A")) {
            assertThat(ReplyParser.control(other)).as(other).isEmpty();
        }
    }

    @Test
    void deviceStringsTellTheNameAndTheStyle() {
        assertThat(ReplyParser.string('P', ">|kitty(0.40.1)"))
                .contains(new TerminalReply.Name("kitty(0.40.1)"));
        assertThat(ReplyParser.string('P', "1$r0;48;2;1;2;3m"))
                .contains(new TerminalReply.Style("0;48;2;1;2;3"));
        assertThat(ReplyParser.string('P', "0$r")).isEmpty();
        assertThat(ReplyParser.string('_', "Gi=1;OK")).isEmpty();
    }

    private static Optional<Integer> colour(String content) {
        return ReplyParser.string(']', content)
                .map(reply -> ((TerminalReply.Backdrop) reply).rgb());
    }
}
