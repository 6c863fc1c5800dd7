package ink.dong4j.card.server.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScpTransferTest {
    private static final String FINE = "\0";

    @AutoClose private final House house = new House();

    @Test
    void aFileFollowsItsLineAndEndsWithAZero() throws Exception {
        String json = house.run("json").out();
        FakeWire wire = scp("scp -f card.json", FINE.repeat(3));
        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out())
                .isEqualTo("C0444 " + json.getBytes(UTF_8).length + " card.json\n" + json + "\0");
        assertThat(wire.err()).isEmpty();
    }

    @Test
    void itsDateIsToldWhereItIsAskedFor() throws Exception {
        FakeWire wire = scp("scp -v -p -f -- /card.json", FINE.repeat(4));
        assertThat(wire.out()).startsWith("T0 0 0 0\nC0444 ");
        assertThat(wire.awaitExit()).isZero();
    }

    @Test
    void aNameThatIsNotThereIsAWarningAndTheNextOneIsSent() throws Exception {
        FakeWire wire = scp("scp -f ../../etc/passwd card.json", FINE.repeat(3));
        assertThat(wire.out()).startsWith("\u0001scp: There is no ../../etc/passwd here\nC0444 ");
        assertThat(wire.awaitExit()).isEqualTo(1);
    }

    @Test
    void folderBracketsWhatIsInIt() throws Exception {
        FakeWire wire = scp("scp -r -f .", FINE.repeat(7));
        assertThat(wire.out()).startsWith("D0755 0 card\nC0444 ").endsWith("\0E\n");
        assertThat(wire.awaitExit()).isZero();
        assertThat(scp("scp -f .", FINE).out()).isEqualTo("\u0001scp: . is a folder\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scp -t .", "scp -r -p -d -t x", "scp"})
    void nothingIsTaken(String line) throws Exception {
        FakeWire wire = scp(line, FINE);
        assertThat(wire.awaitExit()).isEqualTo(1);
        assertThat(wire.out())
                .isEqualTo("\u0001scp: The files of this card can be read and nothing else\n");
    }

    /** A zero is written as a dot. */
    @ParameterizedTest
    @CsvSource({"'',0", "'.',1", "'\u0001no\n',0", "'..',2"})
    void aClientThatLeavesOrRefusesIsSentNoMore(String words, int answers) throws Exception {
        FakeWire wire = scp("scp -f card.json", words.replace(".", FINE));
        wire.awaitExit();
        int said = wire.out().isEmpty() ? 0 : wire.out().endsWith("\0") ? 2 : 1;
        assertThat(said).isEqualTo(answers);
    }

    private FakeWire scp(String line, String words) throws Exception {
        return house.run(house.executing(line), words);
    }
}
