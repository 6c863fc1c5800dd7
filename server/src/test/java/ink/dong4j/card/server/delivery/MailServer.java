package ink.dong4j.card.server.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that takes mails as its behaviour says. */
final class MailServer implements AutoCloseable {
    static final String USER = "card";
    static final String PASSWORD = "p4ss";

    private final SMTPServer server;
    private final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger attempts = new AtomicInteger();
    private volatile Behaviour behaviour = _ -> {};

    /** What happens at a step of a mail: it may wait, or refuse it. */
    @FunctionalInterface
    interface Behaviour {
        void at(Step step) throws RejectException;

        static Behaviour refusing(Step where, int status) {
            return step -> {
                if (step == where) {
                    throw new RejectException(status, "secret words of the server");
                }
            };
        }
    }

    enum Step {
        FROM,
        RECIPIENT,
        /** Before the mail is taken. */
        DATA,
        /** It was taken, and the sender does not know yet. */
        TAKEN
    }

    MailServer(UnaryOperator<SMTPServer.Builder> settings) {
        server =
                settings.apply(
                                new SMTPServer.Builder()
                                        .bindAddress(InetAddress.getLoopbackAddress())
                                        .port(0)
                                        .hostName("mail.test")
                                        .messageHandlerFactory(_ -> new Taking()))
                        .build();
        server.start();
    }

    static MailServer plain() {
        return new MailServer(settings -> settings);
    }

    /** Asks for a password. */
    static SMTPServer.Builder withLogin(SMTPServer.Builder settings) {
        return settings.requireAuth()
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory(
                                (user, password, _) -> {
                                    if (!USER.equals(user) || !PASSWORD.equals(password)) {
                                        throw new LoginFailedException();
                                    }
                                }));
    }

    void behaves(Behaviour other) {
        behaviour = other;
    }

    int port() {
        return server.getPortAllocated();
    }

    /** All mails that were taken, as they came. */
    List<String> mails() {
        return List.copyOf(mails);
    }

    /** How many mails were begun. */
    int attempts() {
        return attempts.get();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Taking implements MessageHandler {
        @Override
        public void from(String from) throws RejectException {
            attempts.incrementAndGet();
            behaviour.at(Step.FROM);
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            behaviour.at(Step.RECIPIENT);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            String mail = new String(data.readAllBytes(), StandardCharsets.UTF_8);
            behaviour.at(Step.DATA);
            mails.add(mail);
            behaviour.at(Step.TAKEN);
            return "250 Ok";
        }

        @Override
        public void done() {}
    }
}
