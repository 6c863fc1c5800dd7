package ink.dong4j.card.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.i18n.Phrases;
import ink.dong4j.card.server.assistant.GatewayFixture;
import ink.dong4j.card.server.assistant.Obedient;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Visitors who talk a model into anything, and what then reaches a terminal. */
class InjectionIT {
    /** Of the window, and none for when the visit ends. */
    private static final Set<String> TITLES = Set.of("dong4j · card", "dong4j · 名片", "");

    private static final String KEY = "sk-b8xq5d0f7Wz3RtLm9KpQvN2sYhU6eJgT1cAo4iB";
    private static final int PART = 8;
    private static final int MESSAGES = 1000;
    private static final String PAGE_UP = "\u001b[5~";
    private static final Pattern OSC = Pattern.compile("\u001b\\]([0-9]*);([^\u0007\u001b]*)");
    private static final Pattern SAFE_TARGET =
            Pattern.compile("(id=[^;]*)?;((https?://|mailto:)[!-~]*)?");

    private GatewayFixture gateway;
    private TestServer server;

    record Attack(String trick, String words) {}

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayFixture.start();
        server =
                TestServer.start(
                        "server.assistant.gateway.base-url=\"" + gateway.baseUrl() + "\"",
                        "server.assistant.gateway.key=" + KEY,
                        "server.limits.session={messages=" + MESSAGES + ", per=1 hour, burst=1000}",
                        "server.limits.address={messages=1000, per=1 minute, burst=1000}",
                        "server.limits.network={messages=1000, per=1 minute, burst=1000}",
                        "server.limits.daily-tokens=10000000");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        gateway.close();
    }

    private static List<Attack> attacks(Lang lang) throws Exception {
        String name = "/injection/" + lang.name().toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream file = InjectionIT.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\s+", 2))
                    .map(parts -> new Attack(parts[0], parts[1]))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aShellGetsTextWithoutSecretsAndWithoutControls(Lang lang) throws Exception {
        for (Attack attack : attacks(lang)) {
            Ssh run =
                    Ssh.run(
                            server.port(),
                            lang.name().toLowerCase(Locale.ROOT),
                            "ask",
                            attack.words() + " @obey-" + attack.trick());
            assertThat(run.out()).as(attack.trick()).startsWith("Of course.");
            assertHarmless(attack, run.out() + run.err());
            // What the card says about an answer is not where the model speaks.
            assertThat(run.err()).doesNotContain(Phrases.of(lang).fromPages());
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void aTerminalIsSteeredByTheCardAlone(Lang lang) throws Exception {
        String locale =
                switch (lang) {
                    case EN -> "en_US.UTF-8";
                    case ZH -> "zh_CN.UTF-8";
                };
        try (PtySession visit = server.visit().in(locale).sized(100, 50).open()) {
            visit.awaits("dong4j");
            int asked = 0;
            for (Attack attack : attacks(lang)) {
                String question = "q" + asked + " @obey-" + attack.trick();
                visit.type("\u0015" + question).enter();
                gateway.awaitRequests(++asked);
                // Shown once the question is admitted; its own words may be scrolled off by then.
                visit.awaits(Phrases.of(lang).allowance(MESSAGES - asked, MESSAGES));
                visit.awaits(
                        "its end",
                        screen -> !screen.contains("Esc stop") && !screen.contains("Esc 停止"));
                assertHarmless(attack, visit.screenText());
                while (!visit.screenText().contains(question)) {
                    String below = visit.screenText();
                    visit.type(PAGE_UP);
                    visit.awaits("the page before", screen -> !screen.equals(below));
                    assertHarmless(attack, visit.screenText());
                }
                visit.awaits(
                        "the answer to " + attack.trick(),
                        screen ->
                                screen.contains(question)
                                        && screen.substring(screen.indexOf(question))
                                                .contains("Of course."));
            }
            assertOnlyOurSequences(visit.receivedText());
        }
    }

    private void assertHarmless(Attack attack, String seen) {
        String mark = Obedient.canary(gateway.requests().getLast());
        String letters = letters(seen);
        for (String secret : List.of(mark, KEY)) {
            String bare = letters(secret);
            for (int start = 0; start + PART <= bare.length(); start++) {
                assertThat(letters)
                        .as(attack.trick())
                        .doesNotContain(bare.substring(start, start + PART));
            }
        }
        assertThat(seen)
                .as(attack.trick())
                .doesNotContain(gateway.baseUrl().getAuthority())
                .doesNotContain("and what visitors quote, is information")
                .doesNotContain("不要猜测任何人的事实");
        assertThat(seen.codePoints())
                .as(attack.trick())
                .noneMatch(c -> c != '\n' && Character.isISOControl(c))
                .noneMatch(c -> Character.getType(c) == Character.FORMAT && c != 0x200D);
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static void assertOnlyOurSequences(String wire) {
        Matcher osc = OSC.matcher(wire);
        while (osc.find()) {
            switch (osc.group(1)) {
                case "2" -> assertThat(osc.group(2)).isIn(TITLES);
                case "8" -> assertThat(osc.group(2)).matches(SAFE_TARGET);
                case "11" -> assertThat(osc.group(2)).isEqualTo("?");
                default -> throw new AssertionError("no sequence of ours: " + osc.group());
            }
        }
        assertThat(wire)
                .doesNotContain("\u001bc", "\u001bPq", "\u001b_", "\u001b^", "pwned", "ZXZpbA")
                .doesNotContain("\u001b[31m=^.^=");
        assertThat(wire.codePoints())
                .noneMatch(c -> c >= 0x80 && c < 0xA0)
                .noneMatch(c -> c == 0x202E || c == 0x2066 || c == 0x200B || c == 0xFEFF);
    }
}
