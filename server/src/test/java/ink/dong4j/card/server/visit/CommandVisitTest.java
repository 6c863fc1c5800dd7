package ink.dong4j.card.server.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.ui.PlainText;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandVisitTest {
    @AutoClose private final House house = new House();

    @Test
    void aShellWithoutATerminalPrintsTheCardAndDoesNotWaitForInput() throws Exception {
        FakeWire wire = new FakeWire();
        house.sessions.open(house.withoutTerminal(), wire);

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.out())
                .isEqualTo(String.join("\n", PlainText.card(House.CARD, Lang.EN)) + "\n");
        assertThat(wire.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "card", "links", "json", "fingerprint"})
    void dataIsOnStandardOutputWithoutAControlCharacter(String command) throws Exception {
        FakeWire wire = house.run(command);

        assertThat(wire.awaitExit()).isZero();
        assertThat(wire.err()).isEmpty();
        assertThat(wire.out()).endsWith("\n");
        assertThat(wire.out().replace("\n", "")).isNotEmpty().doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void aPageIsPrintedInTheVisitorsLanguageAndOneThatTheCardLacksIsUnknown() throws Exception {
        FakeWire found = house.run("links");
        assertThat(found.awaitExit()).isZero();
        assertThat(found.out()).contains("https://example.org/a");

        FakeWire absent = house.run("now");
        assertThat(absent.awaitExit()).isEqualTo(2);
        assertThat(absent.out()).isEmpty();
        assertThat(absent.err()).contains("There is no such command here");
    }

    @Test
    void fingerprintPrintsWhatTheListenerTells() throws Exception {
        assertThat(house.run("fingerprint").out()).isEqualTo("SHA256:abc\nSSHFP 4 2 def\n");
    }

    @Test
    void jsonIsParsedBackToTheCard() throws Exception {
        Config json =
                ConfigFactory.parseString(
                        house.run("json").out(),
                        ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON));

        assertThat(json.getString("name")).isEqualTo("Ada");
        assertThat(json.getString("title.zh")).isEqualTo("工程师");
        assertThat(json.getConfigList("links").getFirst().getString("address"))
                .isEqualTo("https://example.org/a");
        assertThat(json.root().keySet())
                .containsExactlyInAnyOrder(
                        "name", "title", "place", "pitch", "biography", "host", "links");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u001b[2Juname -a",
                "/bin/sh -c 'echo hi'",
                "exec sh -c 'stty -echo; printf x'",
                "tmux new -A -s main",
                "TERM=xterm exec \"$SHELL\" -l"
            })
    void anUnknownCommandIsOneLineThatSaysWhatToDoAndShowsNothingOfIt(String line)
            throws Exception {
        FakeWire wire = house.run(line);

        assertThat(wire.awaitExit()).isEqualTo(2);
        assertThat(wire.out()).isEmpty();
        assertThat(wire.err())
                .isEqualTo(
                        "There is no such command here; the card opens with: ssh -t -o"
                                + " RemoteCommand=none card.example.org (for the commands, add:"
                                + " help)\n");
    }

    @Test
    void argumentsThatACommandDoesNotTakeAreBadUsage() throws Exception {
        FakeWire wire = house.run("card please");

        assertThat(wire.awaitExit()).isEqualTo(2);
        assertThat(wire.out()).isEmpty();
        assertThat(wire.err()).startsWith("Usage: ssh card.example.org");
    }

    @Test
    void whoProvesNoKeyUnderANameThatAsksForOneIsToldSoBesideWhatHeAskedFor() throws Exception {
        for (String user : new String[] {"me", "owner"}) {
            FakeWire wire = house.run(house.executingAs(user, "card"), "");
            assertThat(wire.awaitExit()).isZero();
            assertThat(wire.out()).startsWith("Ada");
            assertThat(wire.err()).startsWith("No key").contains("ssh -i ");
        }
        assertThat(house.run(house.executingAs("you", "card"), "").err()).isEmpty();
    }

    @Test
    void theLanguageIsTheUserNamesOrTheLocales() throws Exception {
        Visitor here = house.executingAs("zh", "card");
        Visitor elsewhere =
                new Visitor(
                        "x",
                        here.address(),
                        Map.of("LANG", "zh_CN.UTF-8"),
                        Optional.empty(),
                        new Visitor.Purpose.Command("card"),
                        here.quota(),
                        here.identity());

        assertThat(house.run(here, "").out()).contains("生来会数。");
        assertThat(house.run(elsewhere, "").out()).contains("生来会数。");
    }

    @Test
    void atATerminalLinesEndWithAReturnToo() throws Exception {
        assertThat(house.run(house.executingAtTerminal("fingerprint"), "").out())
                .isEqualTo("SHA256:abc\r\nSSHFP 4 2 def\r\n");
    }
}
