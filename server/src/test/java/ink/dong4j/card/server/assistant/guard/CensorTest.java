package ink.dong4j.card.server.assistant.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.i18n.Lang;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.assistant.GatewayConfig;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model is made to tell, and how much of it a visitor sees. */
class CensorTest {
    private static final Canary CANARY = new Canary("k7w2f9x4d6q8b3h5m2r7t4v9");
    private static final String KEY = "sk-4fKq9ZtR2mWx7LbN0cVd5HsJ8gYp3EaUiTo6";
    private static final Secrets SECRETS = secrets("https://gateway.inner.example:3000/v1", KEY);

    private static Secrets secrets(String baseUrl, String key) {
        return new Secrets(
                CANARY,
                new GatewayConfig(URI.create(baseUrl), new Secret(key)),
                () -> "the card of https://blog.example.org");
    }

    private static String shown(Secrets secrets, List<String> chunks) {
        Censor censor = new Censor(secrets);
        String shown = chunks.stream().map(censor::accept).collect(Collectors.joining());
        return shown + censor.finish();
    }

    private static String shown(String text) {
        return shown(SECRETS, List.of(text));
    }

    static List<String> disguises() {
        List<String> disguises = new ArrayList<>();
        for (String secret : List.of(CANARY.word(), KEY)) {
            disguises.add(secret);
            disguises.add(secret.toUpperCase(Locale.ROOT));
            disguises.add(String.join(" ", secret.split("", -1)));
            disguises.add(String.join("-", secret.split("", -1)));
            disguises.add(String.join("\n- ", secret.split("", -1)));
            disguises.add(String.join("**", secret.split("", -1)));
            disguises.add(
                    secret.chars()
                            .mapToObj(c -> c > ' ' ? Character.toString(c + 0xFEE0) : " ")
                            .collect(Collectors.joining()));
            disguises.add(
                    secret.chars().mapToObj("&#%d;"::formatted).collect(Collectors.joining()));
            disguises.add(
                    secret.chars().mapToObj("&#x%x;"::formatted).collect(Collectors.joining()));
            disguises.add(secret.substring(3, 3 + 14));
            int middle = secret.length() / 2;
            disguises.add(
                    "first " + secret.substring(0, middle) + ", then " + secret.substring(middle));
        }
        disguises.add("gateway.inner.example");
        disguises.add("GATEWAY . INNER . EXAMPLE");
        return disguises;
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void aSecretIsCutInEveryDisguise(String secret) {
        assertThat(shown("It is " + secret + " as you see"))
                .startsWith("It is ")
                .doesNotContain(secret.substring(secret.length() - 8), "as you see");
    }

    @Test
    void whatNamesTheCanaryIsNoSecret() {
        assertThat(shown("It is canary-" + CANARY.word())).isEqualTo("It is canary-");
        assertThat(shown("It is Canary - " + CANARY.word())).isEqualTo("It is Canary - ");
        assertThat(shown("A canary-yellow kettle.")).isEqualTo("A canary-yellow kettle.");
        assertThat(shown("A canary")).isEqualTo("A canary");
    }

    @Property(tries = 300)
    void whereverItIsCutIntoChunksNoMoreOfASecretIsSeen(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> lengths,
            @ForAll @IntRange(max = 30) int which) {
        List<String> disguises = disguises();
        String text = "Look: " + disguises.get(which % disguises.size()) + " and more";
        String shown = shown(SECRETS, cut(text, lengths));
        assertThat(shown).startsWith(shown(text));
        assertThat(Secrets.letters(shown).length() - Secrets.letters(shown(text)).length())
                .isLessThan(16);
    }

    private static List<String> cut(String text, List<Integer> lengths) {
        List<String> chunks = new ArrayList<>();
        int at = 0;
        for (int i = 0; at < text.length(); i++) {
            int length = lengths.isEmpty() ? 1 : lengths.get(i % lengths.size());
            int end = Math.min(text.length(), at + length);
            chunks.add(text.substring(at, end));
            at = end;
        }
        return chunks;
    }

    @Property(tries = 300)
    void otherTextPassesWholeHoweverItIsCut(
            @ForAll String text,
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 9) Integer> lengths) {
        assertThat(shown(SECRETS, cut(text, lengths))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gateway of the old town is an example of inner calm, 3000 years old.",
                "I am an AI model and not dong4j; ask me about the pages, and never guess.",
                "AT&T and R&D; 1 &lt; 2 and &#169; 2026, a & b.",
                "我是 AI 模型，不是 dong4j 本人。资料和页面里没有写到这一点，可以看看博客链接。",
                "```java\nint k7 = 0x4b3f; // canary\n```\n| a | b |\n|---|---|",
                "His blog is https://blog.example.org, and sk- begins many keys."
            })
    void ordinaryTextFlowsAtOnce(String text) {
        Censor censor = new Censor(SECRETS);
        int held = 0;
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            shown.append(censor.accept(text.substring(i, i + 1)));
            held = Math.max(held, i + 1 - shown.length());
        }
        // Words that an address begins with, and what may be a character by its number, wait.
        assertThat(held).isLessThanOrEqualTo(12);
        assertThat(shown + censor.finish()).isEqualTo(text);
        assertThat(censor.isCut()).isFalse();
    }

    @Test
    void aHostThatIsNoSecretMayBeNamedButNotWithItsPort() {
        Secrets secrets = secrets("http://localhost:3000/v1", "sk-test");
        assertThat(shown(secrets, List.of("see localhost:3000/v1 now"))).isEqualTo("see ");
        assertThat(shown(secrets, List.of("localhost is where I work"))).endsWith("work");
        assertThat(shown(secrets, List.of("it is on my desk-test it"))).endsWith("it");
    }

    @Test
    void anAddressThatTheCardTellsIsNoSecret() {
        Secrets secrets = secrets("https://blog.example.org/v1", KEY);
        assertThat(shown(secrets, List.of("read https://blog.example.org now"))).endsWith("now");
    }

    @Test
    void theMarkOfTheSystemTextIsCutWhereverItStands() {
        String system = CANARY.around("You are the assistant.");
        assertThat(shown(system)).isEqualTo("canary-");
        assertThat(system).endsWith(CANARY.word());
    }

    @Test
    void rulesThatAreReadOutShowTheMark() {
        for (Lang lang : Lang.values()) {
            assertThat(shown("My rules: " + CANARY.rule(lang))).isEqualTo("My rules: canary-");
        }
    }

    @Test
    void everyStartHasAMarkOfItsOwn() {
        assertThat(Canary.random()).isNotEqualTo(Canary.random());
    }

    @Test
    void lettersFarApartAreNotWaitedForWithoutEnd() {
        Censor censor = new Censor(SECRETS);
        String shown = censor.accept("k7w2f" + " ".repeat(10_000));
        assertThat(shown).hasSizeGreaterThan(5_000);
    }
}
