package ink.dong4j.card.server.config.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.reading.Problem;
import ink.dong4j.card.server.config.ConfigLoader;
import ink.dong4j.card.server.config.Configuration;
import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Login;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Security;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code server.delivery}: the ways to the owner, and what is wrong with them. */
class DeliveryReaderTest {
    private static final String CARD =
            "card { name = a, title = b, pitch = c, host = card.example.org }\n";

    @TempDir Path folder;

    @Test
    void withoutAWordOfItThereIsNoChannel() {
        DeliveryConfig delivery = ready("");
        assertThat(delivery.channels()).isEmpty();
        assertThat(delivery.digest()).isTrue();
        assertThat(delivery.report())
                .contains(new DeliveryConfig.Report(DayOfWeek.MONDAY, LocalTime.of(9, 0)));
    }

    @Test
    void aWebhookIsSignedWithTheTextOfAFile() throws IOException {
        Files.writeString(folder.resolve("hook.key"), "whsec_abc\n");
        DeliveryConfig delivery =
                ready(
                        """
                        server.delivery.channels = [
                          { kind = webhook, url = "https://hooks.example.org/card?x=1", secret-file = hook.key }
                          { kind = webhook, name = home, url = "http://10.0.0.2/", secret = s, allow-private = true }
                        ]
                        """);
        assertThat(delivery.channels())
                .containsExactly(
                        new ChannelConfig.Webhook(
                                "webhook",
                                URI.create("https://hooks.example.org/card?x=1"),
                                new Secret("whsec_abc"),
                                false),
                        new ChannelConfig.Webhook(
                                "home", URI.create("http://10.0.0.2/"), new Secret("s"), true));
        assertThat(delivery.toString()).doesNotContain("whsec_abc", "example.org");
    }

    @Test
    void aMailHasTheUsualPortOfItsSecurity() {
        assertThat(
                        ready(
                                        """
                                        server.delivery.channels = [
                                          { kind = smtp, host = mail.example.org, security = starttls,
                                            user = card, password = p, from = "card@example.org", to = "me@example.org" }
                                        ]
                                        """)
                                .channels())
                .containsExactly(
                        new ChannelConfig.Smtp(
                                "smtp",
                                "mail.example.org",
                                587,
                                Security.STARTTLS,
                                Optional.of(new Login("card", new Secret("p"))),
                                "card@example.org",
                                "me@example.org"));
    }

    @Test
    void aPushIsARequestInTheOwnersWords() {
        ChannelConfig.Push push =
                (ChannelConfig.Push)
                        ready(
                                        """
                                        server.delivery.channels = [
                                          { kind = push, name = phone, url = "https://ntfy.example.org/card?x={id}",
                                            headers { Title = "{title}", Authorization = "Bearer {secret}" },
                                            secret = tk_1, body-type = json,
                                            body = \"""{"text": "{text}", "tags": ["{kind}"]}\""" }
                                        ]
                                        """)
                                .channels()
                                .getFirst();
        assertThat(push.method()).isEqualTo(ChannelConfig.Push.Method.POST);
        assertThat(push.headers()).hasSize(2);
        assertThat(push.toString()).isEqualTo("phone");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            { kind = pigeon }                                        | kind is "pigeon"; it must be webhook, smtp or push
            { kind = webhook, url = "https://a.example.org/" }       | secret-file is missing: a webhook is signed
            { kind = webhook, url = "ftp://a.example.org/", secret = s } | url must be an address such as https://hooks.example.org/card
            { kind = webhook, url = "https://u:p@a.example.org/", secret = s } | url must be an address such as
            { kind = webhook, url = "http://a.example.org/", secret = s } | url must begin with https://
            { kind = webhook, url = "https://a.example.org/", secret = s, urll = x } | urll is an unknown key; did you mean url?
            { kind = webhook, url = "https://a.example.org/", secret-file = nowhere } | which is not there
            { kind = smtp, host = h, security = tsl, from = "a@b.c", to = "a@b.c" } | security is "tsl"; it must be tls, starttls or none
            { kind = smtp, host = h, security = tls, from = "a@b.c\\r\\nBcc: x@y.z", to = "a@b.c" } | from is
            { kind = smtp, host = h, security = tls, from = "a@b.c" } | to is missing
            { kind = smtp, host = h, security = none, user = u, password = p, from = "a@b.c", to = "a@b.c" } | security must be tls or starttls where there is a user
            { kind = smtp, host = h, security = tls, user = u, from = "a@b.c", to = "a@b.c" } | user is set but no password is
            { kind = push, url = "https://{name}.example.org/", body = x } | url must be an address
            { kind = push, url = "https://a.example.org/", body = "{subject}" } | body holds {subject}; known are {id}, {kind}, {title}, {text}
            { kind = push, url = "https://a.example.org/{secret}", body = x } | secret-file is missing: {secret} is used
            { kind = push, url = "https://a.example.org/", body = x, secret = s } | secret is set, but {secret} stands nowhere
            { kind = push, url = "https://a.example.org/", body-type = json, body = "{text}" } | body must be JSON
            { kind = push, url = "https://a.example.org/", headers { Host = b }, body = x } | Host is no field that can be set here
            { kind = push, url = "https://a.example.org/", method = get, body = x } | body must not be there where method is get
            """)
    void whatIsWrongIsASentenceWithItsLine(String channel, String sentence) {
        Configuration loaded = load("server.delivery.channels = [\n%s\n]".formatted(channel));
        assertThat(loaded).isInstanceOf(Configuration.Faulty.class);
        List<Problem> problems = ((Configuration.Faulty) loaded).problems();
        assertThat(problems).anySatisfy(problem -> assertThat(problem.what()).contains(sentence));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.source()).endsWith("card.conf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theChannelsOfTheReadmeAreRight(String readme) throws IOException {
        for (String file : List.of("webhook.key", "mail.password", "bark.key")) {
            Files.writeString(folder.resolve(file), "s3cret");
        }
        String text = Files.readString(Path.of("..", readme));
        int begin = text.indexOf("server.delivery.channels = [");
        String example = text.substring(begin, text.indexOf("```", begin));
        assertThat(ready(example.replace("/etc/card/", "")).channels())
                .extracting(ChannelConfig::name)
                .containsExactly("webhook", "smtp", "ntfy", "bark");
    }

    @Test
    void twoChannelsOfOneNameAreTold() {
        Configuration loaded =
                load(
                        """
                        server.delivery.channels = [
                          { kind = webhook, url = "https://a.example.org/", secret = s }
                          { kind = webhook, url = "https://b.example.org/", secret = s }
                        ]
                        """);
        assertThat(((Configuration.Faulty) loaded).problems().getFirst().what())
                .contains("channels[2].kind makes \"webhook\" the name of a second channel");
    }

    private DeliveryConfig ready(String text) {
        Configuration loaded = load(text);
        assertThat(loaded).isInstanceOf(Configuration.Ready.class);
        return ((Configuration.Ready) loaded).server().delivery();
    }

    private Configuration load(String text) {
        try {
            Path file = folder.resolve("card.conf");
            Files.writeString(file, CARD + text);
            return new ConfigLoader(file, Map.of(), List.of()).load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
