package ink.dong4j.card.server.delivery;

import ink.dong4j.card.server.config.delivery.ChannelConfig.Smtp;
import ink.dong4j.card.server.config.delivery.MailAddress;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/**
 * An announcement as a mail. Its {@code Message-ID} is the same however often it is sent. A visitor is
 * answered by {@code Reply-To} where what he left is a plain address, and told in the text in any case.
 */
final class Mail extends MimeMessage {
    private final String id;

    Mail(Session session, Smtp config, Announcement announcement) throws MessagingException {
        super(session);
        id = "<%s@%s>".formatted(announcement.id(), domain(config.from()));
        setFrom(new InternetAddress(config.from(), true));
        setRecipient(Message.RecipientType.TO, new InternetAddress(config.to(), true));
        setSubject(announcement.title(), StandardCharsets.UTF_8.name());
        setSentDate(Date.from(announcement.created()));
        setHeader("Auto-Submitted", "auto-generated");
        if (MailAddress.is(announcement.replyTo())) {
            setReplyTo(new InternetAddress[] {new InternetAddress(announcement.replyTo(), true)});
        }
        setText(text(announcement), StandardCharsets.UTF_8.name());
        saveChanges();
    }

    static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private static String text(Announcement announcement) {
        StringBuilder text = new StringBuilder(announcement.text()).append('\n');
        if (!announcement.name().isEmpty() || !announcement.replyTo().isEmpty()) {
            text.append("\n-- \n");
            text.append(announcement.name())
                    .append('\n')
                    .append(announcement.replyTo())
                    .append('\n');
        }
        return text.toString();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
