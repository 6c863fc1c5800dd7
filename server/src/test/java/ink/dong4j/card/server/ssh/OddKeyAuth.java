package ink.dong4j.card.server.ssh;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.sshd.client.auth.AbstractUserAuth;
import org.apache.sshd.client.auth.UserAuth;
import org.apache.sshd.client.auth.UserAuthFactory;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** Logs in by keys as no usual client does: sends requests as they are written here, whatever is answered. */
final class OddKeyAuth extends AbstractUserAuth {
    /**
     * One request.
     *
     * @param signature empty for a question whether the key is welcome
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Request(String algorithm, byte[] key, Signer signature) {
        static Request question(String algorithm, byte[] key) {
            return new Request(algorithm, key, _ -> new byte[0]);
        }
    }

    /** Makes the signature for what a login has to sign. */
    @FunctionalInterface
    interface Signer {
        byte[] sign(byte[] signed) throws Exception;
    }

    private final Deque<Request> requests;

    private OddKeyAuth(List<Request> requests) {
        super("publickey");
        this.requests = new ArrayDeque<>(requests);
    }

    static UserAuthFactory of(List<Request> requests) {
        return new UserAuthFactory() {
            @Override
            public String getName() {
                return "publickey";
            }

            @Override
            public UserAuth createUserAuth(ClientSession session) {
                return new OddKeyAuth(requests);
            }
        };
    }

    @Override
    protected boolean sendAuthDataRequest(ClientSession session, String service) throws Exception {
        if (requests.isEmpty()) {
            return false;
        }
        Request next = requests.remove();
        byte[] signature = next.signature().sign(signed(session, service, next));
        Buffer packet = session.createBuffer(SshConstants.SSH_MSG_USERAUTH_REQUEST);
        packet.putString(session.getUsername());
        packet.putString(service);
        packet.putString("publickey");
        packet.putBoolean(signature.length > 0);
        packet.putString(next.algorithm());
        packet.putBytes(next.key());
        if (signature.length > 0) {
            packet.putBytes(signature);
        }
        session.writePacket(packet);
        return true;
    }

    /** A key that is welcome is passed over. */
    @Override
    protected boolean processAuthDataRequest(ClientSession session, String service, Buffer buffer)
            throws Exception {
        return sendAuthDataRequest(session, service);
    }

    private static byte[] signed(ClientSession session, String service, Request request) {
        Buffer signed = new ByteArrayBuffer();
        signed.putBytes(session.getSessionId());
        signed.putByte(SshConstants.SSH_MSG_USERAUTH_REQUEST);
        signed.putString(session.getUsername());
        signed.putString(service);
        signed.putString("publickey");
        signed.putBoolean(true);
        signed.putString(request.algorithm());
        signed.putBytes(request.key());
        return signed.getCompactData();
    }
}
