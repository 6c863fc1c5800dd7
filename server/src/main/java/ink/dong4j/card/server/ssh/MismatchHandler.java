package ink.dong4j.card.server.ssh;

import java.util.Map;
import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionDisconnectHandler;

/** Told by the library that a client and the server have no algorithm of a kind in common. */
final class MismatchHandler implements SessionDisconnectHandler {
    /** False: the connection ends, as it must. */
    @Override
    public boolean handleKexDisconnectReason(
            Session session,
            Map<KexProposalOption, String> client,
            Map<KexProposalOption, String> server,
            Map<KexProposalOption, String> agreed,
            KexProposalOption kind) {
        if (!KexProposalOption.LANGUAGE_PROPOSALS.contains(kind)) {
            ((CardSession) session)
                    .connection()
                    .noCommonAlgorithm(
                            session.getClientVersion(),
                            kind.getDescription(),
                            client.getOrDefault(kind, ""));
        }
        return false;
    }
}
