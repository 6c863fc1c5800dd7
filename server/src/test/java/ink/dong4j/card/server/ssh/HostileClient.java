package ink.dong4j.card.server.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.core.CoreModuleProperties;

/** A client that speaks SSH and misbehaves on purpose; one library client serves all of it. */
final class HostileClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long HUGE_WINDOW = 1L << 30;

    private final SshClient client = SshClient.setUpDefaultClient();

    private final List<ClientSession> visits = new ArrayList<>();
    private final List<ChannelExec> channels = new ArrayList<>();

    HostileClient() {
        client.setServerKeyVerifier((_, _, _) -> true);
        CoreModuleProperties.WINDOW_SIZE.set(client, HUGE_WINDOW);
        client.start();
    }

    /** A connection that has logged in. */
    ClientSession login(int port) throws IOException {
        ClientSession session = connect(port);
        session.auth().verify(PATIENCE);
        return session;
    }

    /** A connection that has agreed on keys and asks for nothing. */
    ClientSession connect(int port) throws IOException {
        return client.connect("x", "127.0.0.1", port).verify(PATIENCE).getSession();
    }

    /** Opens so many connections with a visit each. */
    void visits(int port, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            ClientSession session = login(port);
            ChannelExec channel = session.createExecChannel("echo");
            channel.open().verify(PATIENCE);
            visits.add(session);
            channels.add(channel);
        }
    }

    /** Types in one of the visits. */
    void type(int visit, String text) throws IOException {
        OutputStream keys = channels.get(visit).getInvertedIn();
        keys.write(text.getBytes(StandardCharsets.UTF_8));
        keys.flush();
    }

    /** The next line that one of the visits is sent. */
    String line(int visit) throws IOException {
        InputStream sent = channels.get(visit).getInvertedOut();
        StringBuilder line = new StringBuilder();
        for (int next = sent.read(); next != '\n' && next >= 0; next = sent.read()) {
            line.append((char) next);
        }
        return line.toString();
    }

    /** Ends them as a killed process does: the connection closes without a word. */
    void vanish() {
        visits.forEach(session -> io(session).close(true));
        visits.clear();
    }

    /** Starts a command that is never read from, behind a window of 1 GiB. */
    ClientSession stopReading(int port, String command) throws IOException {
        ClientSession session = login(port);
        ChannelExec channel = session.createExecChannel(command);
        channel.open().verify(PATIENCE);
        io(session).suspendRead();
        return session;
    }

    /** Starts an exchange of keys and leaves it there. */
    void startExchange(ClientSession session) throws IOException {
        io(session).suspendRead();
        session.reExchangeKeys();
    }

    /** Asks for a login by password, which the library's client would not do before "none". */
    void guessPasswords(ClientSession session, String user, int times) throws IOException {
        session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.WAIT_AUTH), PATIENCE);
        for (int i = 0; i < times; i++) {
            Buffer request = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_REQUEST);
            request.putString(user);
            request.putString("ssh-connection");
            request.putString("password");
            request.putBoolean(false);
            request.putString("123456");
            session.writePacket(request);
        }
    }

    /** Sends the first bytes of a packet and no more. */
    void hangInPacket(ClientSession session) throws IOException {
        io(session).writeBuffer(new ByteArrayBuffer(new byte[] {0, 0}));
    }

    /** Sends variables that nobody asked for, as fast as they go. */
    void floodEnv(ClientSession session, long channel, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            Buffer request = session.createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
            request.putUInt(channel);
            request.putString("env");
            request.putBoolean(false);
            request.putString("LC_" + i);
            request.putString("x".repeat(100));
            session.writePacket(request);
        }
    }

    /** Asks for replies and never reads them, until it is shown out. */
    void floodRequests(ClientSession session, int count) throws IOException {
        io(session).suspendRead();
        for (int i = 0; i < count && session.isOpen(); i++) {
            Buffer request = session.createBuffer(SshConstants.SSH_MSG_GLOBAL_REQUEST);
            request.putString("keepalive@openssh.com");
            request.putBoolean(true);
            try {
                session.writePacket(request);
            } catch (SshException e) {
                if (session.isOpen()) {
                    throw e;
                }
            }
        }
    }

    /** A bare connection that says this and no more. */
    static Socket say(int port, String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return socket;
    }

    private static IoSession io(ClientSession session) {
        return ((AbstractSession) session).getIoSession();
    }

    @Override
    public void close() {
        client.stop();
    }
}
