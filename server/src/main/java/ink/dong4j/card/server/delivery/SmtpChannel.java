package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp;
import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp.Security;
import ink.dong4j.card.server.metrics.ChannelKind;
import ink.dong4j.card.server.outgoing.AddressGuard;
import ink.dong4j.card.server.outgoing.BoundedSocket;
import ink.dong4j.card.server.outgoing.Deadline;
import ink.dong4j.card.server.outgoing.OutgoingFailure;
import ink.dong4j.card.server.store.Dispatch;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mail by the owner's mail server, which may lie inside his network. */
final class SmtpChannel implements Channel {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpChannel.class);
    private static final int FOR_GOOD = 500;
    private static final int FOR_NOW = 400;

    private final Smtp config;
    private final AddressGuard guard;
    private final SSLSocketFactory tls;
    private final Duration longest;

    /**
     * @param tls what proves the server's name
     * @param longest all of an attempt
     */
    SmtpChannel(Smtp config, AddressGuard guard, SSLSocketFactory tls, Duration longest) {
        this.config = config;
        this.guard = guard;
        this.tls = tls;
        this.longest = longest;
    }

    @Override
    public String name() {
        return config.name();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMTP;
    }

    @Override
    public SendResult send(Dispatch dispatch) {
        Deadline deadline = Deadline.in(longest);
        try (BoundedSocket socket =
                BoundedSocket.open(addresses(deadline), config.port(), deadline)) {
            Session session = Session.getInstance(properties(), authenticator());
            send(session, new Mail(session, config, Announcement.of(dispatch)), socket);
            return new SendResult.Delivered();
        } catch (AuthenticationFailedException _) {
            return later("the mail server does not take its user and password", deadline);
        } catch (MessagingException e) {
            LOG.debug("The mail server failed", e);
            return judged(e, deadline);
        } catch (OutgoingFailure e) {
            return later(String.valueOf(e.getMessage()), deadline);
        } catch (IOException _) {
            return later("the connection broke off", deadline);
        }
    }

    /** With the name that TLS has to prove, wherever they come from. */
    private List<InetAddress> addresses(Deadline deadline) throws IOException {
        List<InetAddress> named = new ArrayList<>();
        for (InetAddress address : guard.addresses(config.host(), deadline)) {
            named.add(InetAddress.getByAddress(config.host(), address.getAddress()));
        }
        return named;
    }

    private void send(Session session, MimeMessage mail, BoundedSocket socket)
            throws MessagingException, IOException {
        SMTPTransport transport = new SMTPTransport(session, null);
        try {
            transport.connect(
                    config.security() == Security.TLS
                            ? socket.secured(config.host(), tls)
                            : socket.plain());
            transport.sendMessage(mail, mail.getAllRecipients());
        } finally {
            close(transport);
        }
    }

    /** What was taken was taken, whatever its goodbye comes to. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server said no goodbye", e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", config.host());
        properties.put("mail.smtp.localhost", Mail.domain(config.from()));
        properties.put("mail.smtp.auth", String.valueOf(config.login().isPresent()));
        properties.put("mail.smtp.quitwait", "false");
        boolean starts = config.security() == Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.put("mail.smtp.starttls.required", String.valueOf(starts));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.socketFactory", tls);
        return properties;
    }

    private Authenticator authenticator() {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                Smtp.Login login = config.login().orElseThrow();
                return new PasswordAuthentication(login.user(), login.password().reveal());
            }
        };
    }

    /** What the server wrote about it may be anything, so it is not repeated. */
    private SendResult judged(MessagingException failure, Deadline deadline) {
        int status = status(failure);
        String refuses = "the mail server answers with status " + status;
        if (status >= FOR_GOOD) {
            return new SendResult.Refused(refuses);
        }
        String broke = "the mail server does not speak as it should, or its TLS failed";
        return later(status >= FOR_NOW ? refuses : broke, deadline);
    }

    private static int status(MessagingException failure) {
        Exception next = failure;
        while (next instanceof MessagingException known) {
            int status =
                    switch (known) {
                        case SMTPAddressFailedException e -> e.getReturnCode();
                        case SMTPSenderFailedException e -> e.getReturnCode();
                        case SMTPSendFailedException e -> e.getReturnCode();
                        default -> 0;
                    };
            if (status >= FOR_NOW) {
                return status;
            }
            next = known.getNextException();
        }
        return 0;
    }

    private SendResult later(String why, Deadline deadline) {
        return new SendResult.Later(
                deadline.isOver() ? "it took longer than %d s".formatted(longest.toSeconds()) : why,
                Duration.ZERO);
    }
}
