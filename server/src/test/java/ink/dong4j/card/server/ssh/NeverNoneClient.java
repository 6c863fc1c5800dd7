package ink.dong4j.card.server.ssh;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.ClientFactoryManager;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.ClientSessionImpl;
import org.apache.sshd.client.session.SessionFactory;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** A client that knows one way to log in and never tries {@code none}, as database tools do. */
final class NeverNoneClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SshClient client = SshClient.setUpDefaultClient();

    NeverNoneClient(UserAuthFactory method) {
        client.setServerKeyVerifier((_, _, _) -> true);
        client.setUserAuthFactories(List.of(method));
        client.setSessionFactory(
                new SessionFactory(client) {
                    @Override
                    protected ClientSessionImpl doCreateSession(IoSession io) throws Exception {
                        return new Session(getClient(), io);
                    }
                });
        client.start();
    }

    ClientSession connect(int port) throws IOException {
        return client.connect("v", "127.0.0.1", port).verify(PATIENCE).getSession();
    }

    @Override
    public void close() {
        client.stop();
    }

    /** The library always begins with {@code none}; here nobody sends it, and nobody lets it in. */
    private static final class Session extends ClientSessionImpl {
        Session(ClientFactoryManager client, IoSession io) throws Exception {
            super(client, io);
        }

        @Override
        public IoWriteFuture writePacket(Buffer packet) throws IOException {
            if (!triesNone(packet)) {
                return super.writePacket(packet);
            }
            Buffer refusal = new ByteArrayBuffer();
            refusal.putString("publickey,keyboard-interactive,password");
            refusal.putBoolean(false);
            try {
                currentService.process(SshConstants.SSH_MSG_USERAUTH_FAILURE, refusal);
            } catch (Exception e) {
                throw new IOException(e);
            }
            return super.writePacket(createBuffer(SshConstants.SSH_MSG_IGNORE));
        }

        private static boolean triesNone(Buffer packet) {
            Buffer copy = new ByteArrayBuffer(packet.getCompactData());
            if (copy.getByte() != SshConstants.SSH_MSG_USERAUTH_REQUEST) {
                return false;
            }
            String _ = copy.getString();
            String _ = copy.getString();
            return copy.getString().equals("none");
        }
    }
}
