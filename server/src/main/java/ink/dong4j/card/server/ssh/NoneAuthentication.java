package ink.dong4j.card.server.ssh;

import ink.dong4j.card.server.metrics.Login;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.common.Service;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.server.auth.UserAuth;
import org.apache.sshd.server.auth.UserAuthFactory;
import org.apache.sshd.server.auth.UserAuthNone;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.session.ServerUserAuthService;
import org.apache.sshd.server.session.ServerUserAuthServiceFactory;

/**
 * Lets everybody in by the method {@code none}, in one round trip and under any name; every other
 * method fails, and no method is offered instead.
 *
 * <p>The library turns {@code none} down by its name before it looks for a method, so here the
 * request goes on under another name.
 */
final class NoneAuthentication extends ServerUserAuthService {
    private static final String METHOD = "none";
    private static final String RENAMED = "card-none";
    private static final int USER_CHARACTERS = 256;

    private NoneAuthentication(Session session) throws IOException {
        super(session);
    }

    /** The service that clients ask for before they have logged in. */
    static final class Factory extends ServerUserAuthServiceFactory {
        @Override
        public Service create(Session session) throws IOException {
            return new NoneAuthentication(session);
        }
    }

    /** The one method that lets in. */
    static final class Method implements UserAuthFactory {
        @Override
        public String getName() {
            return RENAMED;
        }

        @Override
        public UserAuth createUserAuth(ServerSession session) {
            return new UserAuthNone();
        }
    }

    @Override
    protected boolean handleUserAuthRequestMessage(
            ServerSession session, Buffer request, AtomicReference<Boolean> authenticated)
            throws Exception {
        String user = request.getString();
        String service = request.getString();
        String method = request.getString();
        boolean welcome = method.equals(METHOD) && user.length() <= USER_CHARACTERS;
        if (!welcome) {
            ((CardSession) session).listener().figures().login(Login.REFUSED);
        }
        Buffer renamed = new ByteArrayBuffer();
        renamed.putString(user);
        renamed.putString(service);
        renamed.putString(welcome ? RENAMED : "refused");
        return super.handleUserAuthRequestMessage(session, renamed, authenticated);
    }

    @Override
    protected void handleAuthenticationFailure(int command, Buffer buffer) throws Exception {
        Buffer failure = getSession().createBuffer((byte) 51); // SSH_MSG_USERAUTH_FAILURE
        failure.putString("");
        failure.putBoolean(false);
        getSession().writePacket(failure);
    }
}
