package ink.dong4j.card.keys;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.terminal.TerminalType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodedKeysTest {
    private final CodedKeys coded = new CodedKeys(TerminalType.of("xterm", Map.of()).keys());

    @Test
    void everyKeyMeansWhatItsOlderFormMeans() {
        assertPress(Key.ESCAPE, "27u", "27;1u", "27;65u", "91;5u");
        assertPress(Key.ENTER, "13u", "13;1:1u", "109;5u", "57414u");
        assertPress(Key.NEWLINE, "13;2u", "13;3u", "13;5u", "13;2:1u", "106;5u", "27;2;13~");
        assertPress(Key.TAB, "9u", "105;5u");
        assertPress(Key.BACK_TAB, "9;2u", "27;2;9~");
        assertPress(Key.BACKSPACE, "127u", "127;2u", "104;5u");
        assertPress(Key.DELETE_WORD, "127;3u", "127;5u", "119;5u");
        assertPress(Key.INTERRUPT, "99;5u", "99;69u", "27;5;99~", "99:67;5u", "67;5u");
        assertPress(Key.END_OF_INPUT, "100;5u", "100;5:2u");
        assertPress(Key.HOME, "97;5u");
        assertPress(Key.WORD_LEFT, "98;3u", "1;3:1D");
        assertPress(Key.UP, "1;65A", "1;1:1A");
        assertPress(Key.DELETE, "3;129~", "3;1:2~");
    }

    @Test
    void aChordOnALayoutWithoutLatinLettersIsThatOfTheSameKey() {
        assertPress(Key.INTERRUPT, "1089::99;5u", "1089::99;69u", "1089:1057:99;5:1u");
        assertPress(Key.END_OF_INPUT, "1074::100;5u");
        assertPress(Key.WORD_LEFT, "1080::98;3u");
        // A Latin layout goes by its own letters.
        assertPress(Key.HOME, "97::113;5u");
        assertPress(Key.NEWLINE, "13:13;2u", "13::13;2u");
        assertThat(coded.message("1089::99u")).contains(new Input.Typed("с"));
        assertThat(coded.message("1089:1057:99;2;1057u")).contains(new Input.Typed("С"));
    }

    @Test
    void eventsOfTheWindowsConsoleMeanTheirKeys() {
        assertPress(Key.ENTER, "13;28;13;1;0;1_", "13;28;13;1;32;1_");
        assertPress(Key.NEWLINE, "13;28;13;1;16;1_", "13;28;10;1;8;1_", "74;36;10;1;8;1_");
        assertPress(Key.TAB, "9;15;9;1;0;1_");
        assertPress(Key.BACK_TAB, "9;15;9;1;16;1_");
        assertPress(Key.ESCAPE, "27;1;27;1;0;1_");
        assertPress(Key.BACKSPACE, "8;14;8;1;0;1_");
        assertPress(Key.DELETE_WORD, "8;14;127;1;8;1_");
        assertPress(Key.INTERRUPT, "67;46;3;1;8;1_", "67;46;3;1;4;1_");
        assertPress(Key.UP, "38;72;0;1;256;1_", "38;72;;1_");
        assertPress(Key.WORD_LEFT, "37;75;0;1;264;1_", "66;48;98;1;2;1_");
        assertPress(Key.DELETE, "46;83;0;1;256;1_");
        assertPress(Key.PAGE_DOWN, "34;81;0;1;256;1_");
    }

    @Test
    void theWindowsConsoleTellsTextInUnitsOfUtf16AndWhatIsLetGoIsNoKey() {
        assertThat(coded.message("65;30;97;1;0;1_")).contains(new Input.Typed("a"));
        assertThat(coded.message("65;30;97;0;0;1_")).isEmpty();
        assertThat(coded.message("65;30;65;1;16;1_")).contains(new Input.Typed("A"));
        assertThat(coded.message("81;16;64;1;9;1_")).contains(new Input.Typed("@"));
        assertThat(coded.message("0;0;20320;1;0;1_")).contains(new Input.Typed("你"));
        assertThat(coded.message("0;0;55357;1;0;1_")).isEmpty();
        assertThat(coded.message("0;0;56832;1;0;1_")).contains(new Input.Typed("😀"));
        assertThat(coded.message("18;56;228;0;0;1_")).contains(new Input.Typed("ä"));
        for (String nothing :
                new String[] {"16;42;0;1;16;1_", "17;29;0;1;8;1_", "112;59;0;1;0;1_", "_", ";_"}) {
            assertThat(coded.message(nothing)).as(nothing).isEmpty();
        }
    }

    @Test
    void letterKeysThatAreToldByNumberTypeTheirLetter() {
        assertThat(coded.message("97u")).contains(new Input.Typed("a"));
        assertThat(coded.message("97;2u")).contains(new Input.Typed("A"));
        assertThat(coded.message("97:65;2;65u")).contains(new Input.Typed("A"));
        assertThat(coded.message("228u")).contains(new Input.Typed("ä"));
        assertThat(coded.message("57404;1;53u")).contains(new Input.Typed("5"));
    }

    @Test
    void whatIsNoKeyOrHasNoMeaningIsNothing() {
        for (String other :
                List.of(
                        "97;1:3u",
                        "13;2:3u",
                        "1;1:3A",
                        "57358u",
                        "57441;2u",
                        "97;9u",
                        "0u",
                        "7u",
                        "8238u",
                        "1114112u",
                        "9999999u",
                        "u",
                        ";u",
                        "120;7u",
                        "1089;5u",
                        "1089::;5u",
                        "1089:1057;6u",
                        "1093::91;5u",
                        "252::57441;5u",
                        "1089::99;5:3u",
                        "99:1:2:3;5u",
                        "63;5u",
                        "1;2R",
                        "57400;5u",
                        "57419u",
                        "57427u",
                        "55296u")) {
            assertThat(coded.message(other)).as(other).isEmpty();
        }
    }

    private void assertPress(Key key, String... bodies) {
        for (String body : bodies) {
            assertThat(coded.message(body)).as(body).contains(new Input.Press(key));
        }
    }
}
