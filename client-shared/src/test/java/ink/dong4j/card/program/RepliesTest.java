package ink.dong4j.card.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RepliesTest {
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
        assertThat(Replies.control("?62;4;52c")).contains(new Reply.Attributes(List.of(62, 4, 52)));
        assertThat(Replies.control("?2026;2$y")).contains(new Reply.Mode(2026, 2));
        assertThat(Replies.control("?1u")).contains(new Reply.Keyboard(1));
        assertThat(Replies.control("?997;2n")).contains(new Reply.Scheme(false));
        for (String other : List.of("?c", "?;;c", ">41;330;0c", "24;80R", "0n", "97;5u", "A")) {
            assertThat(Replies.control(other)).as(other).isEmpty();
        }
    }

    @Test
    void deviceStringsTellTheNameAndTheStyle() {
        assertThat(Replies.string('P', ">|kitty(0.40.1)"))
                .contains(new Reply.Name("kitty(0.40.1)"));
        assertThat(Replies.string('P', "1$r0;48;2;1;2;3m"))
                .contains(new Reply.Style("0;48;2;1;2;3"));
        assertThat(Replies.string('P', "0$r")).isEmpty();
        assertThat(Replies.string('_', "Gi=1;OK")).isEmpty();
    }

    private static Optional<Integer> colour(String content) {
        return Replies.string(']', content).map(reply -> ((Reply.Backdrop) reply).rgb());
    }
}
