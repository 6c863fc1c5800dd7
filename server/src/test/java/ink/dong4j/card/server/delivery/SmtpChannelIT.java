package ink.dong4j.card.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import ink.dong4j.card.server.config.access.Secret;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Login;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Security;
import ink.dong4j.card.server.outgoing.AddressGuard;
import ink.dong4j.card.server.outgoing.BoundedSocket;
import ink.dong4j.card.server.outgoing.Resolver;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails, to a real mail server. */
class SmtpChannelIT {
    private static final Login LOGIN = new Login(MailServer.USER, new Secret(MailServer.PASSWORD));

    private static SmtpChannel channel(
            int port, Security security, Optional<Login> login, SSLSocketFactory tls) {
        return new SmtpChannel(
                new Smtp(
                        "mail",
                        "localhost",
                        port,
                        security,
                        login,
                        "card@example.org",
                        "me@example.com"),
                new AddressGuard(Resolver.system(), true),
                tls,
                Duration.ofSeconds(60));
    }

    private static SmtpChannel plain(MailServer server) {
        return channel(server.port(), Security.NONE, Optional.empty(), BoundedSocket.systemTls());
    }

    private static MimeMessage parsed(String mail) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
    }

    private static String why(SendResult result) {
        assertThat(result).isInstanceOf(SendResult.Later.class);
        return ((SendResult.Later) result).why();
    }

    @Test
    void aMailTellsWhoWroteAndIsAnsweredToHim() throws Exception {
        try (MailServer server = MailServer.plain()) {
            SmtpChannel channel = plain(server);
            assertThat(channel.send(Notes.letter("林", "lin@example.org", "您好\n.\nabc")))
                    .isEqualTo(new SendResult.Delivered());
            assertThat(channel.send(Notes.letter())).isEqualTo(new SendResult.Delivered());

            MimeMessage mail = parsed(server.mails().getFirst());
            assertThat(mail.getSubject()).isEqualTo("A message from 林");
            assertThat(mail.getContent().toString()).contains("您好\r\n.\r\nabc", "lin@example.org");
            assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("lin@example.org"));
            assertThat(mail.getFrom()).containsExactly(new InternetAddress("card@example.org"));
            assertThat(mail.getMessageID())
                    .isEqualTo("<11111111-2222-3333-4444-555555555555@example.org>")
                    .isEqualTo(parsed(server.mails().getLast()).getMessageID());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x@y.z\r\nBcc: all@example.net",
                "a@b.c, d@e.f",
                "\"<a@b.c>\" <x@y.z>",
                "a..b@c.d",
                "wechat: lin",
                "a@[127.0.0.1]"
            })
    void whatIsNoPlainAddressStandsInTheTextAlone(String replyTo) throws Exception {
        try (MailServer server = MailServer.plain()) {
            assertThat(plain(server).send(Notes.letter("a\r\nBcc: b@c.d", replyTo, "Hello")))
                    .isEqualTo(new SendResult.Delivered());
            MimeMessage mail = parsed(server.mails().getFirst());
            assertThat(mail.getReplyTo()).containsExactly(new InternetAddress("card@example.org"));
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients())
                    .containsExactly(new InternetAddress("me@example.com"));
        }
    }

    @Test
    void aConnectionIsSafeFromTheFirstByteOrFromStarttlsOn() {
        TlsIdentity identity = TlsIdentity.of("localhost");
        SSLSocketFactory trusting = identity.client().getSocketFactory();
        try (MailServer tls =
                        new MailServer(
                                settings ->
                                        MailServer.withLogin(settings)
                                                .serverSocketFactory(identity.server()));
                MailServer starts =
                        new MailServer(
                                settings ->
                                        MailServer.withLogin(settings)
                                                .requireTLS()
                                                .startTlsSocketFactory(identity.server()))) {
            assertThat(
                            channel(tls.port(), Security.TLS, Optional.of(LOGIN), trusting)
                                    .send(Notes.letter()))
                    .isEqualTo(new SendResult.Delivered());
            assertThat(
                            channel(starts.port(), Security.STARTTLS, Optional.of(LOGIN), trusting)
                                    .send(Notes.letter()))
                    .isEqualTo(new SendResult.Delivered());
            assertThat(tls.mails()).hasSize(1);
            assertThat(starts.mails()).hasSize(1);
        }
    }

    @Test
    void aStrangersCertificateGetsNeitherTheMailNorThePassword() {
        TlsIdentity stranger = TlsIdentity.of("localhost");
        SSLSocketFactory trusting = TlsIdentity.of("localhost").client().getSocketFactory();
        try (MailServer tls =
                        new MailServer(
                                settings -> settings.serverSocketFactory(stranger.server()));
                MailServer starts =
                        new MailServer(
                                settings ->
                                        MailServer.withLogin(settings)
                                                .enableTLS()
                                                .startTlsSocketFactory(stranger.server()))) {
            assertThat(
                            why(
                                    channel(tls.port(), Security.TLS, Optional.empty(), trusting)
                                            .send(Notes.letter())))
                    .contains("certificate");
            assertThat(
                            why(
                                    channel(
                                                    starts.port(),
                                                    Security.STARTTLS,
                                                    Optional.of(LOGIN),
                                                    trusting)
                                            .send(Notes.letter())))
                    .contains("TLS failed");
            assertThat(tls.attempts() + starts.attempts()).isZero();
        }
    }

    @Test
    void aTrustedCertificateOfAnotherNameIsRefused() {
        TlsIdentity other = TlsIdentity.of("other.example.org");
        SSLSocketFactory trusting = other.client().getSocketFactory();
        try (MailServer tls =
                        new MailServer(settings -> settings.serverSocketFactory(other.server()));
                MailServer starts =
                        new MailServer(
                                settings ->
                                        settings.enableTLS()
                                                .startTlsSocketFactory(other.server()))) {
            assertThat(
                            why(
                                    channel(tls.port(), Security.TLS, Optional.empty(), trusting)
                                            .send(Notes.letter())))
                    .contains("certificate");
            assertThat(
                            why(
                                    channel(
                                                    starts.port(),
                                                    Security.STARTTLS,
                                                    Optional.empty(),
                                                    trusting)
                                            .send(Notes.letter())))
                    .contains("TLS failed");
        }
    }

    @Test
    void aServerWithoutStarttlsGetsNothing() {
        try (MailServer server = new MailServer(MailServer::withLogin)) {
            SendResult result =
                    channel(
                                    server.port(),
                                    Security.STARTTLS,
                                    Optional.of(LOGIN),
                                    BoundedSocket.systemTls())
                            .send(Notes.letter());
            assertThat(why(result)).contains("TLS failed");
            assertThat(server.attempts()).isZero();
        }
    }

    @Test
    void aWrongPasswordIsToldAndTriedAgainOnceItIsRight() {
        TlsIdentity identity = TlsIdentity.of("localhost");
        try (MailServer server =
                new MailServer(
                        settings ->
                                MailServer.withLogin(settings)
                                        .serverSocketFactory(identity.server()))) {
            SendResult result =
                    channel(
                                    server.port(),
                                    Security.TLS,
                                    Optional.of(new Login(MailServer.USER, new Secret("wrong"))),
                                    identity.client().getSocketFactory())
                            .send(Notes.letter());
            assertThat(why(result)).contains("user and password").doesNotContain("wrong");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FROM, 450",
        "FROM, 451",
        "RECIPIENT, 450",
        "RECIPIENT, 452",
        "DATA, 421",
        "DATA, 451"
    })
    void whatMayGoWellLaterIsTriedAgain(MailServer.Step step, int status) {
        try (MailServer server = MailServer.plain()) {
            server.behaves(MailServer.Behaviour.refusing(step, status));
            assertThat(why(plain(server).send(Notes.letter())))
                    .isEqualTo("the mail server answers with status " + status);
        }
    }

    @ParameterizedTest
    @CsvSource({"FROM, 550", "RECIPIENT, 550", "RECIPIENT, 553", "DATA, 552", "DATA, 554"})
    void whatWillNotIsToldToTheOwner(MailServer.Step step, int status) {
        try (MailServer server = MailServer.plain()) {
            server.behaves(MailServer.Behaviour.refusing(step, status));
            assertThat(plain(server).send(Notes.letter()))
                    .isEqualTo(
                            new SendResult.Refused(
                                    "the mail server answers with status " + status));
        }
    }

    @Test
    void aServerThatHangsOrDripsIsCutInItsTime() {
        CountDownLatch over = new CountDownLatch(1);
        try (MailServer server = MailServer.plain()) {
            server.behaves(_ -> awaited(over));
            SmtpChannel impatient =
                    new SmtpChannel(
                            new Smtp(
                                    "mail",
                                    "localhost",
                                    server.port(),
                                    Security.NONE,
                                    Optional.empty(),
                                    "card@example.org",
                                    "me@example.com"),
                            new AddressGuard(Resolver.system(), true),
                            BoundedSocket.systemTls(),
                            Duration.ofSeconds(1));
            assertThat(why(impatient.send(Notes.letter()))).isEqualTo("it took longer than 1 s");
            over.countDown();
        }
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aClosedPortIsTold() {
        MailServer server = MailServer.plain();
        SmtpChannel channel = plain(server);
        server.close();
        assertThat(why(channel.send(Notes.letter()))).isEqualTo("it takes no connection");
    }
}
